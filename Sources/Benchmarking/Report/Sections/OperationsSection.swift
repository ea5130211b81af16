import Reporting

/// Figures that staff care for, per budget.
struct OperationsSection: ReportSection {
  let content: ReportContent
  let anchor = "operations"
  let title = "What staff and patients notice"

  var body: [String] {
    let figures = content.table.runs.filter { $0.acceptedCost != nil }.compactMap(\.figures)
    guard !figures.isEmpty else { return [Markup.paragraph("No figures were measured.")] }
    let measures = OperationalMeasure.all(for: figures)
    return content.table.budgets.indices.flatMap { tables($0, measures) } + [
      Markup.note(
        "The median over the seeds of an instance, then the median over the instances, with "
          + "quartiles in brackets. Where solvers solved different instances, a second table "
          + "takes each solver over all that it solved itself; do not compare its rows.")
    ]
  }

  private func tables(_ budget: Int, _ measures: [OperationalMeasure]) -> [String] {
    let able = content.able(budget)
    guard !able.isEmpty else { return [] }
    let words = content.table.budgets[budget].words
    let common = content.table.solvedByAll(budget: budget)
    let own = able.map { solver in
      Row(solver: solver, budget: budget, instances: content.solved(solver, budget: budget))
    }
    let apart = table("Figures with \(words), each over the instances it solved", own, measures)
    guard !common.isEmpty else { return [apart] }
    let together = table(
      "Figures with \(words), \(ComparedInstances(content, budget: budget).words)",
      able.map { Row(solver: $0, budget: budget, instances: common) }, measures)
    return own.allSatisfy { $0.instances == common } ? [together] : [together, apart]
  }

  /// A solver and the instances to take it over.
  private struct Row {
    let solver: Int
    let budget: Int
    let instances: [Int]
  }

  private func table(
    _ caption: String, _ rows: [Row], _ measures: [OperationalMeasure]
  ) -> String {
    var table = MarkupTable(
      caption,
      [.text("Solver"), .number("Instances", "solved")]
        + measures.map { .number($0.title, $0.unit) })
    for row in rows {
      table.add(
        [.text(content.name(row.solver)), .text(Readable.number(row.instances.count))]
          + measures.map { MarkupTable.Cell(html: text($0, row)) })
    }
    return table.html
  }

  private func text(_ measure: OperationalMeasure, _ row: Row) -> String {
    let spread = measure.spread(
      content.table, solver: row.solver, budget: row.budget, instances: row.instances)
    return measure.isCount
      ? Markup.quartiles(spread, as: NumberText.cost) : Markup.quartiles(spread)
  }
}
