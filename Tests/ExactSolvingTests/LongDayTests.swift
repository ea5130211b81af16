import ExactSolving
import Solving
import TestProblems
import Testing
import TreatmentDomain

@Suite struct LongDayTests {
  @Test func `Where days are longer than 24 hours the programs leave the greedy schedule as it is`()
    throws
  {
    var test = TestProblem.singleFractions(2)
    test.rules.minutesPerDay = 2000
    let result = try ExactSolver().solve(SolveRequest(problem: test.problem)) { _ in }
    let greedy = try GreedySolver().solve(SolveRequest(problem: test.problem)) { _ in }
    #expect(result.incumbent == greedy.incumbent)
    #expect(result.termination == .noImprovement)
  }
}
