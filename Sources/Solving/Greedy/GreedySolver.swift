import TreatmentDomain

/// Plans course by course in order of urgency and scarcity; always gives a schedule, quickly.
///
/// When courses come off badly, a few more attempts plan those first; the best attempt counts.
public struct GreedySolver: Solver {
  /// `greedy`.
  public let name = "greedy"

  /// Makes the solver.
  public init() {}

  /// Makes a schedule; what finds no place is listed with reasons.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    switch GreedyBeginning(request, progress: progress) {
    case .contradicted(let result): return result
    case .placed(_, let schedule):
      return SolveResult(
        incumbent: schedule,
        termination: request.stop.isCancelled
          ? .cancelled : request.stop.shouldStop ? .timeLimit : .noImprovement)
    }
  }
}
