/// What one solver did with one budget.
struct RankingRow: Sendable {
  /// Index of the solver.
  let solver: Int
  /// Runs whose schedule the referee accepts.
  let solved: Int
  /// All runs.
  let runs: Int
  /// Instances with at least one solved run.
  let solvedInstances: Int
  /// Instances with at least one measured run.
  let measuredInstances: Int
  /// Per cent above the best known, over the solved runs with a best above 0.
  let gap: Spread?
  /// Cost units above the best known, over the solved runs with a best of 0.
  let excess: Spread?
  /// Per cent above the bound, over the solved runs of instances with a bound.
  let boundGap: Spread?
  /// Instances where its median cost is least; nil when there is none to compare.
  let wins: Int?
  /// Instances on which it was compared with another solver.
  let compared: Int
  /// The mean of its places; nil when there is none to compare.
  let meanRank: Double?
  /// The primal integral of the measured runs, in seconds.
  let primalIntegral: Spread?
  /// Seconds of solving, over the runs where they were measured.
  let solvingSeconds: Spread?
  /// How often it ended in each other way, in the order of the cases.
  let failures: [StatusCount]
}

/// How many runs ended in one way.
struct StatusCount: Hashable, Sendable {
  /// The way.
  let status: RunStatus
  /// The runs.
  let count: Int

  /// Counts the runs that were not solved, in the order of the cases.
  static func failures(of runs: [BenchmarkRun]) -> [StatusCount] {
    RunStatus.allCases.filter { $0 != .solved }.compactMap { status in
      let count = runs.filter { $0.status == status }.count
      return count > 0 ? StatusCount(status: status, count: count) : nil
    }
  }
}

/// The solvers with one budget, the best first.
struct Ranking: Sendable {
  /// Index of the budget.
  let budget: Int
  /// By mean rank, then median gap, then name; solvers without a rank last.
  let rows: [RankingRow]
  /// Instances on which at least two solvers were compared.
  let compared: Int

  /// Ranks the solvers of a table.
  init(_ table: RunTable, budget: Int) {
    let ranks = table.instances.indices.map { table.ranks($0, budget: budget) }
    self.budget = budget
    compared = ranks.compactMap { $0 }.count
    rows = table.solvers.indices
      .map { RankingRow(table, budget: budget, solver: $0, ranks: ranks) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension RankingRow {
  fileprivate var order: [Double] {
    [
      meanRank ?? .infinity, gap?.median ?? .infinity, measuredInstances > 0 ? 0 : 1,
      runs > 0 ? 0 : 1, Double(solver),
    ]
  }
}
