import Reporting

/// Which costs make up the total, a table with shades per budget.
struct BreakdownSection: ReportSection {
  let content: ReportContent
  let anchor = "costs"
  let title = "What the costs are made of"

  var body: [String] {
    let tables = content.table.budgets.indices.compactMap(table)
    guard !tables.isEmpty else {
      return [Markup.paragraph("No run has a cost to break down.")]
    }
    return tables + [
      Markup.note(
        "Share of the total cost in per cent: the median over the seeds of an "
          + "instance, then the median over the instances, with quartiles. Darker is more. Medians "
          + "of shares need not add up to 100.")
    ]
  }

  private func table(_ budget: Int) -> String? {
    let able = content.able(budget)
    let compared = ComparedInstances(content, budget: budget)
    let shares = CostShares(content.table, budget: budget, instances: compared.indices)
    guard !able.isEmpty, !shares.rows.isEmpty else { return nil }
    var table = MarkupTable(
      "Costs with \(content.table.budgets[budget].words), \(compared.words)",
      [.text("Cost")] + able.map { .number(content.name($0), "% of total") })
    for row in shares.rows {
      table.add(
        [.text(row.name.rawValue)]
          + able.map { solver in
            let share = row.shares[solver]
            return MarkupTable.Cell(
              html: Markup.quartiles(share), emphasis: .shade((share?.median ?? 0) / 100))
          })
    }
    let zero = shares.absent.map(\.rawValue)
    return table.html
      + (zero.isEmpty
        ? "" : Markup.note("0 everywhere: \(Finding.list(zero, limit: 20))."))
  }
}
