import Solving

/// Finds rows whose rounded-down form a fractional point breaks.
///
/// For every row and load d, and k = d, d/2, d/3 and d/4, the sum of floor(load / k) is at most floor(capacity / k), and at
/// most what the courses that may come can reach.
struct RoundedRows {
  let master: CourseMaster
  let values: [Double]

  private static let mostTimes = 4
  private static let leastViolation = 0.02

  /// The most violated cut of each row, unless it is there already.
  func violated(_ limits: inout RowLimits) -> [PatternPrices.Cut] {
    var use: [Int: [Int32: Double]] = [:]
    // The last round may have added columns that no relaxation has seen.
    for (column, value) in zip(master.columns, values) where value > 1e-7 {
      for (row, load) in column.loads { use[row, default: [:]][load, default: 0] += value }
    }
    let present = Set(master.cuts)
    return master.capacityRows.compactMap { row in
      use[row].flatMap { loads in
        worst(
          row, loads: loads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
          except: present, &limits)
      }
    }
  }

  private func worst(
    _ row: Int, loads: [(load: Int32, value: Double)], except present: Set<PatternPrices.Cut>,
    _ limits: inout RowLimits
  ) -> PatternPrices.Cut? {
    var worst: (cut: PatternPrices.Cut, violation: Double)?
    for (minutes, _) in loads where minutes > 0 {
      for times in 1...Self.mostTimes {
        let rounded = PatternPrices.Cut(
          row: row, times: times, minutes: Int(minutes), capacity: master.instance.capacity[row])
        let sum = loads.reduce(0) { $0 + Double(rounded.rounded($1.load)) * $1.value }
        let cut = limits.tightened(rounded, ofRow: row, below: sum - Self.leastViolation)
        let most = Double(cut.limit)
        let violation = (sum - most) / (1 + most).squareRoot()
        if violation > (worst?.violation ?? Self.leastViolation), !present.contains(cut) {
          worst = (cut, violation)
        }
      }
    }
    return worst?.cut
  }
}
