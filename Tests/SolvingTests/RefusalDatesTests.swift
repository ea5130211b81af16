import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Courses that overfill a machine of one hour a day, so that most of them get no dates.
private func crowded(fractions: Int = 4) throws -> (problem: Problem, schedule: Schedule) {
  var test = TestProblem(
    courses: (0..<(160 / fractions)).map { .test("A\($0)", phases: [.test(fractions: fractions)]) })
  test.weeks = 2
  test.sources = [.test(hours: .test("08:00", "09:00", overtime: "09:00"))]
  let result = try GreedySolver().solve(SolveRequest(problem: test.problem)) { _ in }
  return (test.problem, try #require(result.incumbent))
}

@Suite struct RefusalDatesTests {
  @Test(arguments: [1, 3, 4])
  func `A centre is closed on the dates that a reason names`(fractions: Int) throws {
    let (problem, schedule) = try crowded(fractions: fractions)
    let reasons = schedule.unscheduled.flatMap(\.reasons)
    #expect(!reasons.isEmpty)
    for reason in reasons where reason.obstacle == .centreClosed {
      let calendar = problem.centres[0].calendar
      func isClosed(_ day: Day) -> Bool { !calendar.workingWeekdays.contains(day.weekday) }
      #expect(isClosed(reason.between.lowerBound) && isClosed(reason.between.upperBound))
      let closed = Array(reason.between.lowerBound...reason.between.upperBound).filter(isClosed)
      #expect(reason.days <= closed.count)
    }
  }

  @Test func `A weekend on the way is not the reason why a series ends`() throws {
    let (_, schedule) = try crowded()
    let reasons = schedule.unscheduled.flatMap(\.reasons)
    #expect(reasons.contains { $0.obstacle != .centreClosed })
    // The starts on a Saturday or Sunday remain.
    #expect(reasons.filter { $0.obstacle == .centreClosed }.allSatisfy { $0.days <= 4 })
  }

  @Test func `A course that is ready after the horizon hears when it ends`() throws {
    var test = TestProblem()
    test.weeks = 2
    test.course.readyOn = .monday.adding(30)
    let result = try GreedySolver().solve(SolveRequest(problem: test.problem)) { _ in }
    let reasons = try #require(result.incumbent?.unscheduled.first?.reasons)
    #expect(reasons.map(\.obstacle) == [.notReadyInHorizon])
    #expect(reasons.map(\.between) == [.monday ... .monday.adding(13)])
    #expect(
      reasons.map(\.sentence) == [
        "not ready before 2026-12-30; the horizon ends on 2026-12-13 (startRule)"
      ])
  }

  @Test func `Dates before a course is ready are one range that ends the day before`() {
    var test = TestProblem()
    test.course.readyOn = .friday
    let search = StartSearch(test.problem, schedule: Schedule(), course: 0, from: .tuesday)
    let reasons = search.reasonsAgainst(startsBefore: .friday)
    #expect(reasons.map(\.obstacle) == [.notReady])
    #expect(reasons.map(\.between) == [.tuesday ... .thursday])
    #expect(reasons.map(\.days) == [3])
  }
}
