/// How good the schedule at hand was, on the average over the time budget.
///
/// Berthold 2013, "Measuring the impact of primal heuristics", Operations Research Letters 41.
enum PrimalIntegral {
  /// The gap of a moment, between 0 (the best) and 1 (no schedule yet).
  static func gap(cost: Int?, best: Int) -> Double {
    guard let cost else { return 1 }
    guard cost > best else { return 0 }
    return Double(cost - best) / Double(cost)
  }

  /// The integral of the gap from 0 to `end`, in seconds: 0 is the best at once, `end` is nothing.
  static func seconds(of trajectory: Trajectory, best: Int, until end: Double) -> Double {
    var sum = 0.0
    var since = 0.0
    var cost: Int?
    for step in trajectory.steps where step.seconds < end {
      sum += gap(cost: cost, best: best) * (step.seconds - since)
      since = step.seconds
      cost = step.cost
    }
    return sum + gap(cost: cost, best: best) * (end - since)
  }

  /// The integral of a run over its time budget, in seconds; nil when times or the best are missing.
  ///
  /// A run without a schedule counts the whole budget, whatever the best.
  static func seconds(of run: BenchmarkRun, against reference: Reference) -> Double? {
    guard let end = run.budget.seconds, let trajectory = Trajectory(run) else { return nil }
    if trajectory.steps.isEmpty { return end }
    return reference.best.map { seconds(of: trajectory, best: $0, until: end) }
  }
}
