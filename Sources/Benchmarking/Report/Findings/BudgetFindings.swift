import Reporting

/// What the runs with one budget show, in sentences.
struct BudgetFindings {
  private let content: ReportContent
  private let ranking: Ranking
  private let rows: [RankingRow]

  /// Reads a ranking.
  init(_ content: ReportContent, ranking: Ranking) {
    self.content = content
    self.ranking = ranking
    rows = ranking.rows.filter { $0.measuredInstances > 0 }
  }

  /// The sentences.
  var all: [Finding] {
    guard let first = rows.first else { return [Finding("With \(budget), no solver could run.")] }
    guard rows.contains(where: { $0.solved > 0 }) else {
      let runs = Readable.count(rows.reduce(0) { $0 + $1.runs }, "run", "runs")
      return [
        Finding("With \(budget), no solver found a schedule that the referee accepts (\(runs)).")
      ]
    }
    let sentence = rows.count == 1 ? alone(first) : wins
    return [Finding(([sentence] + incomplete).joined(separator: " "))]
  }

  private var budget: String { content.table.budgets[ranking.budget].words }

  private func alone(_ row: RankingRow) -> String {
    "With \(budget), only \(content.name(row.solver)) ran\(above(row))."
  }

  private var wins: String {
    let ordered = rows.filter { $0.wins != nil }
      .sorted { first, second in
        (second.wins ?? 0, second.compared, first.solver)
          < (first.wins ?? 0, first.compared, second.solver)
      }
    guard let first = ordered.first else {
      return "With \(budget), no two solvers ran on the same instance."
    }
    let leaders = ordered.filter { $0.wins == first.wins && $0.compared == first.compared }
    let others = ordered.dropFirst(leaders.count)
    let none = others.filter { $0.wins == 0 }.map { content.name($0.solver) }
    let rest =
      others.filter { $0.wins != 0 }.map {
        "\(content.name($0.solver)) on \($0.wins ?? 0)"
          + ($0.compared == first.compared ? "" : " of \($0.compared)")
      } + (none.isEmpty ? [] : ["\(Finding.list(none)) on none"])
    let ties = ordered.reduce(0) { $0 + ($1.wins ?? 0) } > ranking.compared
    return lead(leaders) + (rest.isEmpty ? "" : "; " + rest.joined(separator: ", ")) + "."
      + (ties ? " Ties count for each." : "")
  }

  private func lead(_ leaders: [RankingRow]) -> String {
    let names = Finding.list(leaders.map { content.name($0.solver) })
    let shares = leaders.prefix(1).map {
      "\($0.wins ?? 0) of \(Readable.count($0.compared, "instance", "instances"))"
    }
    return "With \(budget), \(names) \(leaders.count > 1 ? "each " : "")had the lowest median cost "
      + "on \(shares.joined())\(leaders.count == 1 ? leaders.map(above).joined() : "")"
  }

  private func above(_ row: RankingRow) -> String {
    row.gap.map { " (median \(NumberText.measured($0.median)) % above the best known)" } ?? ""
  }

  private var incomplete: [String] {
    rows.filter { $0.solved < $0.runs }.map { row in
      "\(content.name(row.solver)) found a schedule in \(Readable.number(row.solved)) of "
        + "\(Readable.count(row.runs, "run", "runs")), on \(row.solvedInstances) of "
        + "\(Readable.count(row.measuredInstances, "instance", "instances"))."
    }
  }
}
