/// Lagrangian bounds of a centre's detail window with its dates given, and the prices behind them.
///
/// Left out, which only lowers a bound: idle beam, changes of day part and room between visits that both may move,
/// hours between a course's fractions, minutes kept free, first and last places in a room.
public struct WindowRelaxation: Sendable {
  /// What the prices prove.
  public struct Outcome: Sendable {
    /// Cost that no placement of the centre's window undercuts, in the instance's costs; proven in integers.
    public var bound: Int
    /// The same for each date alone, spread left out.
    public var dayBounds: [Int]
    /// The prices behind `bound`.
    public var prices: RelaxedPrices
    /// The prices behind `dayBounds`.
    public var dailyPrices: RelaxedPrices
    /// Subgradient steps done.
    public var steps: Int
  }

  /// The centre's window.
  public let instance: WeekInstance
  /// Empty where an order is all there is to decide.
  package let days: [RelaxedDay]
  private let sequence: SequenceDay?

  /// Lists the columns of every date.
  public init(_ instance: WeekInstance) {
    self.instance = instance
    sequence = SequenceDay(instance)
    // Long days of short visits have millions of columns; beam and rooms bound them at once.
    guard sequence == nil else {
      days = []
      return
    }
    days = instance.days.indices.map { RelaxedDayBuilder(instance, day: $0).build() }
  }

  /// Prices of each date alone: quick, and what the search wants.
  ///
  /// - Parameters:
  ///   - targets: cost of each date now, or more.
  ///   - steps: most subgradient steps.
  ///   - stop: ends early.
  public func prices(targets: [Double], steps: Int, stop: () -> Bool) -> RelaxedPrices {
    var search = PriceSearch(instance, days: days, isCoupled: false)
    run(&search, targets: targets, steps: steps, stop: stop)
    return search.bestPrices
  }

  /// The best bound that daily prices and, where courses come on several days, coupled prices prove.
  ///
  /// - Parameters:
  ///   - targets: cost of each date now, spread left out.
  ///   - target: cost of the window now.
  ///   - steps: most steps of each kind.
  ///   - stop: ends early; asked with the share of the work done.
  public func bound(
    targets: [Double], target: Double, steps: Int, stopDaily: () -> Bool, stop: () -> Bool
  ) -> Outcome {
    if let sequence { return bound(of: sequence) }
    var daily = PriceSearch(instance, days: days, isCoupled: false)
    var done = run(&daily, targets: targets, steps: steps, stop: stopDaily)
    var prices = daily.bestPrices
    let dayBounds = provenDays(prices)
    var bound = dayBounds.reduce(0, +)
    if instance.firstMember.count > 1 && instance.weights.weekSpread > 0 {
      var coupled = PriceSearch(instance, days: days, isCoupled: true)
      done += run(&coupled, targets: [1.03 * target], steps: steps, stop: stop)
      let proven = provenWindow(coupled.bestPrices)
      if proven > bound {
        bound = proven
        prices = coupled.bestPrices
      }
    }
    return Outcome(
      bound: bound, dayBounds: dayBounds, prices: prices, dailyPrices: daily.bestPrices,
      steps: done)
  }

  /// What beam and rooms need one visit after the other.
  private func bound(of sequence: SequenceDay) -> Outcome {
    let least = sequence.leastCost(of: instance)
    let date = instance.visits.first.map { Int($0.day) }
    let none = RelaxedPrices(values: [], layout: PriceLayout(instance, steps: 0))
    return Outcome(
      bound: least, dayBounds: instance.days.indices.map { $0 == date ? least : 0 },
      prices: none, dailyPrices: none, steps: 0)
  }

  @discardableResult
  private func run(
    _ search: inout PriceSearch, targets: [Double], steps: Int, stop: () -> Bool
  ) -> Int {
    for step in 0..<steps {
      if search.isDone || stop() { return step }
      search.step(targets: targets)
    }
    return steps
  }

  // MARK: Proof

  private static let scale: Int64 = 1024

  /// Bounds of the dates from prices rounded to 1/1024, every column priced in integers, rounded up
  /// because costs are integers.
  public func provenDays(_ prices: RelaxedPrices) -> [Int] {
    let core = proof(prices, isCoupled: false)
    return days.map { Self.roundedUp(core.evaluate(day: $0)) }
  }

  /// The same for the window with spread.
  public func provenWindow(_ prices: RelaxedPrices) -> Int {
    let core = proof(prices, isCoupled: true)
    return Self.roundedUp(core.evaluateWindow())
  }

  /// Every column of the first date under prices, in 1/1024 of a cost unit.
  package struct Priced: Sendable {
    /// The bound that the prices prove.
    package let bound: Int64
    /// Reduced costs: price of a column less the cheapest of its visit.
    package let reduced: [Int64]
    /// The cheapest price of each visit of the date.
    package let least: [Int64]

    /// The bound in whole cost units.
    package var boundInCosts: Int { WindowRelaxation.roundedUp(bound) }

    /// Columns that a schedule cheaper than `cost` can have.
    package func survivors(below cost: Int) -> [Int] {
      let slack = Int64(cost - 1) * WindowRelaxation.scale - bound
      return reduced.indices.filter { reduced[$0] <= slack }
    }

    /// Columns that are cheaper than all of their visit's in `known`, the best first: what a relaxation over
    /// `known` lacks.
    package func improving(on known: [Int], most: Int, of day: RelaxedDay) -> [Int] {
      var found: [(column: Int, gain: Int64)] = []
      let isKnown = Set(known)
      for number in day.visits.indices {
        let range = day.firstColumn[number]..<day.firstColumn[number + 1]
        let best = range.lazy.filter(isKnown.contains).map { reduced[$0] }.min() ?? .max
        for column in range where reduced[column] < best - 1 && !isKnown.contains(column) {
          found.append((column, best - reduced[column]))
        }
      }
      found.sort { ($1.gain, $0.column) < ($0.gain, $1.column) }
      return found.prefix(most).map(\.column)
    }
  }

  /// Prices all columns of the first date.
  ///
  /// - Parameters:
  ///   - prices: of rows.
  ///   - cuts: sets of columns of the date of which at most one can be chosen, each with its price.
  package func priced(
    _ prices: RelaxedPrices, cuts: [(columns: [Int], price: Double)] = []
  ) -> Priced {
    let core = proof(prices, isCoupled: false)
    var extra = Array(repeating: Int64(0), count: days[0].columns.count)
    var total: Int64 = 0
    for cut in cuts where cut.price > 0 {
      let price = Int64((cut.price * Double(Self.scale)).rounded())
      total += price
      for column in cut.columns { extra[column] += price }
    }
    var bound = core.evaluate(day: days[0]) - total
    var reduced: [Int64] = []
    var leasts: [Int64] = []
    for (number, visit) in days[0].visits.enumerated() {
      let range = days[0].firstColumn[number]..<days[0].firstColumn[number + 1]
      // The core holds the columns of the first date first.
      let plain = range.lazy.map { core.price($0, of: visit) }.min() ?? 0
      let values = range.map { core.price($0, of: visit) + extra[$0] }
      let least = values.min() ?? 0
      bound += least - plain
      leasts.append(least)
      reduced += values.map { $0 - least }
    }
    return Priced(bound: bound, reduced: reduced, least: leasts)
  }

  private func proof(_ prices: RelaxedPrices, isCoupled: Bool) -> RelaxationCore<Int64> {
    let core = RelaxationCore<Int64>(
      instance, days: days, isCoupled: isCoupled, scale: Self.scale)
    let rounded = prices.values.map { Int64(($0 * Double(Self.scale)).rounded()) }
    let layout = prices.layout
    core.setPrices(
      beam: { rounded[$0] }, room: { rounded[layout.room + $0] },
      team: { rounded[layout.team + $0] }, late: { rounded[layout.late + $0] })
    return core
  }

  private static func roundedUp(_ value: Int64) -> Int {
    Int(value >= 0 ? (value + scale - 1) / scale : value / scale)
  }
}
