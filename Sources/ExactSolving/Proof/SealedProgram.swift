import GLPK

/// A mixed-integer program in integers to which no column will be added.
///
/// Every absent column is known to be part of nothing cheaper than the incumbent, so cuts need hold for the present
/// columns only, and a column goes as soon as the same is known of it.
struct SealedProgram {
  /// Sum of `values` times columns, at most `most`; exactly `most` in an equality.
  struct Row: Hashable {
    var columns: [Int32]
    var values: [Int32]
    var most: Int
    var isEquality = false
    /// Status in the last basis; basic until a relaxation told another.
    var status = Self.basic
    static let basic: UInt8 = 1
    /// False when relaxations do without it until they break it.
    var isActive = true
  }

  /// A relaxation's answer: a value a column, a price a row.
  struct Relaxed {
    var values: [Double]
    var prices: [Double]
    var cost: Double
  }

  /// Units of a price: what duals are rounded to.
  static let unit = 65_536

  let costs: [Int]
  /// Columns of the program taken; those after them leave a choice open.
  let columns: Int
  private(set) var isPresent: [Bool]
  /// Columns that relaxations are solved with; the other present ones are priced only.
  private var isActive: [Bool]
  /// Rows of the program first, cuts after them.
  private(set) var rows: [Row]
  /// Rows that are not cuts.
  let ownRows: Int
  /// Row "exactly one of these" of a column; -1 for a column of none.
  let choice: [Int32]
  /// Statuses of the columns in the last basis; nil before the first relaxation.
  private var statuses: [UInt8]?

  /// Takes a program of binary columns, each in at most one row "exactly one of these".
  ///
  /// - Parameter cost: what every choice may be left open for, so that there always is a relaxation; no less than
  ///   the cost of the incumbent, so that nothing cheaper leaves one open.
  init(_ program: Program, openAt cost: Int) {
    var rows = (0..<program.rowCount).map { row in
      let isMost = program.rowUpper[row].isFinite
      return Row(
        columns: [], values: [],
        most: Int(isMost ? program.rowUpper[row] : -program.rowLower[row]),
        isEquality: program.rowLower[row] == program.rowUpper[row])
    }
    var choice = Array(repeating: Int32(-1), count: program.columnCount)
    for (entry, number) in program.entryRow.enumerated() {
      let row = Int(number)
      let sign: Int32 = program.rowUpper[row].isFinite ? 1 : -1
      rows[row].columns.append(program.entryColumn[entry])
      rows[row].values.append(sign * Int32(program.entryValue[entry]))
      if rows[row].isEquality { choice[Int(program.entryColumn[entry])] = number }
    }
    var costs = program.cost.map { Int($0) }
    columns = costs.count
    for row in rows.indices where rows[row].isEquality {
      rows[row].columns.append(Int32(costs.count))
      rows[row].values.append(1)
      choice.append(Int32(row))
      costs.append(cost)
    }
    self.rows = rows
    self.choice = choice
    self.costs = costs
    ownRows = rows.count
    isPresent = Array(repeating: true, count: costs.count)
    isActive = isPresent
  }

  var presentCount: Int { isPresent.count { $0 } }

  /// Adds cuts.
  mutating func add(_ cuts: [Row]) { rows += cuts }

  /// Drops cuts that a relaxation does not touch; tells the former numbers of the rows that are left.
  mutating func dropLooseCuts(_ relaxed: Relaxed, slack: Double) -> [Int] {
    let kept = rows.indices.filter {
      $0 < ownRows || rows[$0].status != Row.basic || self.slack(of: $0, relaxed.values) <= slack
    }
    rows = kept.map { rows[$0] }
    return kept
  }

  /// What a row has left.
  func slack(of row: Int, _ values: [Double]) -> Double {
    var sum = Double(rows[row].most)
    for (column, value) in zip(rows[row].columns, rows[row].values) {
      sum -= Double(value) * values[Int(column)]
    }
    return sum
  }

  // MARK: Relaxation

  /// What GLPK solves: the active rows and columns, by their numbers here.
  struct Content {
    var program = Program()
    var columns: [Int]
    var rows: [Int]
  }

  /// The program for GLPK.
  ///
  /// A basic column that was dropped stays as 0: without it the basis would be none.
  func content() -> Content {
    let columns = isPresent.indices.filter {
      isPresent[$0] && isActive[$0] || statuses?[$0] == Row.basic
    }
    var content = Content(columns: columns, rows: rows.indices.filter { rows[$0].isActive })
    var number = Array(repeating: -1, count: isPresent.count)
    for column in columns {
      let cost = Double(costs[column])
      number[column] =
        isPresent[column]
        ? content.program.addBinary(cost: cost) : content.program.addFixed(cost: cost)
    }
    for index in content.rows {
      let row = rows[index]
      let most = Double(row.most)
      let place = content.program.addRow(in: row.isEquality ? most...most : -.infinity...most)
      for (column, value) in zip(row.columns, row.values) where number[Int(column)] >= 0 {
        content.program.set(row: place, column: number[Int(column)], to: Double(value))
      }
    }
    return content
  }

  /// The basis of the last relaxation for the program as it is now; new rows are basic.
  func basis(_ content: Content) -> [UInt8]? {
    statuses.map { statuses in
      content.columns.map { statuses[$0] } + content.rows.map { rows[$0].status }
    }
  }

  /// Reads an answer back; nil when there is none.
  mutating func relaxed(_ answer: ProgramAnswer, _ content: Content) -> Relaxed? {
    guard let values = answer.values, let duals = answer.rowDuals, let cost = answer.objective
    else { return nil }
    var result = Relaxed(
      values: Array(repeating: 0, count: isPresent.count),
      prices: Array(repeating: 0, count: rows.count), cost: cost)
    for (number, column) in content.columns.enumerated() { result.values[column] = values[number] }
    for (number, row) in content.rows.enumerated() { result.prices[row] = -duals[number] }
    if let basis = answer.basis {
      var statuses = Array(repeating: UInt8(2), count: isPresent.count)
      for (number, column) in content.columns.enumerated() { statuses[column] = basis[number] }
      self.statuses = statuses
      for (number, row) in content.rows.enumerated() {
        rows[row].status = basis[content.columns.count + number]
      }
    }
    return result
  }

  // MARK: Bound

  /// A bound of the program's cost that holds whatever the prices are, and each column's reduced cost over it, both in
  /// integers of `1 / unit`: a column of a choice counts from the cheapest of its choice.
  func bound(_ prices: [Double]) -> (bound: Int, reduced: [Int]) {
    var reduced = costs.map { $0 * Self.unit }
    var bound = 0
    for (row, price) in zip(rows, prices) where !row.isEquality && price > 0 {
      let units = Int((price * Double(Self.unit)).rounded(.down))
      guard units > 0 else { continue }
      bound -= units * row.most
      for (column, value) in zip(row.columns, row.values) {
        reduced[Int(column)] += units * Int(value)
      }
    }
    var least = Array(repeating: Int.max, count: ownRows)
    for column in costs.indices where isPresent[column] && choice[column] >= 0 {
      let row = Int(choice[column])
      least[row] = min(least[row], reduced[column])
    }
    for value in least where value < Int.max { bound += value }
    for column in costs.indices {
      if choice[column] >= 0 {
        let base = least[Int(choice[column])]
        if base < Int.max { reduced[column] -= base }
      } else {
        bound += min(0, reduced[column])
        reduced[column] = max(0, reduced[column])
      }
    }
    return (bound, reduced)
  }

  /// The bound in costs; they are integers, so it is rounded up.
  static func costs(_ bound: Int) -> Int {
    bound > 0 ? (bound + unit - 1) / unit : bound / unit
  }

  /// Takes a column out, or demands it.
  mutating func fix(_ column: Int, at value: Bool) {
    let row = Row(
      columns: [Int32(column)], values: [value ? -1 : 1], most: value ? -1 : 0)
    rows.append(row)
  }

  /// Takes out the columns of a choice that are not kept.
  mutating func restrict(choice row: Int, keeping isKept: (Int) -> Bool) {
    for column in rows[row].columns where column < columns {
      if isKept(Int(column)) {
        isActive[Int(column)] = true
      } else {
        isPresent[Int(column)] = false
      }
    }
  }

  /// The cost of a point with integral values; nil when it is none of the program.
  func cost(of values: [Double]) -> Int? {
    let point = values.map { Int32($0.rounded()) }
    guard zip(values, point).allSatisfy({ abs($0 - Double($1)) < 1e-5 }),
      point[columns...].allSatisfy({ $0 == 0 })
    else { return nil }
    for row in rows.prefix(ownRows) {
      let sum = zip(row.columns, row.values).reduce(0) { $0 + Int($1.1 * point[Int($1.0)]) }
      guard row.isEquality ? sum == row.most : sum <= row.most else { return nil }
    }
    return zip(costs, point).reduce(0) { $0 + $1.0 * Int($1.1) }
  }

  /// Drops columns with which nothing costs less than `cost`.
  mutating func drop(_ bound: (bound: Int, reduced: [Int]), cost: Int) {
    let most = (cost - 1) * Self.unit - bound.bound
    for column in isPresent.indices
    where column < columns && choice[column] >= 0 && bound.reduced[column] > most {
      isPresent[column] = false
    }
  }

  // MARK: Active columns

  /// How many columns relaxations should have.
  private static let fewActive = 1800
  private static let manyActive = 3000

  /// Takes up columns that would make the last relaxation cheaper; false when there is none, so that it is one
  /// of all present columns.
  mutating func activate(_ reduced: [Int]) -> Bool {
    var least = Array(repeating: Int.max, count: ownRows)
    for column in costs.indices where isPresent[column] && isActive[column] && choice[column] >= 0 {
      let row = Int(choice[column])
      least[row] = min(least[row], reduced[column])
    }
    var found = false
    for column in costs.indices
    where isPresent[column] && !isActive[column] && reduced[column] < least[Int(choice[column])] {
      isActive[column] = true
      found = true
    }
    return found
  }

  /// Takes up rows that a point breaks, the most broken first; false when it keeps all.
  mutating func activateRows(_ values: [Double]) -> Bool {
    var broken: [(row: Int, slack: Double)] = []
    for row in rows.indices where !rows[row].isActive {
      let slack = slack(of: row, values)
      if slack < -1e-6 { broken.append((row, slack)) }
    }
    broken.sort { ($0.slack, $0.row) < ($1.slack, $1.row) }
    for entry in broken.prefix(Self.mostBroken) {
      rows[entry.row].isActive = true
      rows[entry.row].status = Row.basic
    }
    return !broken.isEmpty
  }

  /// Leaves rows out until a relaxation breaks them.
  mutating func deactivateRows(_ isLeft: (Int) -> Bool) {
    for row in 0..<ownRows where !rows[row].isEquality && isLeft(row) {
      if statuses == nil || rows[row].status == Row.basic { rows[row].isActive = false }
    }
  }

  private static let mostBroken = 300

  /// Leaves columns with large reduced costs to pricing when there are many.
  mutating func deactivate(_ reduced: [Int]) {
    let active = costs.indices.filter { isPresent[$0] && isActive[$0] && $0 < columns }
    guard active.count > Self.manyActive else { return }
    let order = active.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
    for column in order.dropFirst(Self.fewActive) where choice[column] >= 0 {
      isActive[column] = false
    }
  }
}
