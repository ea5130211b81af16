/// What a relaxation, solved in a small part of the time that a search has, gives it on its way.
struct SearchLead {
  /// Prices that lead insertion.
  let prices: SearchPrices
  /// The window; on a lone date without the places that only dear schedules use.
  let instance: WeekInstance

  /// Share of a search's time that its prices may take, at most a second.
  private static let share = 0.06
  /// Subgradient steps where steps, not time, decide.
  private static let fixedSteps = 150
  /// Steps of the search after which its cost is near enough to aim at.
  private static let firstSearch = 500
  /// Places stay up to so many times the gap.
  ///
  /// No cheaper schedule has one beyond the gap itself, but the way there leads over dearer ones.
  private static let gaps = 4

  /// The lead of an instance; nil where nobody would use it.
  static func quick(
    for instance: WeekInstance, within length: SearchCycle.Length, seed: UInt64, stop: StopSignal
  ) -> SearchLead? {
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
    return SearchLead(
      prices: prices.sums(instance),
      instance: narrowed(relaxation, prices, cost: first.cost))
  }

  private static func narrowed(
    _ relaxation: WindowRelaxation, _ prices: RelaxedPrices, cost: Int
  ) -> WeekInstance {
    guard relaxation.days.count == 1 else { return relaxation.instance }
    let priced = relaxation.priced(prices)
    let bound = priced.boundInCosts
    return relaxation.narrowed(
      to: priced.survivors(below: bound + gaps * max(1, cost - bound) + 1))
  }
}

extension WindowRelaxation {
  /// The instance of a lone date in which visits that may move have the places of these columns only.
  func narrowed(to columns: [Int]) -> WeekInstance {
    var result = instance
    let rows = (instance.couchWait + 1) * instance.slotWords
    let first = instance.startMasks.count
    result.startMasks += Array(repeating: 0, count: instance.options.count * rows)
    for option in instance.options.indices {
      result.options[option].widerMasks = instance.options[option].masks
      result.options[option].masks = Int32(first + option * rows)
    }
    let day = days[0]
    var number = 0
    for index in columns {
      while index >= day.firstColumn[number + 1] { number += 1 }
      let column = day.columns[index]
      let slot = Int(column.slot)
      let setUp = Int(instance.visits[day.visits[number]].setUp)
      let wait = Int(column.beam) - setUp - slot * instance.grid
      let row = first + Int(column.option) * rows + wait * instance.slotWords
      result.startMasks[row + slot / 64] |= 1 << UInt64(slot % 64)
    }
    return result
  }
}
