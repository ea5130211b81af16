/// The runs in order: instances by size, solvers by name, budgets and seeds ascending.
struct RunTable: Sendable {
  /// What was solved, by fractions, courses, name and fingerprint.
  let instances: [BenchmarkInstance]
  /// The solvers by name.
  let solvers: [String]
  /// The budgets, times before steps.
  let budgets: [Budget]
  /// The seeds.
  let seeds: [UInt64]
  /// What each instance is compared with, by instance.
  let references: [Reference]
  /// Runs left out because a later one has the same instance, solver, budget and seed.
  let repeated: Int
  private let cells: [RunCell]

  /// Orders runs and finds the best cost of every instance.
  init(_ runs: [BenchmarkRun], bestKnown: [BestKnown]) {
    let kept = Self.latest(of: runs)
    repeated = runs.count - kept.count
    instances = Self.instances(of: kept)
    solvers = Set(kept.map(\.solver)).sorted()
    budgets = Set(kept.map(\.budget)).sorted()
    seeds = Set(kept.map(\.seed)).sorted()
    let cells = Self.cells(kept, instances: instances, solvers: solvers, budgets: budgets)
    self.cells = cells
    references = Self.references(of: instances, cells: cells, bestKnown: bestKnown)
  }

  /// The runs of an instance, solver and budget, by their indices.
  func cell(_ instance: Int, _ solver: Int, _ budget: Int) -> RunCell {
    cells[(instance * solvers.count + solver) * budgets.count + budget]
  }

  /// The cells of a solver and budget, by instance.
  func cells(solver: Int, budget: Int) -> [RunCell] {
    instances.indices.map { cell($0, solver, budget) }
  }

  /// Every run, by instance, solver, budget and seed.
  var runs: [BenchmarkRun] { cells.flatMap(\.runs) }

  /// Solvers of which at least one run with a budget was measured.
  func solversMeasured(budget: Int) -> [Int] {
    solvers.indices.filter { solver in
      instances.indices.contains { !cell($0, solver, budget).measured.isEmpty }
    }
  }
}
