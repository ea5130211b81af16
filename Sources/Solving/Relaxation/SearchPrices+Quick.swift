extension SearchPrices {
  /// Share of a search's time that its prices may take, at most a second.
  private static let share = 0.06
  /// Subgradient steps where steps, not time, decide.
  private static let fixedSteps = 150
  /// Steps of the search after which its cost is near enough to aim at.
  private static let firstSearch = 500

  /// Prices of an instance, worked out in a small part of the time that its search has; nil where nobody
  /// would use them.
  static func quick(
    for instance: WeekInstance, within length: SearchCycle.Length, seed: UInt64, stop: StopSignal
  ) -> SearchPrices? {
    guard SequenceDay(instance) == nil else { return nil }
    let began = ContinuousClock.now
    let end = length.end.map { began + min(($0 - began) * share, .seconds(1)) }
    let first = SearchCycle(instance).run(
      from: instance.places, warmest: 20, coldest: 2, seed: seed, length: .steps(firstSearch),
      stop: stop)
    let costs = instance.costs(of: first.places)
    let relaxation = WindowRelaxation(instance)
    guard !stop.shouldStop, end.map({ ContinuousClock.now < $0 }) ?? true else { return nil }
    let prices = relaxation.prices(
      targets: costs.days.map { Double($0) }, steps: end == nil ? fixedSteps : 5000
    ) { stop.shouldStop || end.map { ContinuousClock.now > $0 } ?? false }
    return prices.sums(instance)
  }
}
