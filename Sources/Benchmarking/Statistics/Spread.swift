/// Median, quartiles and extremes of measured values, in their unit.
struct Spread: Hashable, Sendable {
  /// How many values there are, at least 1.
  let count: Int
  /// The least value.
  let least: Double
  /// A quarter of the values lie below.
  let lowerQuartile: Double
  /// Half of the values lie below.
  let median: Double
  /// Three quarters of the values lie below.
  let upperQuartile: Double
  /// The greatest value.
  let greatest: Double

  /// Sums up values; nil when there are none.
  init?(_ values: [Double]) {
    guard let least = values.min(), let greatest = values.max(),
      let lowerQuartile = Quantile.of(values, at: 0.25), let median = Quantile.median(values),
      let upperQuartile = Quantile.of(values, at: 0.75)
    else { return nil }
    count = values.count
    self.least = least
    self.lowerQuartile = lowerQuartile
    self.median = median
    self.upperQuartile = upperQuartile
    self.greatest = greatest
  }
}
