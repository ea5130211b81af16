/// Costs of two schedules with their proven bounds: whether the difference of the best costs is larger than the gaps.
///
/// A bound of courses holds for what a day of the detail window was taken to hold in its own run.
/// The optimum of a problem lies between its bound and the cost that was found, so the difference of two optima lies
/// between `bound - baselineCost` and `cost - baselineBound` (Moore 1966, "Interval Analysis", difference of intervals).
public struct CostComparison: Hashable, Sendable {
  /// The difference of the costs that were found.
  public let found: Int
  /// The least that the difference of the best costs can be; nil without a bound of the variant.
  public let low: Int?
  /// The most that the difference of the best costs can be; nil without a bound of the baseline.
  public let high: Int?
  /// What is larger than the gaps.
  public let verdict: Verdict

  /// Compares costs; a bound is nil where none was proven.
  public init(cost: Int, bound: Int?, baselineCost: Int, baselineBound: Int?) {
    found = cost - baselineCost
    let low = bound.map { $0 - baselineCost }
    let high = baselineBound.map { cost - $0 }
    self.low = low
    self.high = high
    if let low, low > 0 {
      verdict = .higher
    } else if let high, high < 0 {
      verdict = .lower
    } else if low == 0 && high == 0 {
      verdict = .equal
    } else {
      verdict = .undecided
    }
  }
}

extension CellResult.Costs {
  /// A part of the costs that has a bound of its own; parts are never added up.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Costs of whole courses.
    case courseCost
    /// Costs of rooms and minutes in the detail window, dates being as they are.
    case windowCost
  }

  /// The cost of a part.
  public func cost(of part: Part) -> Int {
    switch part {
    case .courseCost: courses
    case .windowCost: window
    }
  }

  /// The proven lower bound of a part; nil when not proven.
  public func bound(of part: Part) -> Int? {
    switch part {
    case .courseCost: coursesBound
    case .windowCost: windowBound
    }
  }

  /// How far the cost of a part may be above the best possible, from 0; nil when not proven.
  public func gap(of part: Part) -> Double? {
    guard let bound = bound(of: part) else { return nil }
    let cost = cost(of: part)
    guard cost != 0 else { return bound == 0 ? 0 : nil }
    return Double(abs(cost - bound)) / Double(abs(cost))
  }

  /// A part compared with that of the baseline.
  public func comparison(of part: Part, with baseline: Self) -> CostComparison {
    CostComparison(
      cost: cost(of: part), bound: bound(of: part), baselineCost: baseline.cost(of: part),
      baselineBound: baseline.bound(of: part))
  }
}

extension StudyComparison {
  /// A part of a variant's costs compared with the baseline's; nil in a simulation, and under other weights.
  func costs(of part: CellResult.Costs.Part, variant: Int) -> CostComparison? {
    guard variant > 0, !comparability[variant].hasOtherWeights,
      let costs = results.schedule(variant)?.costs, let baseline = results.schedule(0)?.costs
    else { return nil }
    return costs.comparison(of: part, with: baseline)
  }
}
