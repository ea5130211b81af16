/// Mean and tail of minutes that were seen.
public struct Minutes: Hashable, Sendable {
  /// Arithmetic mean.
  public let mean: Double
  /// What nine of ten values do not exceed.
  ///
  /// Interpolates between neighbours: Hyndman & Fan 1996, "Sample quantiles in statistical packages",
  /// The American Statistician 50, type 7.
  public let ninetieth: Double

  /// Sums up values, at least one.
  package init(_ values: [Double]) {
    guard !values.isEmpty else {
      mean = 0
      ninetieth = 0
      return
    }
    mean = values.reduce(0, +) / Double(values.count)
    let sorted = values.sorted()
    let place = Double(values.count - 1) * 0.9
    let lower = Int(place)
    let upper = min(lower + 1, values.count - 1)
    ninetieth = sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}

/// In how many replications something happened.
public struct Share: Hashable, Sendable {
  /// Replications in which it happened.
  public let count: Int
  /// All replications, at least one.
  public let total: Int

  /// Counts.
  init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The estimated probability.
  public var value: Double { Double(count) / Double(max(1, total)) }

  /// What the probability is in 95 of 100 such estimates.
  ///
  /// Wilson 1927, "Probable inference, the law of succession, and statistical inference", Journal of the
  /// American Statistical Association 22.
  public var interval: ClosedRange<Double> {
    let z = 1.959963984540054
    let size = Double(max(1, total))
    let middle = (value + z * z / (2 * size)) / (1 + z * z / size)
    let spread = z / (1 + z * z / size)
    let width = spread * (value * (1 - value) / size + z * z / (4 * size * size)).squareRoot()
    return max(0, middle - width)...min(1, middle + width)
  }
}
