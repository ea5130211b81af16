import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct TreatmentHoursTests {
  private func visit(_ start: String, on day: Day = .monday) -> Schedule {
    Schedule(appointments: [.test(1, day, start)])
  }

  private func broken(_ start: String, _ source: BeamSource) -> [RuleName] {
    var problem = TestProblem.singleFractions()
    problem.sources = [source]
    return problem.broken(visit(start))
  }

  @Test func `A stay may fill the hours from opening to the end of overtime`() {
    #expect(TestProblem.singleFractions().broken(visit("08:00")) == [])
    #expect(TestProblem.singleFractions().broken(visit("19:40")) == [])
  }

  @Test func `A stay outside the hours is reported with its minutes`() {
    #expect(TestProblem.singleFractions().broken(visit("07:55")) == [.treatmentHours])
    let late = TestProblem.singleFractions().violations(visit("19:45"))
    #expect(late.map(\.rule) == [.treatmentHours])
    #expect(late.first?.units == 5)
    #expect(
      late.first?.message
        == "Fraction 1 of A0 stays in R1 19:45-20:05 on 2026-11-30, but the room is open "
        + "08:00-20:00.")
  }

  @Test func `A closed date is closed for appointments, reservations and tail dates`() {
    let problem = TestProblem.singleFractions()
    let tail = TailDate(course: 0, fraction: 1, day: .saturday.adding(28), centre: 0)
    #expect(problem.broken(visit("08:00", on: .saturday)) == [.treatmentHours])
    #expect(problem.broken(Schedule(tailDates: [tail])) == [.treatmentHours])
    let reserved = Schedule(reservations: [.test(1, .saturday.adding(7))])
    #expect(problem.broken(reserved).first == .treatmentHours)
  }

  @Test func `A room may keep shorter hours than its source`() {
    var problem = TestProblem.singleFractions()
    problem.rooms[0] = .test(
      "R1", weeklyHours: Array(repeating: TimeWindow("08:00", "10:00"), count: 7))
    #expect(problem.broken(visit("09:40")) == [])
    #expect(problem.broken(visit("09:45")) == [.treatmentHours])
  }

  @Test func `Downtime of a room bars the stay, downtime of a source the beam only`() {
    var problem = TestProblem.singleFractions()
    problem.rooms[0] = .test("R1", downtime: [.test(.monday, "08:15", "09:00")])
    #expect(problem.broken(visit("08:00")) == [.treatmentHours])
    // The beam lasts from 08:10 to 08:15.
    #expect(broken("08:00", .test(downtime: [.test(.monday, "08:15", "09:00")])) == [])
    #expect(
      broken("08:00", .test(downtime: [.test(.monday, "08:14", "09:00")])) == [.treatmentHours])
  }

  @Test func `Firm quality assurance bars the beam, in overtime too`() {
    let evening = QualityAssuranceWindow(
      weekdays: [.monday], window: TimeWindow("18:00", "20:00"))
    #expect(broken("17:45", .test(qualityAssurance: [evening])) == [])
    #expect(broken("18:00", .test(qualityAssurance: [evening])) == [.treatmentHours])
  }

  @Test func `Yielding quality assurance gives way to overtime and to nothing else`() {
    let evening = QualityAssuranceWindow(
      day: .monday, window: TimeWindow("17:00", "20:00"), yieldsToOvertime: true)
    #expect(broken("18:00", .test(qualityAssurance: [evening])) == [])
    #expect(broken("17:50", .test(qualityAssurance: [evening])) == [])
    #expect(broken("17:45", .test(qualityAssurance: [evening])) == [.treatmentHours])
  }
}
