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
    #expect(closed.named(.chinese, in: Self.problem).text(.chinese).contains("院区 不开放"))
    #expect(closed.named(.english, in: Self.problem).text(.english) == "site is closed")
  }

  @Test func `A number that is an id of something else stays a number`() {
    let full = reason(.weeklyMaximum, "site")
    #expect(full.named(.chinese, in: Self.problem).values == ["site"])
    #expect(reason(.centreClosed, "gone").named(.chinese, in: Self.problem).values == ["gone"])
  }
}
