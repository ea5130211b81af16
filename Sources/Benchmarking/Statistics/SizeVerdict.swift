/// Which solver did best on instances of similar size with one budget.
struct SizeVerdict: Sendable {
  /// The solvers with the least mean rank; empty when none of them found a schedule.
  let leaders: [Int]
  /// The next solver; nil when the lead is shared or nobody else found a schedule.
  let runnerUp: Int?
  /// Per cent by which the runner-up's median cost exceeds the leader's, over the instances that both
  /// solved.
  let distance: Spread?
  /// Instances on which solvers were compared.
  let compared: Int
  /// Solvers that ran.
  let solvers: Int
  /// Solved runs of the leaders.
  let solved: Int
  /// Runs of the leaders.
  let runs: Int

  /// Compares the solvers on a group.
  init(_ table: RunTable, budget: Int, group: SizeGroup) {
    let places = Self.places(table, budget: budget, group: group)
    let least = places.first?.rank
    let leaders = places.prefix { $0.rank == least }.map(\.solver)
    let next = leaders.count == 1 ? places.dropFirst().first?.solver : nil
    self.leaders = leaders
    runnerUp = next
    distance = next.flatMap { next in
      leaders.first.flatMap {
        Self.distance(table, budget: budget, group: group, from: $0, to: next)
      }
    }
    compared = group.instances.filter { table.ranks($0, budget: budget) != nil }.count
    solvers =
      table.solvers.indices.filter { solver in
        group.instances.contains { !table.cell($0, solver, budget).measured.isEmpty }
      }.count
    let cells = leaders.flatMap { leader in
      group.instances.map { table.cell($0, leader, budget) }
    }
    solved = cells.reduce(0) { $0 + $1.solved.count }
    runs = cells.reduce(0) { $0 + $1.measured.count }
  }

  private struct Place {
    let solver: Int
    let rank: Double
  }

  /// The solvers with a schedule, by mean rank; one that ran alone has rank 1.
  private static func places(_ table: RunTable, budget: Int, group: SizeGroup) -> [Place] {
    let ranks = group.instances.compactMap { table.ranks($0, budget: budget) }
    return table.solvers.indices.compactMap { solver -> Place? in
      guard group.instances.contains(where: { !table.cell($0, solver, budget).solved.isEmpty })
      else { return nil }
      let own = ranks.compactMap { $0.ranks[solver] }
      if own.isEmpty { return ranks.isEmpty ? Place(solver: solver, rank: 1) : nil }
      return Place(solver: solver, rank: own.reduce(0, +) / Double(own.count))
    }
    .sorted { ($0.rank, $0.solver) < ($1.rank, $1.solver) }
  }

  private static func distance(
    _ table: RunTable, budget: Int, group: SizeGroup, from leader: Int, to other: Int
  ) -> Spread? {
    Spread(
      group.instances.compactMap { instance in
        guard case .cost(let low) = table.cell(instance, leader, budget).standing,
          case .cost(let high) = table.cell(instance, other, budget).standing, low > 0
        else { return nil }
        return 100 * (high - low) / low
      })
  }
}
