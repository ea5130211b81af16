/// A mean of replications with what is known about the mean of infinitely many.
public struct Estimate: Hashable, Sendable {
  /// How many values there are, at least 1.
  public let count: Int
  /// Their mean.
  public let mean: Double
  /// The 95 % confidence interval of the mean by Student's t; nil for one value.
  public let interval: ClosedRange<Double>?

  /// The share of intervals that hold the true mean.
  static let confidence = 0.95

  /// Sums up values; nil when there are none.
  ///
  /// Student 1908, "The probable error of a mean", Biometrika 6.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let size = Double(values.count)
    let mean = values.reduce(0, +) / size
    count = values.count
    self.mean = mean
    guard values.count > 1 else {
      interval = nil
      return
    }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares / (size - 1) / size).squareRoot()
    let reach = StudentT.central(Self.confidence, degreesOfFreedom: values.count - 1) * error
    interval = (mean - reach)...(mean + reach)
  }
}
