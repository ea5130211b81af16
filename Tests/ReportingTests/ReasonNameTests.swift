import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

@Suite struct ReasonNameTests {
  private static let problem: Problem = {
    var test = TestProblem()
    test.centres = [
      Centre(
        id: "site", name: LocalizedName(english: "Site", chinese: "院区"),
        calendar: WorkingCalendar(), dayParts: DayPart.morningAndAfternoon)
    ]
    return test.problem
  }()

  private func reason(_ obstacle: Obstacle, _ value: String) -> RefusalReason {
    RefusalReason(
      rule: "treatmentHours", resource: "", days: 1, between: .saturday ... .saturday,
      sentence: "\(value) is closed", obstacle: obstacle, values: [value])
  }

  @Test func `Chinese names what an id stands for, English keeps its sentence`() {
    let closed = reason(.centreClosed, "site")
    #expect(closed.text(.chinese, of: Self.problem).contains("院区 不开放"))
    #expect(closed.text(.english, of: Self.problem) == "site is closed")
  }

  @Test func `A number that is an id of something else stays a number`() {
    let full = reason(.weeklyMaximum, "site")
    #expect(full.obstacleText(.chinese, of: Self.problem).contains("site"))
    let gone = reason(.centreClosed, "gone")
    #expect(gone.obstacleText(.chinese, of: Self.problem).contains("gone"))
  }
}
