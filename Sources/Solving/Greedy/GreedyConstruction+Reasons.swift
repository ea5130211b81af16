import TreatmentDomain

extension GreedyConstruction {
  /// Why a waiting course cannot start: the first rule met on each date.
  func reasons(
    forWaiting index: Int, between asked: Range<Day>? = nil
  ) -> [RefusalReason] {
    let days = (asked ?? problem.horizon.days).clamped(to: problem.horizon.days)
    var log = RefusalLog()
    if untried[index] {
      for day in days { log.add(Refusal("courseComplete", .timeUp), start: day) }
      return log.reasons
    }
    let starts = starts(of: index, ignoringTrial: true).filter(days.contains)
    for day in starts { refusal(ofStart: day, index, log: &log) }
    // Who asks for some dates wants to hear of each; otherwise the dates tried say enough.
    if asked != nil || starts.isEmpty {
      refusals(ofUntried: index, on: days.filter { !starts.contains($0) }, log: &log)
    }
    return log.reasons
  }

  func reasons(forStarted index: Int) -> [RefusalReason] {
    var log = RefusalLog()
    if let (refusal, day) = plan(index, start: nil, mayBreach: true, explains: true).refusal {
      log.add(refusal, start: day, day: day)
    }
    return log.reasons
  }

  private func refusal(ofStart day: Day, _ index: Int, log: inout RefusalLog) {
    if let refusal = trialRefusal(index, on: day) {
      log.add(refusal, start: day)
      return
    }
    let attempt = plan(index, start: day, mayBreach: false, explains: true)
    if attempt.unplaced == 0 {
      log.add(Refusal("overallTreatmentTime", .closuresStretch), start: day)
    } else if let (refusal, barred) = attempt.refusal {
      log.add(refusal, start: day, day: barred)
    }
  }

  /// Dates that are not worth trying: the course is not ready, the patient has left, or other starts bar them.
  private func refusals(ofUntried index: Int, on days: [Day], log: inout RefusalLog) {
    let entry = facts[index]
    let released = entry.course.centres.map { entry.release(at: $0, problem: problem) }.min()
    guard let released else { return }
    let last = problem.horizon.dayAfter.adding(-1)
    let waits =
      released > last
      ? Refusal("startRule", .notReadyInHorizon, "\(released)", "\(last)")
      : Refusal("startRule", .notReady, "\(released)")
    for day in days {
      if day < released {
        log.add(waits, start: day)
      } else {
        log.add(
          entry.isPresent(on: day)
            ? Refusal("startRule", .startBarred) : Refusal("patientWindows", .patientAway),
          start: day)
      }
    }
  }
}
