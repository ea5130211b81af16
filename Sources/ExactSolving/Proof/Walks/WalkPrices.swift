/// Prices of rows and visits under which walks are evaluated, and the direction in which they move.
///
/// Method: deflected subgradient with Polyak steps (Camerini, Fratta, Maffioli, "On improving relaxation methods by
/// modified gradient techniques", Mathematical Programming Study 3, 1975).
struct WalkPrices {
  private(set) var rows: [Double]
  private(set) var visits: [Double]
  private var bestRows: [Double]
  private var bestVisits: [Double]
  private var rowTurn: [Double]
  private var visitTurn: [Double]
  private(set) var best = Int.min

  init(rows: [Double], visits: [Double]) {
    self.rows = rows
    self.visits = visits
    bestRows = rows
    bestVisits = visits
    rowTurn = rows.map { _ in 0 }
    visitTurn = visits.map { _ in 0 }
  }

  /// Prices of rows in integers; any that are not negative give a bound.
  var wholeRows: [Int] { rows.map { Int(($0 * Double(SealedProgram.unit)).rounded()) } }
  var wholeVisits: [Int] { visits.map { Int(($0 * Double(SealedProgram.unit)).rounded()) } }

  /// Remembers the present prices if their value is the best.
  mutating func judge(_ value: Int) {
    guard value > best else { return }
    best = value
    bestRows = rows
    bestVisits = visits
  }

  /// Back to the best prices, without a direction.
  mutating func goBack() {
    rows = bestRows
    visits = bestVisits
    for row in rowTurn.indices { rowTurn[row] = 0 }
    for visit in visitTurn.indices { visitTurn[visit] = 0 }
  }

  /// One step for what was chosen.
  ///
  /// - Parameters:
  ///   - turn: share of the subgradient in the direction.
  ///   - length: value that is missing, times the step length.
  mutating func step(
    _ choice: WalkPricing.Choice, of columns: WalkColumns, turn: Double, length: Double
  ) {
    var rowUse = columns.most.map { -Double($0) }
    var visitUse = visits.map { _ in 1.0 }
    let entries = columns.entries
    for column in choice.columns {
      for entry in entries.first[column]..<entries.first[column + 1] {
        rowUse[Int(entries.row[entry])] += Double(entries.value[entry])
      }
      let visit = columns.visitOfColumn[column]
      if visit >= 0 { visitUse[visit] -= 1 }
    }
    var norm = 0.0
    for row in rows.indices {
      rowTurn[row] += turn * (rowUse[row] - rowTurn[row])
      // A price at zero cannot fall.
      if rows[row] > 0 || rowTurn[row] > 0 { norm += rowTurn[row] * rowTurn[row] }
    }
    for visit in visits.indices where !columns.isApart[visit] {
      visitTurn[visit] += turn * (visitUse[visit] - visitTurn[visit])
      norm += visitTurn[visit] * visitTurn[visit]
    }
    guard norm > 1e-12 else { return }
    for row in rows.indices { rows[row] = max(0, rows[row] + length / norm * rowTurn[row]) }
    for visit in visits.indices where !columns.isApart[visit] {
      visits[visit] += length / norm * visitTurn[visit]
    }
  }
}
