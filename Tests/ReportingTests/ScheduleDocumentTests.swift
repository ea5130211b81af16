import Checking
import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@Suite struct FollowUpDatesTests {
  private func dates(_ rules: [FollowUp], after day: String) -> [String] {
    FollowUpDates(rules: rules, after: Day(day)).dates.map(\.description)
  }

  @Test func `A month without the date uses its last day`() {
    #expect(
      dates([.month(1), .month(3), .month(13)], after: "2027-01-31")
        == ["2027-02-28", "2027-04-30", "2028-02-29"])
  }

  @Test func `Months run over the end of the year`() {
    #expect(dates([.month(1), .month(12)], after: "2026-12-15") == ["2027-01-15", "2027-12-15"])
  }

  @Test func `Repeated visits go on after the last single one`() {
    #expect(
      dates([.month(1), .month(3), .every(months: 6, until: 21)], after: "2026-12-15")
        == ["2027-01-15", "2027-03-15", "2027-09-15", "2028-03-15", "2028-09-15"])
  }

  @Test func `Dates are in order, each once`() {
    #expect(dates([.month(3), .month(1), .month(3)], after: "2026-12-01").count == 2)
    #expect(dates([], after: "2026-12-01") == [])
    #expect(dates([.every(months: 0, until: 12)], after: "2026-12-01") == [])
  }
}

@Suite struct ScheduleDocumentTests {
  private let problem: Problem = {
    let test = TestProblem(courses: [
      .test("A"), Course.test("B").delivered(on: [Day("2026-11-25"), Day("2026-11-26")]),
      .test("C"),
    ])
    let care = TreatmentProtocol(
      id: "P", name: LocalizedName(english: "P"), phases: [.test()], interruptionCategory: .two,
      waitingClass: .p2, followUp: [.month(1)])
    let plain = test.problem
    return Problem(
      name: plain.name, asOf: plain.asOf, horizon: plain.horizon, centres: plain.centres,
      sources: plain.sources, rooms: plain.rooms, protocols: [care], courses: plain.courses)
  }()

  private let reason = RefusalReason(
    rule: "roomOverlap", resource: "R1", days: 3, between: .monday ... .wednesday,
    sentence: "R1 is full")

  private var schedule: Schedule {
    Schedule.daily(course: 0) + .daily(course: 1, first: 3, count: 1, at: "09:00")
      + Schedule(
        unscheduled: [UnscheduledCourse(course: 2, reasons: [reason])],
        unplaced: [UnplacedFractions(course: 1, count: 1, reasons: [reason])])
  }

  private func document(_ schedule: Schedule) -> ScheduleDocument {
    ScheduleDocumentBuilder(problem).document(
      schedule, judgement: Referee(problem).judge(schedule))
  }

  @Test func `The order of a solver's arrays does not show`() throws {
    var shuffled = schedule
    shuffled.appointments.reverse()
    #expect(try document(schedule).json() == document(shuffled).json())
    #expect(
      document(shuffled).appointments.map { "\($0.date) \($0.start) \($0.course)" }.prefix(3)
        == ["2026-11-30 08:00 A", "2026-11-30 09:00 B", "2026-12-01 08:00 A"])
  }

  @Test func `Exits, reasons and follow-ups are written`() throws {
    let document = document(schedule)
    #expect(document.appointments.first?.exit == "08:20")
    #expect(document.unscheduled.first?.course == "C")
    #expect(document.unscheduled.first?.reasons.first?.until == "2026-12-02")
    #expect(document.unplaced.first?.count == 1)
    // B lacks a fraction and C has no date, so only A is followed up.
    #expect(document.followUps.map(\.course) == ["A"])
    #expect(document.followUps.first?.dates == ["2027-01-03"])
    #expect(document.costs.total == Referee(problem).judge(schedule).costs.total)
  }

  @Test func `What is written reads back as the same schedule`() throws {
    let read = try inScratchFolder { folder in
      try ScheduleReader(problem: problem).read(
        path: folder.write(document(schedule).json(), to: "schedule.json"))
    }
    #expect(read == schedule.sorted())
  }
}
