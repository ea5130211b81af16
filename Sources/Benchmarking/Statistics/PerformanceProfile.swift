/// In which share of cases a solver's cost is within a factor of the best solver's.
///
/// Dolan & Moré 2002, "Benchmarking optimization software with performance profiles", Mathematical
/// Programming 91. A case is an instance and a seed that at least two solvers ran; the best is the best of
/// those.
struct PerformanceProfile: Sendable {
  /// The factors of every solver, by solver; a run without a schedule never comes within any factor.
  let ratios: [Distribution]

  /// Compares the solvers with one budget, by its index.
  init(_ table: RunTable, budget: Int) {
    var values: [[Double?]] = Array(repeating: [], count: table.solvers.count)
    for instance in table.instances.indices {
      for ratio in Self.ratios(table, instance: instance, budget: budget) {
        values[ratio.solver].append(ratio.factor)
      }
    }
    ratios = values.map { Distribution($0) }
  }

  /// Cost of a run over the least cost of its case.
  ///
  /// Against a least cost of 0, only 0 comes within a factor.
  static func factor(of cost: Int?, best: Int?) -> Double? {
    guard let cost, let best else { return nil }
    if cost <= best { return 1 }
    return best > 0 ? Double(cost) / Double(best) : nil
  }

  private struct Ratio {
    let solver: Int
    let factor: Double?
  }

  private static func ratios(_ table: RunTable, instance: Int, budget: Int) -> [Ratio] {
    let runs = table.solvers.indices.map { table.cell(instance, $0, budget).measured }
    var best: [UInt64: Int] = [:]
    var rivals: [UInt64: Int] = [:]
    for run in runs.flatMap({ $0 }) {
      rivals[run.seed, default: 0] += 1
      if let cost = run.acceptedCost { best[run.seed] = min(cost, best[run.seed] ?? cost) }
    }
    return runs.indices.flatMap { solver in
      runs[solver].filter { rivals[$0.seed, default: 0] > 1 }.map {
        Ratio(solver: solver, factor: factor(of: $0.acceptedCost, best: best[$0.seed]))
      }
    }
  }
}
