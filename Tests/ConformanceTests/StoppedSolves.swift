import Solving
import TestProblems
import Testing
import TreatmentDomain

/// A solver that is told to end leaves something that the referee accepts.
@Suite struct StoppedSolves {
  @Test(arguments: SolverName.allCases)
  func `Cancelled before it begins, a solver still gives an accepted schedule`(
    solver: SolverName
  ) throws {
    let stop = StopSignal()
    stop.cancel()
    let found = try solve(DefaultScenario.problem(), by: solver, stop: stop)
    #expect(found.result.termination == .cancelled)
  }

  @Test(arguments: SolverName.allCases)
  func `Without any time, a solver still gives an accepted schedule`(solver: SolverName) throws {
    let found = try solve(DefaultScenario.problem(), by: solver, stop: StopSignal(after: .zero))
    #expect(found.result.termination == .timeLimit)
  }

  @Test(arguments: TinyScenario.all)
  func `Cancelled between two reports, a solver keeps the best schedule`(
    scenario: TinyScenario
  ) throws {
    let problem = try scenario.problem()
    let stop = StopSignal()
    let request = SolveRequest(problem: problem, stop: stop)
    var reported: [Schedule] = []
    let result = try SolverName.exact.solver.solve(request) { glimpse in
      if let incumbent = glimpse.incumbent { reported.append(incumbent) }
      stop.cancel()
    }
    #expect(result.termination == .cancelled)
    #expect(reported.isEmpty || result.incumbent == reported.last?.sorted())
  }
}
