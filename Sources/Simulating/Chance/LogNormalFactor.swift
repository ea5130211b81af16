import Foundation

/// What a planned duration is multiplied by: log-normal with mean 1.
public struct LogNormalFactor: Hashable, Sendable {
  private let sigma: Double

  /// Makes a factor from its coefficient of variation (standard deviation divided by mean), at least 0.
  public init(variation: Double) {
    sigma = log(1 + variation * variation).squareRoot()
  }

  /// The factor that belongs to a standard normal number.
  public func value(at normal: Double) -> Double {
    exp(sigma * normal - sigma * sigma / 2)
  }

  /// The factor below which a share of all factors lies; the share is above 0 and below 1.
  public func quantile(_ share: Double) -> Double {
    value(at: Self.normalQuantile(share))
  }

  /// Minutes that suffice for a share of all visits, rounded up.
  public func minutes(_ planned: Int, sufficingFor share: Double) -> Int {
    // A hair less, so that an exact product of 6.000000001 is 6.
    Int((Double(planned) * quantile(share) - 1e-9).rounded(.up))
  }

  /// The standard normal number below which a share of all lie.
  ///
  /// Bisection of the normal distribution function, exact enough for any planning.
  package static func normalQuantile(_ share: Double) -> Double {
    var (low, high) = (-9.0, 9.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if erfc(-middle / 2.0.squareRoot()) / 2 < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
