/// A mixed-integer program under construction: minimise cost subject to row and column bounds.
///
/// Indices are 0-based and dense; nothing is named, the caller keeps the meaning of rows and columns.
public struct Program: Hashable, Sendable {
  package private(set) var rowLower: [Double] = []
  package private(set) var rowUpper: [Double] = []
  package private(set) var cost: [Double] = []
  package private(set) var lower: [Double] = []
  package private(set) var upper: [Double] = []
  package private(set) var isInteger: [UInt8] = []
  package private(set) var entryRow: [Int32] = []
  package private(set) var entryColumn: [Int32] = []
  package private(set) var entryValue: [Double] = []

  /// Makes an empty program.
  public init() {}

  /// Puts a program together from arrays that came from elsewhere; nil when they do not fit together.
  package init?(
    rows: (lower: [Double], upper: [Double]),
    columns: (cost: [Double], lower: [Double], upper: [Double], isInteger: [UInt8]),
    entries: (row: [Int32], column: [Int32], value: [Double])
  ) {
    let columnCount = columns.cost.count
    guard rows.lower.count == rows.upper.count, columns.lower.count == columnCount,
      columns.upper.count == columnCount, columns.isInteger.count == columnCount,
      entries.row.count == entries.value.count, entries.column.count == entries.value.count,
      entries.row.allSatisfy({ rows.lower.indices.contains(Int($0)) }),
      entries.column.allSatisfy({ columns.cost.indices.contains(Int($0)) })
    else { return nil }
    (rowLower, rowUpper) = rows
    (cost, lower, upper, isInteger) = columns
    (entryRow, entryColumn, entryValue) = entries
  }

  /// Number of rows.
  public var rowCount: Int { rowLower.count }

  /// Number of columns.
  public var columnCount: Int { cost.count }

  /// Adds a row and returns its index.
  public mutating func addRow(in bounds: ClosedRange<Double>) -> Int {
    rowLower.append(bounds.lowerBound)
    rowUpper.append(bounds.upperBound)
    return rowLower.count - 1
  }

  /// Adds a binary column and returns its index.
  public mutating func addBinary(cost: Double) -> Int {
    add(cost: cost, lower: 0, upper: 1, isInteger: true)
  }

  /// Adds a column that is 0, which a basis may yet contain, and returns its index.
  public mutating func addFixed(cost: Double) -> Int {
    add(cost: cost, lower: 0, upper: 0, isInteger: true)
  }

  /// Adds a continuous column that is at least `lower` and returns its index.
  public mutating func addContinuous(cost: Double, atLeast lower: Double = 0) -> Int {
    add(cost: cost, lower: lower, upper: .infinity, isInteger: false)
  }

  /// Adds a column of whole numbers from 0 and returns its index.
  public mutating func addCount(cost: Double) -> Int {
    add(cost: cost, lower: 0, upper: .infinity, isInteger: true)
  }

  /// Changes the bounds of a row.
  public mutating func setRow(_ row: Int, to bounds: ClosedRange<Double>) {
    rowLower[row] = bounds.lowerBound
    rowUpper[row] = bounds.upperBound
  }

  /// Changes the bounds of a column.
  public mutating func setColumn(_ column: Int, to bounds: ClosedRange<Double>) {
    lower[column] = bounds.lowerBound
    upper[column] = bounds.upperBound
  }

  /// Lets every row be missed at a cost a unit, so that there always is a point.
  public mutating func soften(at cost: Double) {
    for row in 0..<rowCount {
      if rowUpper[row].isFinite {
        set(row: row, column: addContinuous(cost: cost), to: -1)
      }
      if rowLower[row].isFinite {
        set(row: row, column: addContinuous(cost: cost), to: 1)
      }
    }
  }

  /// Sets one coefficient; each pair of row and column at most once.
  public mutating func set(row: Int, column: Int, to value: Double) {
    entryRow.append(Int32(row))
    entryColumn.append(Int32(column))
    entryValue.append(value)
  }

  private mutating func add(cost: Double, lower: Double, upper: Double, isInteger: Bool) -> Int {
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    self.isInteger.append(isInteger ? 1 : 0)
    return self.cost.count - 1
  }
}
