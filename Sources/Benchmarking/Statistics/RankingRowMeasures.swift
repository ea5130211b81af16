extension RankingRow {
  /// Measures a solver with a budget, given the places on every instance.
  init(_ table: RunTable, budget: Int, solver: Int, ranks: [InstanceRanks?]) {
    let cells = table.cells(solver: solver, budget: budget)
    let all = cells.flatMap(\.runs)
    let own = ranks.compactMap { $0?.ranks[solver] }
    self.solver = solver
    solved = cells.reduce(0) { $0 + $1.solved.count }
    runs = all.count
    solvedInstances = cells.filter { !$0.solved.isEmpty }.count
    measuredInstances = cells.filter { !$0.measured.isEmpty }.count
    gap = Self.spread(cells, table) { $0.percent(of: $1) }
    excess = Self.spread(cells, table) { $0.units(of: $1) }
    boundGap = Self.spread(cells, table) { $0.percentAboveBound($1) }
    wins = own.isEmpty ? nil : ranks.filter { $0?.winners.contains(solver) ?? false }.count
    compared = own.count
    meanRank = own.isEmpty ? nil : own.reduce(0, +) / Double(own.count)
    primalIntegral = Spread(
      zip(cells, table.references).flatMap { cell, reference in
        cell.runs.compactMap { PrimalIntegral.seconds(of: $0, against: reference) }
      })
    solvingSeconds = Spread(all.compactMap(\.solvingSeconds).filter(\.isFinite))
    failures = StatusCount.failures(of: all)
  }

  private static func spread(
    _ cells: [RunCell], _ table: RunTable, _ measure: (Reference, Double) -> Double?
  ) -> Spread? {
    Spread(
      zip(cells, table.references).flatMap { cell, reference in
        cell.solved.compactMap(\.acceptedCost).compactMap { measure(reference, Double($0)) }
      })
  }
}
