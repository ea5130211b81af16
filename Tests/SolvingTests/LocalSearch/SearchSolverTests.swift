import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct SearchSolverTests {
  private func solve(_ problem: Problem, seed: UInt64 = 1) throws -> SolveResult {
    try SearchSolver().solve(SolveRequest(problem: problem, seed: seed, stepLimit: 1)) { _ in }
  }

  @Test(arguments: [TinyWeek.spread, .scarceTeam, .twoSources])
  func `It never does worse than greedy placement and reproduces`(kind: TinyWeek) throws {
    let problem = kind.problem(seed: 7)
    let result = try solve(problem)
    let schedule = try #require(result.incumbent)
    let judgement = Referee(problem).judge(schedule)
    #expect(judgement.violations.map(\.message) == [])
    let before = Referee(problem).judge(try #require(result.initial)).costs.total
    #expect(judgement.costs.total <= before)
    #expect(result.termination == .stepLimit && result.steps > 0)
    #expect(try solve(problem).incumbent == schedule)
  }

  @Test func `Contradicting pins are a result, not a failure`() throws {
    var test = TestProblem()
    test.course.pins = [
      Pin(fraction: 2, day: .tuesday), Pin(fraction: 1, day: .wednesday),
    ]
    let result = try solve(test.problem)
    #expect(result.termination == .provenInfeasible && result.incumbent == nil)
    #expect(!result.contradictions.isEmpty)
  }

  @Test func `A problem without any visit to move ends at once`() throws {
    var test = TestProblem.singleFractions(1)
    test.phase.equipment = ["chair"]
    let result = try solve(test.problem)
    #expect(result.incumbent?.unscheduled.count == 1)
    #expect(result.steps == 0)
  }
}
