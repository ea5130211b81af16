import Synchronization

/// One annealing cycle of one search: from places to places.
public struct SearchCycle: Sendable {
  /// What came out of it.
  public struct Outcome: Sendable {
    /// The best places, those of the beginning included.
    public let places: [WeekInstance.Place]
    /// Their cost in the instance, penalties of unplaced visits included.
    public let cost: Int
    /// Visits without a place.
    public let unplaced: Int
    /// Steps done.
    public let steps: Int
    /// True when a simple bound proves that no places of the instance cost less.
    public var isLeast = false

    init(places: [WeekInstance.Place], cost: Int, unplaced: Int, steps: Int) {
      self.places = places
      self.cost = cost
      self.unplaced = unplaced
      self.steps = steps
    }
  }

  /// When a search ends: after steps, which reproduce, or at an instant, or at whichever comes first.
  public struct Length: Sendable {
    /// Most steps.
    public var steps: Int
    /// When to end at the latest; nil leaves it to the steps.
    public var end: ContinuousClock.Instant?

    /// So many steps, whatever time they take.
    public static func steps(_ steps: Int) -> Length { Length(steps: steps, end: nil) }

    /// Until an instant, or fewer steps if given.
    public static func until(_ end: ContinuousClock.Instant, steps: Int = .max) -> Length {
      Length(steps: steps, end: end)
    }

    /// The first part of it, as a share, when it begins now.
    func first(_ share: Double) -> Length {
      let now = ContinuousClock.now
      return Length(
        steps: steps == .max ? .max : Int(Double(steps) * share),
        end: end.map { now + ($0 - now) * share })
    }

    /// What is left after `number` of `count` parts.
    func rest(after number: Int, of count: Int) -> Length {
      Length(steps: steps == .max ? .max : steps - steps * number / count, end: end)
    }

    /// Part `number` of `count`, counted from when the whole began.
    func part(_ number: Int, of count: Int, began: ContinuousClock.Instant) -> Length {
      let most =
        steps == .max ? Int.max : steps * (number + 1) / count - steps * number / count
      return Length(steps: most, end: end.map { began + ($0 - began) * (number + 1) / count })
    }
  }

  /// The centre's window.
  public let instance: WeekInstance
  /// Numbers of the method.
  public let settings: SearchSettings
  /// Prices that lead insertion, if any.
  public let prices: SearchPrices?

  /// Makes a cycle over an instance.
  public init(
    _ instance: WeekInstance, settings: SearchSettings = SearchSettings(),
    prices: SearchPrices? = nil
  ) {
    self.instance = instance
    self.settings = settings
    self.prices = prices
  }

  /// Anneals from one temperature to another.
  ///
  /// - Parameters:
  ///   - places: where to begin; one a visit.
  ///   - warmest: cost increase accepted with chance 1/e at the beginning.
  ///   - coldest: the same at the end.
  ///   - seed: of all random choices.
  ///   - length: when to end.
  ///   - stop: ends it early.
  ///   - glimpses: gets the best places now and then; nil when nobody looks.
  public func run(
    from places: [WeekInstance.Place], warmest: Double, coldest: Double, seed: UInt64,
    length: Length, stop: StopSignal, glimpses: SearchGlimpse? = nil
  ) -> Outcome {
    var core = SearchCore(instance, places: places, prices: prices, seed: seed)
    core.insertUnplaced()
    let began = ContinuousClock.now
    var shown = core.bestCost
    let steps = core.annealing(from: warmest, to: coldest, settings: settings) {
      (steps, best: borrowing SearchCore) -> Double? in
      if stop.shouldStop { return nil }
      if let glimpses, best.bestCost < shown, glimpses.isWanted {
        shown = best.bestCost
        glimpses.show(
          Outcome(
            places: best.bestPlaces, cost: best.bestCost, unplaced: best.bestUnplaced, steps: steps)
        )
      }
      if steps >= length.steps || best.isAtFloor { return nil }
      let byStep = Double(steps) / Double(length.steps)
      guard let end = length.end else { return byStep }
      let now = ContinuousClock.now
      if now >= end { return nil }
      return max(byStep, (now - began) / max(end - began, .nanoseconds(1)))
    }
    return Outcome(
      places: core.bestPlaces, cost: core.bestCost, unplaced: core.bestUnplaced, steps: steps)
  }
}

/// Where a running search leaves its best places for somebody who looks on.
public final class SearchGlimpse: Sendable {
  private struct Shown {
    var latest: SearchCycle.Outcome?
    var least: (unplaced: Int, cost: Int)?
  }

  private let outcome = Mutex(Shown())
  private let wanted = Atomic<Bool>(true)

  /// Makes an empty one.
  public init() {}

  /// True when the last ones were fetched.
  var isWanted: Bool { wanted.load(ordering: .relaxed) }

  /// Leaves places there unless cheaper ones were shown, as a later run begins anew.
  func show(_ latest: SearchCycle.Outcome) {
    let own = (unplaced: latest.unplaced, cost: latest.cost)
    let isNew = outcome.withLock { known in
      if let least = known.least, least <= own { return false }
      known = Shown(latest: latest, least: own)
      return true
    }
    if isNew { wanted.store(false, ordering: .relaxed) }
  }

  /// The latest of them, once.
  public func take() -> SearchCycle.Outcome? {
    let latest = outcome.withLock { known in
      defer { known.latest = nil }
      return known.latest
    }
    wanted.store(true, ordering: .relaxed)
    return latest
  }
}
