import Foundation

/// Where values lie along an axis.
package struct Scale: Hashable, Sendable {
  /// How distances stand for values.
  package enum Kind: Hashable, Sendable {
    /// Equal distances for equal differences.
    case linear
    /// As linear, of whole numbers: nothing between them is labelled.
    case wholeNumbers
    /// Equal distances for equal ratios.
    case logarithmic
    /// As the logarithm of one more than the value, so that 0 has a place.
    case logarithmicFromZero
  }

  /// How distances stand for values.
  package let kind: Kind
  /// The least value shown.
  package let lower: Double
  /// The greatest value shown.
  package let upper: Double

  /// Makes a scale; an empty range is widened.
  package init(_ kind: Kind, from lower: Double, to upper: Double) {
    self.kind = kind
    let least = kind == .logarithmic ? max(lower, 1e-9) : lower
    self.lower = least
    self.upper = upper > least ? upper : (kind == .logarithmic ? least * 10 : least + 1)
  }

  /// Between 0 and 1; values outside stand at the nearer end.
  package func position(of value: Double) -> Double {
    let start = transformed(lower)
    let place = (transformed(min(max(value, lower), upper)) - start) / (transformed(upper) - start)
    return place.isFinite ? place : 0
  }

  /// Round values on the scale.
  package var ticks: [Double] {
    switch kind {
    case .linear: Ticks.linear(from: lower, to: upper)
    case .wholeNumbers: Ticks.linear(from: lower, to: upper).filter { $0 == $0.rounded() }
    case .logarithmic: Ticks.logarithmic(from: lower, to: upper)
    case .logarithmicFromZero:
      Ticks.logarithmicFromZero(to: upper).filter { $0 == 0 || position(of: $0) > 0.07 }
    }
  }

  private func transformed(_ value: Double) -> Double {
    switch kind {
    case .linear, .wholeNumbers: value
    case .logarithmic: log10(value)
    case .logarithmicFromZero: log10(1 + value)
    }
  }
}
