import Reporting

/// How time and quality change with size.
struct GrowthSection: ReportSection {
  let content: ReportContent
  let anchor = "growth"
  let title = "Growth with size"

  var body: [String] {
    let budgets = content.measured(among: content.table.budgets.indices)
    guard !budgets.isEmpty else { return [Markup.paragraph("No run was measured.")] }
    let solvers = content.solvers(measuredIn: budgets)
    return [
      Markup.figure(
        "Solving time to the end and gap to the best known against size; a point is the median "
          + "over the seeds of one instance, gaps of solved runs only.",
        legend: content.legend(solvers),
        panels: budgets.flatMap { [times(budget: $0), gaps(budget: $0)] }, inPairs: true)
    ]
  }

  private func times(budget: Int) -> String {
    let points = points(budget: budget) { cell, _ in
      Spread(cell.runs.compactMap(\.solvingSeconds).filter { $0.isFinite })?.median
    }
    let values = points.map(\.point.y).filter { $0 > 0 }
    let least = values.min() ?? 0.1
    let greatest = values.max() ?? 1
    let isFlat = greatest < least * 4
    return panel(
      "Solving time", budget: budget, points,
      Panel.Axis(
        title: "solving, seconds (log)",
        scale: Scale(
          .logarithmic, from: isFlat ? least / 2 : least * 0.9,
          to: isFlat ? greatest * 2 : greatest * 1.1)))
  }

  private func gaps(budget: Int) -> String {
    let points = points(budget: budget) { cell, reference in
      Spread(
        cell.solved.compactMap(\.acceptedCost).compactMap { reference.percent(of: Double($0)) })?
        .median
    }
    let greatest = points.map(\.point.y).max() ?? 0
    return panel(
      "Gap", budget: budget, points,
      Panel.Axis(
        title: "above best known, % (log from 0)",
        scale: Scale(.logarithmicFromZero, from: 0, to: max(greatest * 1.08, 1))))
  }

  private struct Mark {
    let solver: Int
    let point: PlotPoint
  }

  private func points(budget: Int, _ measure: (RunCell, Reference) -> Double?) -> [Mark] {
    content.measured(budget).flatMap { solver in
      content.table.instances.indices.compactMap { instance in
        measure(content.table.cell(instance, solver, budget), content.table.references[instance])
          .map { value in
            let fractions = Double(content.table.instances[instance].fractions)
            return Mark(solver: solver, point: PlotPoint(x: fractions, y: value))
          }
      }
    }
  }

  private func panel(_ what: String, budget: Int, _ marks: [Mark], _ axis: Panel.Axis) -> String {
    let words = content.table.budgets[budget].words
    var panel = Panel(
      "\(what), with \(words)",
      description:
        "\(Readable.count(marks.count, "point", "points")), one an instance and solver.",
      horizontal: sizes, vertical: axis)
    if marks.isEmpty { panel.words("not measured") }
    for mark in marks { panel.marker(mark.point, style: SeriesStyle(mark.solver)) }
    return panel.svg
  }

  private var sizes: Panel.Axis {
    let least = Double(content.table.instances.first?.fractions ?? 0)
    let greatest = Double(content.table.instances.last?.fractions ?? 0)
    if least > 0, greatest > 8 * least {
      return Panel.Axis(
        title: "fractions to deliver (log)",
        scale: Scale(.logarithmic, from: least * 0.85, to: greatest * 1.18))
    }
    let margin = max(1, (greatest - least) * 0.06)
    return Panel.Axis(
      title: "fractions to deliver",
      scale: Scale(.linear, from: max(0, least - margin), to: greatest + margin))
  }
}
