/// Short runs from the same start, each with a seed of its own.
///
/// On a day most of the quality is decided early, by who gives way; a long run keeps to what it then chose, so
/// many short runs find cheaper schedules than a few long ones.
struct SearchHeats {
  /// What came out.
  struct Outcome {
    /// The cheapest, the start included.
    let best: SearchCycle.Outcome
    /// Steps of all runs.
    let steps: Int
    /// Number of runs.
    let count: Int
  }

  let cycle: SearchCycle
  let warmest: Double
  let coldest: Double
  let seed: UInt64
  let stop: StopSignal
  let glimpses: SearchGlimpse?

  /// Runs for a share of the length; none where it allows no two of them.
  func run(from start: SearchCycle.Outcome, length: SearchCycle.Length) -> Outcome {
    let began = ContinuousClock.now
    let share = Double(cycle.settings.heatShare) / 100
    let each = cycle.settings.heatSteps * cycle.instance.freeVisits
    let most = length.steps == .max ? .max : Int(Double(length.steps) * share) / max(1, each)
    let end = length.end.map { began + ($0 - began) * share }
    var best = start
    var steps = 0
    var count = 0
    while most > 1, count < most, !stop.shouldStop, end.map({ ContinuousClock.now < $0 }) ?? true {
      let outcome = cycle.run(
        from: start.places, warmest: warmest, coldest: coldest,
        seed: seed &+ UInt64(count) &* 7919, length: SearchCycle.Length(steps: each, end: end),
        stop: stop, glimpses: glimpses)
      steps += outcome.steps
      count += 1
      if (outcome.unplaced, outcome.cost) <= (best.unplaced, best.cost) { best = outcome }
      // Ended early: out of time, or nothing cheaper exists.
      if outcome.steps < each { break }
    }
    return Outcome(best: best, steps: steps, count: count)
  }
}
