import Solving

/// Finds rows whose rounded-down form a fractional point breaks.
///
/// For every row and load d, and k = d, d/2, d/3 and d/4, the sum of floor(load / k) is at most floor(capacity / k).
struct RoundedRows {
  let master: CourseMaster
  let values: [Double]

  private static let mostTimes = 4
  private static let leastViolation = 0.02

  /// The most violated cut of each row, unless it is there already.
  var violated: [PatternPrices.Cut] {
    var use: [Int: [Int32: Double]] = [:]
    // The last round may have added columns that no relaxation has seen.
    for (column, value) in zip(master.columns, values) where value > 1e-7 {
      for (row, load) in column.loads { use[row, default: [:]][load, default: 0] += value }
    }
    return master.capacityRows.compactMap { row in
      use[row].flatMap { loads in
        worst(row, loads: loads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      }
    }
  }

  private func worst(_ row: Int, loads: [(load: Int32, value: Double)]) -> PatternPrices.Cut? {
    let capacity = master.instance.capacity[row]
    var worst: (cut: PatternPrices.Cut, violation: Double)?
    for (minutes, _) in loads where minutes > 0 {
      for times in 1...Self.mostTimes {
        let cut = PatternPrices.Cut(row: row, times: times, minutes: Int(minutes))
        let most = Double(cut.rounded(capacity))
        let sum = loads.reduce(0) { $0 + Double(cut.rounded($1.load)) * $1.value }
        let violation = (sum - most) / (1 + most).squareRoot()
        if violation > (worst?.violation ?? Self.leastViolation),
          !master.cuts.contains(cut)
        {
          worst = (cut, violation)
        }
      }
    }
    return worst?.cut
  }
}
