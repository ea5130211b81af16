import TestProblems
import Testing
import TreatmentDomain

@testable import Explaining

@Suite struct MinuteConflictTests {
  /// Regular hours until nine, overtime until eleven, quality assurance from half past eight to eleven.
  private func count(_ entry: String, yields: Bool) -> Int {
    var test = TestProblem()
    test.sources = [
      .test(
        hours: .test("08:00", "09:00", overtime: "11:00"),
        qualityAssurance: [
          QualityAssuranceWindow(
            weekdays: [.monday], window: TimeWindow("08:30", "11:00"), yieldsToOvertime: yields)
        ])
    ]
    let start = MinuteOfDay(entry)
    let conflicts = MinuteConflicts(
      test.problem, [], room: 0, on: .monday, for: test.problem.courses[0].phases[0])
    return conflicts.count(
      stay: TimeWindow(start, start + 40), beam: TimeWindow(start + 20, start + 35))
  }

  @Test func `Overtime displaces quality assurance that yields, regular hours do not`() {
    #expect(count("08:50", yields: true) == 0)
    #expect(count("08:20", yields: true) > 0)
    #expect(count("08:50", yields: false) > 0)
  }
}
