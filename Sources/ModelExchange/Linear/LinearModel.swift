/// A mixed-integer program with integer data, stored by rows.
///
/// ```
/// min  c x   s.t.  row <= b, row = b or row >= b,  x integer or continuous, x >= 0
/// ```
public struct LinearModel: Sendable {
  /// What values a column may take.
  public enum Kind: Hashable, Sendable {
    /// 0 or 1.
    case binary
    /// Whole numbers from 0 to an upper limit.
    case integer(upTo: Int)
    /// Numbers from a lower to an upper limit.
    case continuous(from: Int, upTo: Int)
  }

  /// How a row compares with its right-hand side.
  public enum Relation: Hashable, Sendable {
    /// At most.
    case atMost
    /// Equal.
    case equal
    /// At least.
    case atLeast
  }

  /// A variable.
  public struct Column: Hashable, Sendable {
    /// Unique, ASCII, without blanks.
    public let name: String
    /// Cost of a unit.
    public let cost: Int
    /// Values it may take.
    public let kind: Kind
  }

  /// A linear restriction.
  public struct Row: Hashable, Sendable {
    /// Unique, ASCII, without blanks.
    public let name: String
    /// How it compares.
    public let relation: Relation
    /// Right-hand side.
    public let right: Int
  }

  /// A coefficient that is not 0.
  public struct Entry: Hashable, Sendable, BitwiseCopyable {
    /// Index of the column.
    public let column: Int32
    /// The coefficient.
    public let value: Int32
  }

  /// Name of the model.
  public let name: String
  /// The variables.
  public private(set) var columns: [Column] = []
  /// The restrictions.
  public private(set) var rows: [Row] = []
  /// Coefficients of row `i` lie at `firstEntry[i]..<firstEntry[i + 1]`.
  public private(set) var entries: [Entry] = []
  /// One more than rows.
  public private(set) var firstEntry = [0]

  /// Makes a model without variables.
  public init(name: String) {
    self.name = name
  }

  /// Adds a variable and returns its index.
  public mutating func addColumn(_ name: String, cost: Int, _ kind: Kind) -> Int {
    columns.append(Column(name: name, cost: cost, kind: kind))
    return columns.count - 1
  }

  /// Adds a restriction; coefficients of 0 are left out.
  public mutating func addRow(
    _ name: String, _ terms: [(column: Int, value: Int)], _ relation: Relation, _ right: Int
  ) {
    rows.append(Row(name: name, relation: relation, right: right))
    for term in terms where term.value != 0 {
      entries.append(Entry(column: Int32(term.column), value: Int32(term.value)))
    }
    firstEntry.append(entries.count)
  }

  /// The coefficients of a row.
  public func entries(ofRow row: Int) -> ArraySlice<Entry> {
    entries[firstEntry[row]..<firstEntry[row + 1]]
  }

  /// Value of the objective for the values of all columns.
  public func cost(of values: [Int]) -> Int {
    columns.indices.reduce(0) { $0 + columns[$1].cost * values[$1] }
  }

  /// Names of the rows and columns whose limits the values break.
  public func broken(by values: [Int]) -> [String] {
    let columnNames = columns.indices.filter { !Self.allows(columns[$0].kind, values[$0]) }
      .map { columns[$0].name }
    let rowNames = rows.indices.filter { row in
      let sum = entries(ofRow: row).reduce(0) { $0 + Int($1.value) * values[Int($1.column)] }
      return switch rows[row].relation {
      case .atMost: sum > rows[row].right
      case .equal: sum != rows[row].right
      case .atLeast: sum < rows[row].right
      }
    }
    return columnNames + rowNames.map { rows[$0].name }
  }

  private static func allows(_ kind: Kind, _ value: Int) -> Bool {
    switch kind {
    case .binary: (0...1).contains(value)
    case .integer(let upper): (0...upper).contains(value)
    case .continuous(let lower, let upper): (lower...upper).contains(value)
    }
  }
}
