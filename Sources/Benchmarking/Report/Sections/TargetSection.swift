import Reporting

/// Time-to-target plots, two per time budget.
struct TargetSection: ReportSection {
  let content: ReportContent
  let anchor = "targets"
  let title = "Time to a good schedule"

  private static let targets = [1.0, 5.0]

  var body: [String] {
    let budgets = content.measured(among: content.timeBudgets)
    guard !budgets.isEmpty else { return [Markup.paragraph(TimeWords.none)] }
    let solvers = content.solvers(measuredIn: budgets)
    let hasSteps = budgets.count < content.table.budgets.count
    return [
      Markup.figure(
        "Share of runs that had reached a cost within 1 % and 5 % of the best known by a moment. "
          + "Further left and higher is better.",
        legend: content.legend(solvers),
        panels: budgets.flatMap { budget in Self.targets.map { panel(budget, percent: $0) } },
        inPairs: true,
        notes: [
          "Runs that never reached the target keep a curve below 100 %; a solver without a curve "
            + "never reached it."
        ]
          + (hasSteps ? [TimeWords.stepsLeftOut] : []))
    ]
  }

  private func panel(_ budget: Int, percent: Double) -> String {
    let times = TimeToTarget(content.table, budget: budget, percent: percent).seconds
    let axis = content.timeAxis(budget: budget)
    var panel = Panel(
      "Within \(NumberText.tick(percent)) %, with \(content.table.budgets[budget].words)",
      description: description(times, budget: budget), horizontal: axis,
      vertical: Panel.Axis(
        title: "share of runs, %", scale: Scale(.linear, from: 0, to: 100)))
    if !times.contains(where: { !$0.steps.isEmpty }) { panel.words("no run reached the target") }
    for solver in content.measured(budget) where !times[solver].steps.isEmpty {
      let start = PlotPoint(x: axis.scale.lower, y: 100 * times[solver].share(at: axis.scale.lower))
      let rises = times[solver].steps.filter { $0.value > axis.scale.lower }
      panel.stairs(
        [start] + rises.map { PlotPoint(x: $0.value, y: 100 * $0.share) },
        style: SeriesStyle(solver), startIsMeasured: start.y > 0)
    }
    return panel.svg
  }

  private func description(_ times: [Distribution], budget: Int) -> String {
    content.measured(budget).map { solver in
      let reached = NumberText.measured(100 * (times[solver].steps.last?.share ?? 0))
      return "\(content.name(solver)): reached in \(reached) % of "
        + "\(Readable.count(times[solver].count, "run", "runs"))."
    }.joined(separator: " ")
  }
}
