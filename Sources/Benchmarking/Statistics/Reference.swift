/// With what the costs of an instance are compared.
struct Reference: Hashable, Sendable {
  /// Where the least cost comes from.
  enum Source: Hashable, Sendable {
    /// From the file of best known costs; no run here did better.
    case bestKnown
    /// From these runs, which did better than the file.
    case improved
    /// From these runs; the file does not have the instance.
    case theseRuns
  }

  /// How far a cost is from the best.
  enum Gap: Hashable, Sendable {
    /// In per cent of the best.
    case percent(Double)
    /// In cost units, because the best is 0.
    case units(Double)
  }

  /// The least cost known; nil when nobody found a schedule.
  let best: Int?
  /// Where it comes from.
  let source: Source?
  /// The greatest proven lower bound.
  let bound: Int?

  /// Takes the least of the file and the runs' costs, and the greatest bound.
  init(instance: BenchmarkInstance, known: [BestKnown], costs: [Int]) {
    let told = known.map(\.cost).min()
    let found = costs.min()
    best = [told, found].compactMap { $0 }.min()
    bound = instance.bound ?? known.compactMap(\.bound).max()
    if let told {
      source = (found ?? told) < told ? .improved : .bestKnown
    } else {
      source = found == nil ? nil : .theseRuns
    }
  }

  /// How far a cost is from the best; nil without a best.
  func gap(of cost: Double) -> Gap? {
    guard let best else { return nil }
    let excess = cost - Double(best)
    return best > 0 ? .percent(100 * excess / Double(best)) : .units(excess)
  }

  /// How far a cost is from the best in per cent; nil when the best is 0 or missing.
  func percent(of cost: Double) -> Double? {
    if case .percent(let value)? = gap(of: cost) { return value }
    return nil
  }

  /// How far a cost is from a best of 0, in cost units; nil when the best is not 0 or missing.
  func units(of cost: Double) -> Double? {
    if case .units(let value)? = gap(of: cost) { return value }
    return nil
  }

  /// How far a cost is from the bound, in per cent of the cost; nil without a bound.
  func percentAboveBound(_ cost: Double) -> Double? {
    guard let bound else { return nil }
    return cost > 0 ? 100 * (cost - Double(bound)) / cost : (bound == 0 ? 0 : nil)
  }
}
