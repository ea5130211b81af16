import Solving

/// Runs of a search beside a tree, each from the best of all before, until time is up.
struct CourseRuns: Sendable {
  /// How a run begins.
  struct Beginning: Sendable {
    /// Cost increase accepted with chance 1/e, in waiting days.
    let warmth: Double
    /// True when it pays reduced costs first (`ReducedCosts`).
    var isLed = false
    /// True when nothing else is to be expected of another led run.
    var isLong = false

    static let first = Beginning(warmth: 1)
    /// From a good assignment.
    static let later = Beginning(warmth: 0.5)
    /// A run that tells whether a gap stays wide.
    static let trial = Beginning(warmth: 2.5)

    static func led(isLong: Bool) -> Beginning {
      Beginning(warmth: 2, isLed: true, isLong: isLong)
    }
  }

  let beginning: Beginning
  private let first: CourseSearch
  private let later: CourseSearch
  private let seed: UInt64

  /// Share of the time left that each run takes; the last one stands for all after it.
  private static let shares = [0.1, 0.5, 0.6, 1.0]
  /// The same for one that is led, which wants to be long.
  private static let longShare = 0.8

  init(_ beginning: Beginning, first: CourseSearch, later: CourseSearch, seed: UInt64) {
    self.beginning = beginning
    self.first = first
    self.later = later
    self.seed = seed
  }

  /// Share of the time left that the first run takes.
  static func firstShare(isLed: Bool) -> Double { isLed ? longShare : shares[0] }

  /// Runs until time is up or everything is over; tells how many steps that took.
  func run(
    _ shared: SharedPatterns, floor: Int, stop: StopSignal, until end: ContinuousClock.Instant
  ) -> Int {
    var steps = 0
    var number = 0
    while ContinuousClock.now < end, !shared.isOver, !stop.shouldStop {
      let now = ContinuousClock.now
      guard let best = shared.cheaper(than: .max) else { break }
      let share =
        number == 0
        ? Self.firstShare(isLed: beginning.isLed)
        : Self.shares[min(number, Self.shares.count - 1)]
      let found = (number == 0 ? first : later).run(
        from: best.patterns, seed: seed &+ UInt64(number) &* CourseBlock.seedStep,
        length: .until(now + (end - now) * share, steps: .max), stop: stop,
        warmth: (number == 0 ? beginning : .later).warmth, floor: floor,
        isOver: { shared.isOver }, found: { shared.offer($0.patterns, cost: $0.cost) })
      shared.offer(found.patterns, cost: found.cost)
      steps += found.steps
      number += 1
      if found.steps == 0 { break }
    }
    return steps
  }
}
