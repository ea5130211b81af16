import Reporting

/// The ranking of one budget for a terminal.
struct RankingText {
  private let content: ReportContent
  private let ranking: Ranking

  /// Makes the text of a ranking.
  init(_ content: ReportContent, ranking: Ranking) {
    self.content = content
    self.ranking = ranking
  }

  /// A heading and the table.
  var lines: [String] {
    var table = TextTable([
      ("solver", .left), ("solved", .right), ("gap to best %", .right), ("quartiles", .left),
      ("wins", .right), ("mean rank", .right), ("primal integral s", .right),
      ("solving s", .right), ("not solved", .left),
    ])
    for row in ranking.rows { table.add(cells(row)) }
    return ["Ranking with \(content.table.budgets[ranking.budget].words), medians"] + table.lines()
  }

  private func cells(_ row: RankingRow) -> [String] {
    [
      content.name(row.solver), row.runs > 0 ? "\(row.solved)/\(row.runs)" : NumberText.missing,
      NumberText.measured(row.gap?.median), row.gap.map(quartiles) ?? NumberText.missing,
      row.wins.map { "\($0)/\(row.compared)" } ?? NumberText.missing,
      NumberText.measured(row.meanRank), NumberText.measured(row.primalIntegral?.median),
      NumberText.measured(row.solvingSeconds?.median), RankingWords.failures(row),
    ]
  }

  private func quartiles(_ spread: Spread) -> String {
    "\(NumberText.measured(spread.lowerQuartile))–\(NumberText.measured(spread.upperQuartile))"
  }
}

/// Words that both rankings use.
enum RankingWords {
  /// How many runs ended in which other way.
  static func failures(_ row: RankingRow) -> String {
    guard row.runs > 0 else { return "not run" }
    if row.failures.isEmpty { return "none" }
    return row.failures.map { "\($0.status.words) \(Readable.number($0.count))" }
      .joined(separator: ", ")
  }
}
