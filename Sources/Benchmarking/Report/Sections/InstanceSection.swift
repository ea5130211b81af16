import Reporting

/// Every instance, a table per budget.
struct InstanceSection: ReportSection {
  let content: ReportContent
  let anchor = "instances"
  let title = "Every instance"

  var body: [String] {
    content.table.budgets.indices.map(table) + [
      Markup.note(
        "Median cost over the solved seeds [least–greatest], its gap to the best "
          + "known, and how many seeds were solved where not all were. Underlined: the first of "
          + "the row, where an unsolved seed counts as costlier than any. † best of these runs, better than the file. ‡ best of these runs, the file "
          + "has none.")
    ]
  }

  private func table(_ budget: Int) -> String {
    let solvers = content.table.solvers.indices.filter { solver in
      content.table.cells(solver: solver, budget: budget).contains { !$0.runs.isEmpty }
    }
    var table = MarkupTable(
      "Instances with \(content.table.budgets[budget].words), by size",
      [
        .text("Instance"), .number("Size", "fractions"), .number("Best known", "cost"),
        .number("Bound", "cost"), .number("Best above bound", "%"),
      ] + solvers.map { .number(content.name($0), "cost") })
    for instance in content.table.instances.indices {
      let winners = content.table.ranks(instance, budget: budget)?.winners ?? []
      table.add(
        facts(of: instance)
          + solvers.map { solver in
            InstanceCell(
              cell: content.table.cell(instance, solver, budget),
              reference: content.table.references[instance], isBest: winners.contains(solver)
            ).cellOfTable
          })
    }
    return table.html
  }

  private func facts(of instance: Int) -> [MarkupTable.Cell] {
    let reference = content.table.references[instance]
    let gap = reference.best.flatMap { reference.percentAboveBound(Double($0)) }
    return [
      .text(content.label(instance)),
      .text(Readable.number(content.table.instances[instance].fractions)),
      .text(NumberText.cost(reference.best) + mark(reference.source)),
      .text(NumberText.cost(reference.bound)), .text(NumberText.measured(gap)),
    ]
  }

  private func mark(_ source: Reference.Source?) -> String {
    switch source {
    case .improved: "†"
    case .theseRuns: "‡"
    case .bestKnown, nil: ""
    }
  }
}

/// What one solver did on one instance.
struct InstanceCell {
  let cell: RunCell
  let reference: Reference
  let isBest: Bool

  /// The cell of the table.
  var cellOfTable: MarkupTable.Cell {
    if cell.runs.isEmpty { return .text(NumberText.missing) }
    guard let costs = cell.costs else {
      return MarkupTable.Cell(html: Markup.escaped(statuses), emphasis: .words)
    }
    let median = NumberText.cost(costs.median)
    return MarkupTable.Cell(
      html: (isBest ? "<b class=\"best\">\(median)</b>" : median)
        + lines(costs).map { Markup.small($0) }.joined())
  }

  private func lines(_ costs: Spread) -> [String] {
    let range =
      costs.count > 1 ? "[\(NumberText.cost(costs.least))–\(NumberText.cost(costs.greatest))]" : nil
    let solved = costs.count < cell.runs.count ? "\(costs.count) of \(cell.runs.count) seeds" : nil
    return [range, gap(costs.median), solved].compactMap { $0 }
  }

  private func gap(_ cost: Double) -> String? {
    switch reference.gap(of: cost) {
    case .percent(let value)?: "+\(NumberText.measured(value)) %"
    case .units(let value)?: "+\(NumberText.cost(value)) above 0"
    case nil: nil
    }
  }

  private var statuses: String {
    let counts = StatusCount.failures(of: cell.runs)
    guard counts.count > 1 else { return counts.first?.status.words ?? NumberText.missing }
    return counts.map { "\($0.status.words) \($0.count)" }.joined(separator: ", ")
  }
}
