import Reporting

/// On which instances amounts of different solvers may stand side by side.
struct ComparedInstances {
  /// Their indices.
  let indices: [Int]
  /// Which they are, in words.
  let words: String

  /// The instances that every solver with a schedule solved; all where that would leave none.
  init(_ content: ReportContent, budget: Int) {
    let all = content.table.instances.count
    let common = content.table.solvedByAll(budget: budget)
    if common.isEmpty {
      indices = Array(content.table.instances.indices)
      words = "no instance was solved by all of them, so that rows are over different instances"
    } else {
      indices = common
      words =
        "over the \(Readable.number(common.count)) of \(Readable.count(all, "instance", "instances"))"
        + " that all of these solvers solved"
    }
  }
}

extension ReportContent {
  /// Solvers with a solved run in a budget.
  func able(_ budget: Int) -> [Int] {
    table.solvers.indices.filter { solver in
      table.cells(solver: solver, budget: budget).contains { !$0.solved.isEmpty }
    }
  }

  /// Instances that a solver solved at least once in a budget.
  func solved(_ solver: Int, budget: Int) -> [Int] {
    table.instances.indices.filter { !table.cell($0, solver, budget).solved.isEmpty }
  }
}
