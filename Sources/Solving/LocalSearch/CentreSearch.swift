/// Ruin and recreate, in turn with orders of beams, over one centre's detail window: insertion, then annealing
/// in cycles.
public struct CentreSearch: Sendable {
  /// The centre's window.
  public let instance: WeekInstance
  /// Numbers of the method.
  public let settings: SearchSettings
  /// Prices that lead insertion, if any.
  public let prices: SearchPrices?

  /// Makes a search of an instance; prices lead insertion when there are any.
  public init(
    _ instance: WeekInstance, settings: SearchSettings = SearchSettings(),
    prices: SearchPrices? = nil
  ) {
    self.instance = instance
    self.settings = settings
    self.prices = prices
  }

  /// Searches in cycles, each from the best places so far and less warm than the first, on a lone day after
  /// short runs of which the best goes on; where only the last exit counts, the order of the visits instead.
  public func run(
    from start: [WeekInstance.Place]? = nil, seed: UInt64, length: SearchCycle.Length,
    stop: StopSignal, glimpses: SearchGlimpse? = nil, settled: SearchSettled? = nil
  ) -> SearchCycle.Outcome {
    if let sequence = SequenceSearch(instance) {
      return sequence.run(
        from: start ?? instance.places, seed: seed, length: length, stop: stop,
        glimpses: glimpses, settled: settled)
    }
    var settings = settings
    if isCrowded {
      settings.shoveInWeeks = 0
      // Orders of full days settle more slowly.
      settings.heatSteps *= 4
    }
    let cycle = SearchCycle(instance, settings: settings, prices: prices)
    let first = cycle.run(
      from: start ?? instance.places, warmest: 1, coldest: 1, seed: seed, length: .steps(0),
      stop: stop)
    // A colder end finds the last minutes of a light day, which crowded ones, at many times the cost, do not miss.
    let coldest = settings.coldest ?? (isLoneDay && isCrowded ? 2 : 1)
    let warmest = max(coldest, settings.warmest ?? Self.warmest(cost: first.cost, instance))
    let heats = SearchHeats(
      cycle: cycle, warmest: warmest, coldest: coldest, seed: seed, stop: stop, glimpses: glimpses
    )
    let nothing = SearchHeats.Outcome(best: first, steps: 0, count: 0)
    let known = isLoneDay ? heats.run(from: first, length: length) : nothing
    var best = known.best
    var steps = known.steps
    var rest = length
    if rest.steps != .max { rest.steps -= steps }
    let began = ContinuousClock.now
    let cycles = max(1, settings.cycles)
    for number in 0..<cycles {
      let isFirst = number + known.count == 0
      let outcome = cycle.run(
        from: best.places, warmest: isFirst ? warmest : coldest + (warmest - coldest) * 0.5,
        coldest: coldest, seed: seed &+ UInt64(number + known.count) &* 7919,
        length: rest.part(number, of: cycles, began: began), stop: stop, glimpses: glimpses)
      steps += outcome.steps
      if (outcome.unplaced, outcome.cost) <= (best.unplaced, best.cost) { best = outcome }
    }
    return SearchCycle.Outcome(
      places: best.places, cost: best.cost, unplaced: best.unplaced, steps: steps)
  }

  /// True when visits of one source on one date move: there one run in many finds what long runs miss.
  private var isLoneDay: Bool { instance.sourceDays.count { $0.freeCount > 0 } == 1 }

  /// True when beams fill the regular hours of a day: shoves take steps from moves that fill holes.
  private var isCrowded: Bool {
    var busy = Array(repeating: 0, count: instance.sourceDays.count)
    for visit in instance.visits where visit.optionCount > 0 {
      let day = Int(visit.sourceDay)
      busy[day] += Int(visit.beam + instance.sourceDays[day].switchMinutes)
    }
    return zip(busy, instance.sourceDays).contains { busy, source in
      busy * 100 > Int(source.close - source.firstMinute) * Self.crowded
    }
  }

  /// Percent of the regular hours.
  private static let crowded = 80

  /// A hundredth of the cost at first, between 10 (a lone day 12) and 60; less when the cost spreads over days.
  static func warmest(cost: Int, _ instance: WeekInstance) -> Double {
    let days = instance.sourceDays.count { $0.freeCount > 0 }
    return min(60, max(days > 1 ? 10 : 12, Double(cost) * 0.01 / (days > 1 ? 5 : 1)))
  }
}
