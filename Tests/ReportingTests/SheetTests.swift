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
        "C1, room R1, mon 2026-11-30",
        "  arrive  enter   beam  beam off  leave  course  fraction  protocol",
        "   07:30  08:00  08:10     08:15  08:20  A            1/6  P",
        "   09:00  09:00  09:10     09:15  09:20  B            1/4  P",
      ])
  }

  @Test func `Later days show day parts`() {
    let (problem, schedule) = week()
    #expect(
      DaySheet(schedule, of: problem).lines(room: 0, day: .nextMonday) == [
        "C1, room R1, mon 2026-12-07",
        "  day part  course  fraction  protocol",
        "  morning   A            5/6  P",
      ])
  }

  @Test func `An empty room says so`() {
    let (problem, schedule) = week()
    #expect(
      DaySheet(schedule, of: problem).lines(room: 1, day: .monday) == [
        "C1, room R2, mon 2026-11-30", "  nobody is expected",
      ])
  }
}

@Suite struct CourseSheetTests {
  @Test func `Every date of a course is listed, its week once`() {
    let (problem, schedule) = week()
    #expect(
      CourseSheet(schedule, of: problem).lines(course: 0) == [
        "A: P (P), 0 of 6 fractions delivered or assumed",
        "  week      date            fraction  where  when",
        "  2026-W49  mon 2026-11-30         1  C1 R1  enter 08:00, beam 08:10",
        "            tue 2026-12-01         2  C1 R1  enter 08:00, beam 08:10",
        "            wed 2026-12-02         3  C1 R1  enter 08:00, beam 08:10",
        "            thu 2026-12-03         4  C1 R1  enter 08:00, beam 08:10",
        "  2026-W50  mon 2026-12-07         5  C1 R1  morning",
        "  2026-W53  mon 2026-12-28         6  C1     date only",
      ])
  }

  @Test func `One week can be asked for`() {
    let (problem, schedule) = week()
    let sheet = CourseSheet(schedule, of: problem)
    #expect(sheet.lines(course: 0, week: Day.nextMonday.week).count == 3)
    #expect(
      sheet.lines(course: 0, week: Day.monday.adding(14).week) == [
        "A: P (P), 0 of 6 fractions delivered or assumed", "  no visit in this time",
      ])
  }

  @Test func `A course without dates says why`() {
    let (problem, found) = week()
    var schedule = found
    schedule.appointments.removeAll { $0.course == 1 }
    #expect(
      CourseSheet(schedule, of: problem).lines(course: 1) == [
        "B: P (P), 0 of 4 fractions delivered or assumed", "  no dates:",
        "  - the ventilator team is full on 9 days",
      ])
  }
}
