import TreatmentDomain

/// What every solver begins with: pins that contradict each other end it, else greedy placement gives a schedule.
package enum GreedyBeginning {
  /// No schedule exists; the result says why.
  case contradicted(SolveResult)
  /// The construction and the schedule that it stands for.
  case placed(GreedyConstruction, Schedule)

  package init(_ request: SolveRequest, progress: (SolveProgress) -> Void) {
    let contradictions = PinContradictions(request.problem).sentences
    guard contradictions.isEmpty else {
      self = .contradicted(
        SolveResult(
          incumbent: nil, termination: .provenInfeasible, contradictions: contradictions))
      return
    }
    progress(SolveProgress(phase: "placing courses"))
    let construction = GreedyConstruction.best(of: request.problem, stop: request.stop)
    let schedule = construction.schedule()
    progress(SolveProgress(phase: "placed courses", incumbent: schedule))
    self = .placed(construction, schedule)
  }
}
