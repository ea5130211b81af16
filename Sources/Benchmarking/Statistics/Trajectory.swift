/// The cost of the best schedule that a run had at each moment: a falling step function.
struct Trajectory: Hashable, Sendable {
  /// When the cost fell and to what, both strictly monotone; empty when no schedule was accepted.
  let steps: [BenchmarkRun.Incumbent]

  /// The course of a run with a time budget; nil when its times are not known.
  ///
  /// The final schedule counts from the end of solving. A run that was not solved has no schedule at
  /// any time, whatever was found on the way, because nobody got it.
  init?(_ run: BenchmarkRun) {
    guard run.budget.seconds != nil, run.status != .notInstalled else { return nil }
    guard let cost = run.acceptedCost else {
      steps = []
      return
    }
    var found = run.incumbents
    if let seconds = run.solvingSeconds {
      found.append(BenchmarkRun.Incumbent(seconds: seconds, cost: cost))
    }
    steps = Self.falling(found)
    if steps.isEmpty { return nil }
  }

  /// The cost at a moment, in seconds since the start; nil before the first schedule.
  func cost(at seconds: Double) -> Int? {
    steps.last { $0.seconds <= seconds }?.cost
  }

  /// Seconds until the cost was at most `target`; nil when it never was.
  func seconds(toReach target: Double) -> Double? {
    steps.first { Double($0.cost) <= target }?.seconds
  }

  private static func falling(
    _ incumbents: [BenchmarkRun.Incumbent]
  ) -> [BenchmarkRun.Incumbent] {
    let ordered = incumbents.filter { $0.seconds.isFinite && $0.seconds >= 0 }
      .sorted { ($0.seconds, $0.cost) < ($1.seconds, $1.cost) }
    return ordered.reduce(into: []) { result, step in
      if step.cost < result.last?.cost ?? Int.max { result.append(step) }
    }
  }
}
