import Checking

/// What share each cost has in the total, by solver, with one budget.
struct CostShares: Sendable {
  /// One cost.
  struct Row: Sendable {
    /// Its name.
    let name: CostName
    /// Its share in per cent of the total, over the instances, by solver; nil when not measured.
    let shares: [Spread?]
  }

  /// The costs that are not 0 everywhere, in the order of the model.
  let rows: [Row]
  /// Costs that were measured and are 0 everywhere.
  let absent: [CostName]

  /// Takes the median over the seeds on every instance, then the spread over the instances.
  init(_ table: RunTable, budget: Int, instances: [Int]) {
    let all = CostName.allCases.map { name in
      Row(
        name: name,
        shares: table.solvers.indices.map { solver in
          Spread(
            instances.compactMap { instance in
              Spread(
                table.cell(instance, solver, budget).solved.compactMap { $0.share(of: name) })?
                .median
            })
        })
    }
    rows = all.filter { $0.shares.contains { ($0?.greatest ?? 0) > 0 } }
    absent = all.filter { row in
      row.shares.contains { $0 != nil } && !row.shares.contains { ($0?.greatest ?? 0) > 0 }
    }.map(\.name)
  }
}

extension BenchmarkRun {
  /// The share of a cost in the total, in per cent; nil when it was not told or the total is 0.
  fileprivate func share(of name: CostName) -> Double? {
    guard let total = acceptedCost, total > 0,
      let amount = costs.first(where: { $0.name == name })?.amount
    else { return nil }
    return 100 * Double(amount) / Double(total)
  }
}
