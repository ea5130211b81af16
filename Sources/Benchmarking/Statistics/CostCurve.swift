/// The median cost over the seeds of a cell at each moment, with its quartiles.
struct CostCurve: Sendable {
  /// The costs from one moment to the next.
  struct Point: Hashable, Sendable {
    /// Seconds since the start.
    let seconds: Double
    /// A quarter of the seeds cost at most this.
    let lowerQuartile: Double?
    /// Half of the seeds cost at most this; nil while half of them have no schedule.
    let median: Double?
    /// Three quarters of the seeds cost at most this.
    let upperQuartile: Double?
  }

  /// The moments at which something changes, in order.
  let points: [Point]
  /// How many seeds there are.
  let seeds: Int

  /// Follows the runs of a cell whose times are known.
  init(_ cell: RunCell) {
    let trajectories = cell.runs.compactMap { Trajectory($0) }
    let moments = Set(trajectories.flatMap(\.steps).map(\.seconds)).sorted()
    seeds = trajectories.count
    points = moments.map { moment in
      let costs = trajectories.map { $0.cost(at: moment).map(Double.init) }
      return Point(
        seconds: moment, lowerQuartile: Quantile.of(costs, at: 0.25),
        median: Quantile.median(costs), upperQuartile: Quantile.of(costs, at: 0.75))
    }
  }
}
