import Reporting

/// The ranking tables, one per budget.
struct RankingSection: ReportSection {
  let content: ReportContent
  let anchor = "ranking"
  let title = "Ranking"

  var body: [String] {
    content.rankings.map(table) + [
      Markup.note(
        "Medians with quartiles in brackets. Gaps are over solved runs only; their "
          + "number stands in the column of solved runs. Wins and ranks compare medians over the "
          + "seeds, a run without a schedule counting as costlier than any; half or more of such "
          + "runs make the last place. Instances on which only one solver ran are not compared.")
    ]
  }

  private func table(_ ranking: Ranking) -> String {
    let hasExcess = ranking.rows.contains { $0.excess != nil }
    let hasBound = ranking.rows.contains { $0.boundGap != nil }
    let hasTimes = content.table.budgets[ranking.budget].seconds != nil
    var table = MarkupTable(
      "Solvers with \(content.table.budgets[ranking.budget].words), the least mean rank first",
      [.text("Solver"), .number("Solved", "runs"), .number("Gap to best known", "%")]
        + (hasExcess ? [.number("Above a best of 0", "cost units")] : [])
        + (hasBound ? [.number("Gap to bound", "%")] : [])
        + [.number("Wins", "instances"), .number("Mean rank", "places")]
        + (hasTimes ? [.number("Primal integral", "seconds")] : [])
        + [.number("Solving", "seconds"), .text("Not solved, runs")])
    for row in ranking.rows {
      let cells =
        [Markup.escaped(content.name(row.solver)), share(row), Markup.quartiles(row.gap)]
        + (hasExcess ? [Markup.quartiles(row.excess)] : [])
        + (hasBound ? [Markup.quartiles(row.boundGap)] : [])
        + [wins(row), NumberText.measured(row.meanRank)]
        + (hasTimes ? [Markup.quartiles(row.primalIntegral)] : [])
        + [Markup.quartiles(row.solvingSeconds), Markup.escaped(RankingWords.failures(row))]
      table.add(cells.map { MarkupTable.Cell(html: $0) })
    }
    return table.html
  }

  private func share(_ row: RankingRow) -> String {
    row.runs > 0
      ? "\(Readable.number(row.solved)) / \(Readable.number(row.runs))" : NumberText.missing
  }

  private func wins(_ row: RankingRow) -> String {
    row.wins.map { "\($0) / \(row.compared)" } ?? NumberText.missing
  }
}
