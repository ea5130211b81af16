import Reporting

extension ReportContent {
  /// A logarithmic axis of seconds from the first schedule found with a budget to its end.
  func timeAxis(budget: Int) -> Panel.Axis {
    let times = table.runs.filter { $0.budget == table.budgets[budget] }
      .compactMap { Trajectory($0) }.flatMap(\.steps).map(\.seconds)
    let end = max(table.budgets[budget].seconds ?? 1, times.max() ?? 0)
    let start = min(times.min() ?? end / 100, end / 10)
    return Panel.Axis(
      title: "seconds (log)", scale: Scale(.logarithmic, from: max(start, end / 10_000), to: end))
  }
}

/// What to say where there are no times.
enum TimeWords {
  static let none = "There are no times in step budgets, so there is nothing to plot."
  static let stepsLeftOut = "There are no times in step budgets; they are left out here."
}
