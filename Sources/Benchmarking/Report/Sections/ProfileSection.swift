import Reporting

/// Performance profiles, a plot per budget.
struct ProfileSection: ReportSection {
  let content: ReportContent
  let anchor = "profiles"
  let title = "Performance profiles"

  /// Factors above this are counted, not drawn.
  private static let limit = 100.0

  var body: [String] {
    let budgets = content.measured(among: content.table.budgets.indices)
    guard !budgets.isEmpty else { return [Markup.paragraph("No run was measured.")] }
    let solvers = content.solvers(measuredIn: budgets)
    return [
      Markup.figure(
        "Share of runs whose cost is within a factor of the best solver's on the same instance "
          + "and seed. Higher is better; the height at 1 is how often a solver was best.",
        legend: content.legend(solvers), panels: budgets.map(panel),
        notes: [
          "Runs without a schedule never come within any factor. A solver's share refers to the "
            + "instances and seeds that it ran."
        ])
    ]
  }

  private func panel(_ budget: Int) -> String {
    let profile = PerformanceProfile(content.table, budget: budget)
    let greatest = profile.ratios.compactMap { $0.steps.last?.value }.max() ?? 1
    let upper = greatest > 1 ? min(1 + (greatest - 1) * 1.06, Self.limit) : 2
    let words = content.table.budgets[budget].words
    var panel = Panel(
      "With \(words)", description: description(profile, budget: budget),
      horizontal: Panel.Axis(
        title: "cost over least cost, factor (log)",
        scale: Scale(.logarithmic, from: 1, to: upper)),
      vertical: Panel.Axis(
        title: "share of runs, %", scale: Scale(.linear, from: 0, to: 100)))
    for solver in content.measured(budget) {
      let ratios = profile.ratios[solver]
      let start = PlotPoint(x: 1, y: 100 * ratios.share(at: 1))
      let rises = ratios.steps.filter { $0.value > 1 && $0.value <= upper }
      panel.stairs(
        [start] + rises.map { PlotPoint(x: $0.value, y: 100 * $0.share) },
        style: SeriesStyle(solver), startIsMeasured: start.y > 0)
    }
    return panel.svg
  }

  private func description(_ profile: PerformanceProfile, budget: Int) -> String {
    content.measured(budget).map { solver in
      let ratios = profile.ratios[solver]
      let best = NumberText.measured(100 * ratios.share(at: 1))
      let solved = NumberText.measured(100 * (ratios.steps.last?.share ?? 0))
      return "\(content.name(solver)): best in \(best) %, solved \(solved) % of "
        + "\(Readable.count(ratios.count, "run", "runs"))."
    }.joined(separator: " ")
  }
}
