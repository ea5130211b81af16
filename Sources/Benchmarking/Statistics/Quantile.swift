/// Order statistics of measured values, where a missing value is worse than any other.
enum Quantile {
  /// The value below which `share` of the values lie; nil when it falls among the missing ones.
  ///
  /// Interpolates between neighbours: Hyndman & Fan 1996, "Sample quantiles in statistical packages",
  /// The American Statistician 50, type 7.
  static func of(_ values: [Double?], at share: Double) -> Double? {
    let known = values.compactMap { $0 }.sorted()
    guard !values.isEmpty else { return nil }
    let place = Double(values.count - 1) * share
    let lower = Int(place)
    guard lower < known.count else { return nil }
    let fraction = place - Double(lower)
    guard fraction > 0 else { return known[lower] }
    guard lower + 1 < known.count else { return nil }
    return known[lower] + fraction * (known[lower + 1] - known[lower])
  }

  /// The value in the middle; nil when it falls among the missing ones.
  static func median(_ values: [Double?]) -> Double? {
    of(values, at: 0.5)
  }
}
