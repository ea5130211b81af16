import TreatmentDomain

extension GreedyConstruction {
  /// Why a waiting course cannot start: the first rule met on each date.
  func reasons(
    forWaiting index: Int, between days: Range<Day>? = nil
  ) -> [RefusalReason] {
    var log = RefusalLog()
    if untried[index] {
      log.add(
        Refusal("courseComplete", .timeUp),
        day: problem.horizon.firstDay)
      return log.reasons
    }
    for day in starts(of: index, ignoringTrial: true) where days?.contains(day) ?? true {
      if let refusal = trialRefusal(index, on: day) {
        log.add(refusal, day: day)
        continue
      }
      let attempt = plan(index, start: day, mayBreach: false, explains: true)
      if attempt.unplaced == 0 {
        log.add(
          Refusal("overallTreatmentTime", .closuresStretch),
          day: day)
      } else if let (refusal, _) = attempt.refusal {
        log.add(refusal, day: day)
      }
    }
    if log.reasons.isEmpty {
      let released = facts[index].course.centres.map {
        facts[index].release(at: $0, problem: problem)
      }
      log.add(
        released.min().map { Refusal("startRule", .notReady, "\($0)") }
          ?? Refusal("startRule", .notReadyInHorizon),
        day: problem.horizon.firstDay)
    }
    return log.reasons
  }

  func reasons(forStarted index: Int) -> [RefusalReason] {
    var log = RefusalLog()
    if let (refusal, day) = plan(index, start: nil, mayBreach: true, explains: true).refusal {
      log.add(refusal, day: day)
    }
    return log.reasons
  }
}
