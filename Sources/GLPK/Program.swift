/// A mixed-integer program under construction: minimise cost subject to row and column bounds.
///
/// Indices are 0-based and dense; nothing is named, the caller keeps the meaning of rows and columns.
public struct Program: Sendable {
  private(set) var rowLower: [Double] = []
  private(set) var rowUpper: [Double] = []
  private(set) var cost: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var isInteger: [UInt8] = []
  private(set) var entryRow: [Int32] = []
  private(set) var entryColumn: [Int32] = []
  private(set) var entryValue: [Double] = []

  /// Makes an empty program.
  public init() {}

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

  /// Adds a continuous column that is at least `lower` and returns its index.
  public mutating func addContinuous(cost: Double, atLeast lower: Double = 0) -> Int {
    add(cost: cost, lower: lower, upper: .infinity, isInteger: false)
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
