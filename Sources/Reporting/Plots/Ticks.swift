import Foundation

/// Round values to label on an axis.
package enum Ticks {
  /// Multiples of 1, 2 or 5 times a power of ten, at most eight of them.
  package static func linear(from lower: Double, to upper: Double) -> [Double] {
    let raw = (upper - lower) / 6
    guard raw > 0, raw.isFinite else { return [lower] }
    let magnitude = pow(10, floor(log10(raw)))
    let step = magnitude * ([1, 2, 5].first { $0 * magnitude >= raw * 0.999 } ?? 10)
    let first = Int((lower / step - 1e-6).rounded(.up))
    let last = Int((upper / step + 1e-6).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : [lower]
  }

  /// Powers of ten with as many values between as leave at most seven; linear where they are too few.
  package static func logarithmic(from lower: Double, to upper: Double) -> [Double] {
    let choices: [[Double]] = [[1, 2, 5], [1, 3], [1]]
    let found = choices.map { decades($0, from: lower, to: upper) }
    guard let densest = found.first, densest.count >= 3 else {
      return linear(from: lower, to: upper).filter { $0 > 0 }
    }
    return found.first { $0.count <= 7 } ?? everyOther(found.last ?? [])
  }

  /// 0, and powers of ten from 1 with values between; linear where the axis ends early.
  package static func logarithmicFromZero(to upper: Double) -> [Double] {
    upper < 5 ? linear(from: 0, to: upper) : [0] + logarithmic(from: 1, to: upper)
  }

  private static func decades(
    _ mantissas: [Double], from lower: Double, to upper: Double
  ) -> [Double] {
    guard lower > 0, upper > lower else { return [] }
    let powers = Int(floor(log10(lower)))...Int(ceil(log10(upper)))
    return powers.flatMap { power in mantissas.map { $0 * pow(10, Double(power)) } }
      .filter { $0 >= lower * 0.999 && $0 <= upper * 1.001 }
  }

  private static func everyOther(_ ticks: [Double]) -> [Double] {
    ticks.indices.filter { $0 % 2 == 0 }.map { ticks[$0] }
  }
}
