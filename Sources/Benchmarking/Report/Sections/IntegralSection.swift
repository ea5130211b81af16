import Reporting

/// Primal integrals, a dot plot per time budget.
struct IntegralSection: ReportSection {
  let content: ReportContent
  let anchor = "integrals"
  let title = "Good schedules early: primal integral"

  var body: [String] {
    let budgets = content.measured(among: content.timeBudgets)
    guard !budgets.isEmpty else { return [Markup.paragraph(TimeWords.none)] }
    let hasSteps = budgets.count < content.table.budgets.count
    return [
      Markup.figure(
        "Primal integral of all measured runs: the marker is the median, the thick line the "
          + "quartiles, the thin line the extremes. Further left is better; the whole budget means "
          + "that no schedule was found in time.",
        panels: budgets.map(chart), notes: hasSteps ? [TimeWords.stepsLeftOut] : [])
    ]
  }

  private func chart(_ budget: Int) -> String {
    let rows = content.rankings[budget].rows.filter { $0.measuredInstances > 0 }
    let words = content.table.budgets[budget].words
    let greatest = rows.compactMap { $0.primalIntegral?.greatest }.max() ?? 1
    return DotChart(
      "With \(words)",
      description: rows.map(description).joined(separator: " "),
      axis: Panel.Axis(
        title: "primal integral, seconds", scale: Scale(.linear, from: 0, to: greatest * 1.04)),
      rows: rows.map { row in
        DotChart.Row(
          name: content.name(row.solver), style: SeriesStyle(row.solver),
          spread: row.primalIntegral)
      }
    ).svg
  }

  private func description(_ row: RankingRow) -> String {
    guard let spread = row.primalIntegral else {
      return "\(content.name(row.solver)): not measured."
    }
    return "\(content.name(row.solver)): median \(NumberText.measured(spread.median)) s, quartiles "
      + "\(NumberText.measured(spread.lowerQuartile)) to "
      + "\(NumberText.measured(spread.upperQuartile)) s."
  }
}
