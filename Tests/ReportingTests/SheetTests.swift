import Reporting
import TestProblems
import Testing
import TreatmentDomain

/// A course of six fractions: four appointments, a reservation in the second week and a tail date.
private func week() -> (Problem, Schedule) {
  var test = TestProblem(courses: [.test("A", phases: [.test(fractions: 6)]), .test("B")])
  test.phase.arrivalLeadMinutes = 30
  let schedule =
    Schedule.dates([.monday, .tuesday, .wednesday, .thursday, .nextMonday, .monday.adding(28)])
    + Schedule(
      appointments: [.test(course: 1, 1, .monday, "09:00", room: 0)],
      unscheduled: [
        UnscheduledCourse(
          course: 1,
          reasons: [
            RefusalReason(
              rule: "teamCapacity", resource: "ventilator", days: 9,
              between: .monday ... .friday, sentence: "the ventilator team is full on 9 days")
          ])
      ])
  return (test.problem, schedule)
}

@Suite struct DaySheetTests {
  @Test func `Appointments are listed by time, with arrival before entry`() {
    let (problem, schedule) = week()
    #expect(
      DaySheet(schedule, of: problem).lines(room: 0, day: .monday) == [
        "C1, room R1, Mon 2026-11-30",
        "       8     9     10    11    12    13    14    15    16    17    18    19",
        "  Beam .#.....#" + String(repeating: ".", count: 64),
        "  Room -#....-#" + String(repeating: ".", count: 64),
        "  - set-up  # beam  = exit  + beam in another room; 10 min a sign",
        "  arrive  enter  beam on  beam off  leave  course  fraction  protocol",
        "   07:30  08:00    08:10     08:15  08:20  A            1/6  P",
        "   09:00  09:00    09:10     09:15  09:20  B            1/4  P",
      ])
  }

  @Test func `Later days show day parts`() {
    let (problem, schedule) = week()
    #expect(
      DaySheet(schedule, of: problem).lines(room: 0, day: .nextMonday) == [
        "C1, room R1, Mon 2026-12-07",
        "  day part  course  fraction  protocol",
        "  morning   A            5/6  P",
      ])
  }

  @Test func `An empty room says so`() {
    let (problem, schedule) = week()
    #expect(
      DaySheet(schedule, of: problem).lines(room: 1, day: .monday) == [
        "C1, room R2, Mon 2026-11-30", "  nobody is expected",
      ])
  }
}

@Suite struct CourseSheetTests {
  @Test func `Every date of a course is listed, its week once`() {
    let (problem, schedule) = week()
    #expect(
      CourseSheet(schedule, of: problem).lines(course: 0) == [
        "A: P, 0 of 6 fractions delivered or assumed",
        "  week      Mon         Tue       Wed       Thu       Fri",
        "  2026-W49  08:00 R1    08:00 R1  08:00 R1  08:00 R1  .",
        "  2026-W50  morning R1  .         .         .         .",
        "  2026-W51  .           .         .         .         .",
        "  2026-W52  .           .         .         .         .",
        "  2026-W53  6           .         .         .         .", "",
        "  week      date            fraction  where  when",
        "  2026-W49  Mon 2026-11-30         1  C1 R1  enter 08:00, beam 08:10",
        "            Tue 2026-12-01         2  C1 R1  enter 08:00, beam 08:10",
        "            Wed 2026-12-02         3  C1 R1  enter 08:00, beam 08:10",
        "            Thu 2026-12-03         4  C1 R1  enter 08:00, beam 08:10",
        "  2026-W50  Mon 2026-12-07         5  C1 R1  morning",
        "  2026-W53  Mon 2026-12-28         6  C1     date only",
      ])
  }

  @Test func `One week can be asked for`() {
    let (problem, schedule) = week()
    let sheet = CourseSheet(schedule, of: problem)
    #expect(sheet.lines(course: 0, week: Day.nextMonday.week).count == 6)
    #expect(
      sheet.lines(course: 0, week: Day.monday.adding(14).week) == [
        "A: P, 0 of 6 fractions delivered or assumed", "  no visit in this time",
      ])
  }

  @Test func `A course without dates says why`() {
    let (problem, found) = week()
    var schedule = found
    schedule.appointments.removeAll { $0.course == 1 }
    #expect(
      CourseSheet(schedule, of: problem).lines(course: 1) == [
        "B: P, 0 of 4 fractions delivered or assumed", "  no dates:",
        "  - the ventilator team is full on 9 days",
      ])
  }
}
