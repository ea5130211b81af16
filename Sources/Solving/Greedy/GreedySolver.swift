import TreatmentDomain

/// Plans course by course in order of urgency and scarcity; always gives a schedule, quickly.
public struct GreedySolver: Solver {
  /// `greedy`.
  public let name = "greedy"

  /// Makes the solver.
  public init() {}

  /// Makes a schedule in one pass; what finds no place is listed with reasons.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    let contradictions = PinContradictions(request.problem).sentences
    guard contradictions.isEmpty else {
      return SolveResult(
        incumbent: nil, termination: .provenInfeasible, contradictions: contradictions)
    }
    progress(SolveProgress(phase: "placing courses"))
    var construction = GreedyConstruction(request.problem)
    construction.run(stop: request.stop)
    let schedule = construction.schedule()
    progress(SolveProgress(phase: "placed courses", incumbent: schedule))
    return SolveResult(
      incumbent: schedule,
      termination: request.stop.isCancelled
        ? .cancelled : request.stop.shouldStop ? .timeLimit : .noImprovement)
  }
}
