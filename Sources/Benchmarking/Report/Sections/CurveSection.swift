import Reporting

/// Cost against time on some of the instances.
struct CurveSection: ReportSection {
  let content: ReportContent
  let anchor = "curves"
  let title = "Cost against time"

  /// At most so many instances are drawn.
  private static let limit = 12

  var body: [String] {
    guard let budget = content.measured(among: content.timeBudgets).last else {
      return [Markup.paragraph(TimeWords.none)]
    }
    let able = content.table.instances.indices.filter { content.table.references[$0].best != nil }
    guard !able.isEmpty else { return [Markup.paragraph("No run found a schedule.")] }
    let shown = Self.evenly(able)
    let choice =
      shown.count < able.count
      ? ["\(shown.count) of \(able.count) instances with a schedule, chosen evenly by size."] : []
    return [
      Markup.figure(
        "Median over the seeds of the cost at hand, with \(content.table.budgets[budget].words); "
          + "the shade lies between the quartiles. A line begins when half of the seeds have a "
          + "schedule.",
        legend: content.legend(content.measured(budget)),
        panels: shown.map { CurvePanel(content: content, instance: $0, budget: budget).svg },
        notes: choice)
    ]
  }

  /// The first, the last and those between at equal distances.
  static func evenly(_ instances: [Int]) -> [Int] {
    guard instances.count > limit else { return instances }
    return (0..<limit).map { instances[$0 * (instances.count - 1) / (limit - 1)] }
  }
}
