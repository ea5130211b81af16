/// The places of the solvers on one instance with one budget, by median cost over the seeds.
struct InstanceRanks: Hashable, Sendable {
  /// Places from 1, by solver; equal costs share the mean of their places, no schedule is the last
  /// place, and nil is a solver that did not run.
  let ranks: [Double?]
  /// The solvers with the least cost.
  let winners: [Int]

  /// Ranks solvers; nil unless at least two of them ran.
  init?(_ standings: [RunCell.Standing]) {
    let compared = standings.filter { $0 != .notRun }.count
    guard compared >= 2 else { return nil }
    let costs = standings.map { standing -> Double? in
      if case .cost(let cost) = standing { return cost }
      return nil
    }
    let known = costs.compactMap { $0 }
    ranks = zip(standings, costs).map { standing, cost in
      guard standing != .notRun else { return nil }
      guard let cost else { return Double(compared) }
      let better = known.filter { $0 < cost }.count
      let equal = known.filter { $0 == cost }.count
      return Double(better) + Double(equal + 1) / 2
    }
    let least = known.min()
    winners = costs.indices.filter { costs[$0] != nil && costs[$0] == least }
  }
}

extension RunTable {
  /// Places on an instance with a budget; nil unless at least two solvers ran.
  func ranks(_ instance: Int, budget: Int) -> InstanceRanks? {
    InstanceRanks(solvers.indices.map { cell(instance, $0, budget).standing })
  }
}
