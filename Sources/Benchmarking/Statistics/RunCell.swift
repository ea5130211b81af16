/// All seeds of one instance, solver and budget.
struct RunCell: Sendable {
  /// What one may compare of a cell.
  enum Standing: Hashable, Sendable {
    /// No run, or the solver is not installed.
    case notRun
    /// At least half of the seeds ended without a schedule, so that there is no median.
    case unsolved
    /// The median cost over the seeds, one without a schedule counting as costlier than any other.
    case cost(Double)
  }

  /// The runs in order of seed.
  let runs: [BenchmarkRun]

  /// The runs of a solver that is installed.
  var measured: [BenchmarkRun] { runs.filter { $0.status != .notInstalled } }

  /// The runs whose schedule the referee accepts.
  var solved: [BenchmarkRun] { runs.filter { $0.acceptedCost != nil } }

  /// The costs of the solved runs.
  var costs: Spread? { Spread(runs.compactMap { $0.acceptedCost.map(Double.init) }) }

  /// What counts when solvers are compared on this instance.
  var standing: Standing {
    guard !measured.isEmpty else { return .notRun }
    let median = Quantile.median(measured.map { $0.acceptedCost.map(Double.init) })
    return median.map { .cost($0) } ?? .unsolved
  }
}

extension BenchmarkRun {
  /// The total cost if the referee accepts the schedule.
  var acceptedCost: Int? { status == .solved ? cost : nil }
}
