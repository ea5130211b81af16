import Reporting

/// Cost against time on one instance.
struct CurvePanel {
  let content: ReportContent
  let instance: Int
  let budget: Int

  /// The picture.
  var svg: String {
    let curves = content.table.solvers.indices.map {
      CostCurve(content.table.cell(instance, $0, budget))
    }
    let heights = curves.flatMap(\.points).flatMap {
      [$0.median, $0.upperQuartile].compactMap { $0 }.map(height)
    }
    var panel = Panel(
      title, description: description(curves), horizontal: content.timeAxis(budget: budget),
      vertical: Panel.Axis(
        title: unit, scale: Scale(.logarithmicFromZero, from: 0, to: top(heights))))
    if heights.isEmpty { panel.words("no schedule with this budget") }
    for (solver, curve) in curves.enumerated() where curve.seeds > 1 {
      draw(band: curve, solver: solver, in: &panel)
    }
    for (solver, curve) in curves.enumerated() {
      let points = curve.points.compactMap { point in
        point.median.map { PlotPoint(x: point.seconds, y: height($0)) }
      }
      panel.stairs(points, style: SeriesStyle(solver))
    }
    return panel.svg
  }

  private func draw(band curve: CostCurve, solver: Int, in panel: inout Panel) {
    let known = curve.points.filter { $0.upperQuartile != nil }
    panel.band(
      known.compactMap { point in
        point.lowerQuartile.map { PlotPoint(x: point.seconds, y: height($0)) }
      },
      known.compactMap { point in
        point.upperQuartile.map { PlotPoint(x: point.seconds, y: height($0)) }
      }, style: SeriesStyle(solver))
  }

  private var best: Int { content.table.references[instance].best ?? 0 }

  private var title: String {
    let fractions = content.table.instances[instance].fractions
    return "\(content.label(instance)), "
      + "\(Readable.count(fractions, "fraction", "fractions")), best \(NumberText.cost(best))"
  }

  private var unit: String {
    best > 0 ? "above best known, % (log from 0)" : "cost, best is 0 (log from 0)"
  }

  private func height(_ cost: Double) -> Double {
    let gap = content.table.references[instance].gap(of: cost)
    switch gap {
    case .percent(let value)?, .units(let value)?: return max(0, value)
    case nil: return 0
    }
  }

  private func top(_ heights: [Double]) -> Double {
    max((heights.max() ?? 0) * 1.08, 1)
  }

  private func description(_ curves: [CostCurve]) -> String {
    curves.indices.filter { curves[$0].seeds > 0 }.map { solver in
      let last = curves[solver].points.last?.median
      let words = last.map { "ends at \(NumberText.cost($0))" } ?? "has no median schedule"
      return "\(content.name(solver)) \(words)."
    }.joined(separator: " ")
  }
}
