import Checking
import ExactSolving
import GLPK
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import SolveWorker

/// Whatever GLPK does, a solve ends in time with a schedule that the referee accepts.
@Suite struct SurvivedSolves {
  /// Breaks every program in the worker that solves it.
  private struct Breaking: ProgramSolving {
    let pool: WorkerPool
    let fault: ProgramFault

    func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer {
      var broken = limits
      broken.fault = fault
      broken.milliseconds = min(limits.milliseconds, 300)
      broken.megabytes = 64
      return pool.solve(program, start: start, limits: broken)
    }
  }

  private static let problem: Problem = {
    var test = TestProblem(
      courses: (0..<8).map { .test("A\($0)", phases: [.test(fractions: 3)]) })
    for index in test.courses.indices {
      test.courses[index].preference = .clock(MinuteOfDay("09:00") + 10 * (index % 3))
    }
    test.objective.preferredTolerance = 0
    test.sources = [.test(hours: .test("08:00", "10:30", overtime: "11:00"))]
    return test.problem
  }()

  @Test(arguments: [ProgramFault.abort, .hang, .memory])
  func `The portfolio survives workers that break`(fault: ProgramFault) throws {
    let solver = PortfolioSolver(programs: Breaking(pool: pool(), fault: fault), proves: true)
    try expectSurvival(of: solver)
  }

  @Test(arguments: [ProgramFault.abort, .hang, .memory])
  func `The programs' own solver survives workers that break`(fault: ProgramFault) throws {
    try expectSurvival(of: ExactSolver(programs: Breaking(pool: pool(), fault: fault)))
  }

  private func expectSurvival(of solver: any Solver) throws {
    let began = ContinuousClock.now
    let request = SolveRequest(problem: Self.problem, stop: StopSignal(after: .seconds(3)))
    let result = try solver.solve(request) { _ in }
    #expect(ContinuousClock.now - began < .seconds(30))
    let greedy = try #require(try GreedySolver().solve(request) { _ in }.incumbent)
    let schedule = try #require(result.incumbent)
    let referee = Referee(Self.problem)
    #expect(referee.judge(schedule).isAcceptable)
    #expect(referee.judge(schedule).costs.total <= referee.judge(greedy).costs.total)
  }
}
