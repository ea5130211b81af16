import Reporting

/// What every part of the report reads: the runs in order and the solvers' places.
struct ReportContent: Sendable {
  /// The runs in order.
  let table: RunTable
  /// The solvers by budget, in the order of the budgets.
  let rankings: [Ranking]
  /// The file of best known costs.
  let bestKnown: [BestKnown]
  /// On what the runs ran.
  let environment: BenchmarkEnvironment

  /// Orders and compares the runs.
  init(runs: [BenchmarkRun], bestKnown: [BestKnown], environment: BenchmarkEnvironment) {
    let table = RunTable(runs, bestKnown: bestKnown)
    self.table = table
    self.bestKnown = bestKnown
    self.environment = environment
    rankings = table.budgets.indices.map { Ranking(table, budget: $0) }
  }

  /// The budgets in wall time, by index.
  var timeBudgets: [Int] { table.budgets.indices.filter { table.budgets[$0].seconds != nil } }

  /// The name of a solver.
  func name(_ solver: Int) -> String { ForeignText.clean(table.solvers[solver]) }

  /// The name of an instance, with the start of its fingerprint where names repeat.
  func label(_ instance: Int) -> String {
    let own = table.instances[instance]
    let repeats = table.instances.filter { $0.name == own.name }.count > 1
    return ForeignText.clean(repeats ? "\(own.name) #\(own.hash.prefix(8))" : own.name)
  }

  /// The legend of some of the solvers.
  func legend(_ solvers: [Int]) -> String { Legend(table.solvers, showing: solvers).html }

  /// Solvers with a measured run in a budget.
  func measured(_ budget: Int) -> [Int] { table.solversMeasured(budget: budget) }

  /// Those of the budgets in which a run was measured.
  func measured(among budgets: some Sequence<Int>) -> [Int] {
    budgets.filter { !measured($0).isEmpty }
  }

  /// Solvers with a measured run in one of the budgets.
  func solvers(measuredIn budgets: [Int]) -> [Int] {
    table.solvers.indices.filter { solver in budgets.contains { measured($0).contains(solver) } }
  }
}

/// A part of the report with a heading.
protocol ReportSection {
  /// Its name in links within the page.
  var anchor: String { get }
  /// Its heading, plain text.
  var title: String { get }
  /// Its pieces of HTML.
  var body: [String] { get }
}
