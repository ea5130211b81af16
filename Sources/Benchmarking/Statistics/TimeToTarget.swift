/// In which share of runs a cost near the best known was reached by a moment.
///
/// Aiex, Resende & Ribeiro 2007, "TTT plots: a perl program to create time-to-target plots",
/// Optimization Letters 1.
struct TimeToTarget: Sendable {
  /// Seconds to the target, by solver; runs that never reached it count as never.
  let seconds: [Distribution]

  /// Measures the runs of a time budget against `percent` above the best known cost.
  ///
  /// Runs without times, and instances without a best cost, are left out.
  init(_ table: RunTable, budget: Int, percent: Double) {
    seconds = table.solvers.indices.map { solver in
      Distribution(
        table.instances.indices.flatMap { instance -> [Double?] in
          guard let best = table.references[instance].best else { return [] }
          let target = Double(best) * (100 + percent) / 100
          return table.cell(instance, solver, budget).runs.compactMap { Trajectory($0) }
            .map { $0.seconds(toReach: target) }
        })
    }
  }
}
