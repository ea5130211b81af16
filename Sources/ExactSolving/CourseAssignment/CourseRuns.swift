import Solving

/// Runs of a search beside a tree, each from the best of all before, until time is up.
struct CourseRuns: Sendable {
  private let search: CourseSearch
  private let seed: UInt64
  /// Share of the time left that each run takes; the last one stands for all after it.
  var shares = [0.1, 0.5, 0.6, 1.0]
  /// How hot the first one begins, and those after it.
  var warmth = 1.0
  private let laterWarmth: Double

  /// Shares where the search is far from its bound: a long run first.
  static let wideShares = [0.8, 0.5, 0.6, 1.0]

  init(_ search: CourseSearch, seed: UInt64, laterWarmth: Double) {
    self.search = search
    self.seed = seed
    self.laterWarmth = laterWarmth
  }

  /// Runs until time is up or everything is over; tells how many steps that took.
  func run(
    _ shared: SharedPatterns, floor: Int, stop: StopSignal, until end: ContinuousClock.Instant
  ) -> Int {
    var steps = 0
    var number = 0
    while ContinuousClock.now < end, !shared.isOver, !stop.shouldStop {
      let now = ContinuousClock.now
      guard let best = shared.cheaper(than: .max) else { break }
      let share = shares[min(number, shares.count - 1)]
      let found = search.run(
        from: best.patterns, seed: seed &+ UInt64(number) &* CourseBlock.seedStep,
        length: .until(now + (end - now) * share, steps: .max), stop: stop,
        warmth: number == 0 ? warmth : laterWarmth, floor: floor,
        isOver: { shared.isOver }, found: { shared.offer($0.patterns, cost: $0.cost) })
      shared.offer(found.patterns, cost: found.cost)
      steps += found.steps
      number += 1
      if found.steps == 0 { break }
    }
    return steps
  }
}
