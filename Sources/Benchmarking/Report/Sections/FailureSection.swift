import Reporting

/// Runs without an accepted schedule or with a remark, those that ended alike together.
struct FailureSection: ReportSection {
  let content: ReportContent
  let anchor = "failures"
  let title = "Runs without an accepted schedule"

  /// Characters of a foreign message.
  private static let messageLimit = 300
  /// Runs told by name in a row.
  private static let namesLimit = 4

  var body: [String] {
    let failed = content.table.runs.filter { $0.status != .solved }
    let remarked = content.table.runs.filter { $0.status == .solved && !$0.message.isEmpty }
    return [
      failed.isEmpty
        ? Markup.paragraph("There are none.")
        : table("Runs that were not solved, those that ended alike together", failed)
    ]
      + (remarked.isEmpty
        ? [] : [table("Solved runs with a remark, those with the same together", remarked)])
  }

  private func table(_ caption: String, _ runs: [BenchmarkRun]) -> String {
    var table = MarkupTable(
      caption,
      [
        .text("Solver"), .text("Budget"), .text("How it ended"), .number("Runs"),
        .text("Instances and seeds"), .text("Message"),
      ])
    for group in groups(of: runs) { table.add(cells(group)) }
    return table.html
  }

  private struct Kind: Hashable {
    let solver: String
    let budget: Budget
    let status: RunStatus
    let message: String
  }

  private struct Group {
    let kind: Kind
    var runs: [BenchmarkRun]
  }

  private func groups(of runs: [BenchmarkRun]) -> [Group] {
    var places: [Kind: Int] = [:]
    var result: [Group] = []
    for run in runs {
      let kind = Kind(
        solver: run.solver, budget: run.budget, status: run.status, message: run.message)
      if let place = places[kind] {
        result[place].runs.append(run)
      } else {
        places[kind] = result.count
        result.append(Group(kind: kind, runs: [run]))
      }
    }
    return result.enumerated().sorted {
      ($0.element.kind.solver, $0.element.kind.budget, $0.offset)
        < ($1.element.kind.solver, $1.element.kind.budget, $1.offset)
    }.map(\.element)
  }

  private func cells(_ group: Group) -> [MarkupTable.Cell] {
    let names = group.runs.map { "\($0.instance.name) (seed \($0.seed))" }
    let message = ForeignText.cut(group.kind.message, to: Self.messageLimit)
    return [
      .text(group.kind.solver), .text(group.kind.budget.words), .text(group.kind.status.words),
      .text(Readable.number(group.runs.count)),
      .text(Finding.list(names, limit: Self.namesLimit)),
      MarkupTable.Cell(
        html: Markup.escaped(message.isEmpty ? NumberText.missing : message), emphasis: .message),
    ]
  }
}
