import Reporting

/// A variant in a plot.
struct TradeSpot {
  let variant: Int
  let wait: TradeExtent
  let other: TradeExtent

  var point: PlotPoint { PlotPoint(x: wait.mean, y: other.mean) }
}

/// A mean with the ends of its interval, as plotted.
struct TradeExtent {
  let mean: Double
  let low: Double
  let high: Double

  init(_ estimate: Estimate, factor: Double) {
    mean = factor * estimate.mean
    low = factor * (estimate.interval?.lowerBound ?? estimate.mean)
    high = factor * (estimate.interval?.upperBound ?? estimate.mean)
  }

  /// A scale around all of them with room for labels.
  static func scale(_ extents: [TradeExtent]) -> Scale {
    let low = extents.map(\.low).min() ?? 0
    let high = extents.map(\.high).max() ?? 1
    let room = max((high - low) * 0.12, abs(high) * 1e-6, 1e-9)
    return Scale(.linear, from: low - room, to: high + room)
  }
}
