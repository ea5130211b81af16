/// Writes a program in free MPS, the exact form that every solver reads.
///
/// Source: the free-format description in the GLPK reference manual, appendix "MPS format".
public struct FreeMPS {
  /// The text, ASCII.
  public let text: [UInt8]

  /// Writes a program.
  public init(_ model: LinearModel) {
    var text = TextBuffer()
    // CBC takes a file for fixed columns unless this word stands here; the others pass over it.
    text.append("NAME \(model.name) FREE\nROWS\n N cost\n")
    for row in model.rows {
      switch row.relation {
      case .atMost: text.append(" L ")
      case .equal: text.append(" E ")
      case .atLeast: text.append(" G ")
      }
      text.append(row.name, "\n")
    }
    Self.writeColumns(of: model, to: &text)
    text.append("RHS\n")
    for row in model.rows where row.right != 0 {
      text.append(" right ", row.name, " ")
      text.append(row.right)
      text.append("\n")
    }
    text.append("BOUNDS\n")
    for column in model.columns { Self.writeBounds(of: column, to: &text) }
    text.append("ENDATA\n")
    self.text = text.bytes
  }

  private static func writeColumns(of model: LinearModel, to text: inout TextBuffer) {
    let byColumn = ColumnEntries(model)
    var isInteger = false
    text.append("COLUMNS\n")
    for (index, column) in model.columns.enumerated() {
      if column.isInteger != isInteger {
        isInteger = column.isInteger
        text.append(isInteger ? " mark 'MARKER' 'INTORG'\n" : " mark 'MARKER' 'INTEND'\n")
      }
      if column.cost != 0 || byColumn.entries(of: index).isEmpty {
        text.append(" ", column.name, " cost ")
        text.append(column.cost)
        text.append("\n")
      }
      let entries = byColumn.entries(of: index)
      for (number, entry) in entries.enumerated() {
        // Two coefficients on a line are the most that the form allows.
        if number % 2 == 0 { text.append(" ", column.name) }
        text.append(" ", model.rows[Int(entry.row)].name, " ")
        text.append(Int(entry.value))
        if number % 2 == 1 || number == entries.count - 1 { text.append("\n") }
      }
    }
    if isInteger { text.append(" mark 'MARKER' 'INTEND'\n") }
  }

  private static func writeBounds(of column: LinearModel.Column, to text: inout TextBuffer) {
    func bound(_ type: String, _ value: Int) {
      text.append(" ", type, " bound ", column.name, " ")
      text.append(value)
      text.append("\n")
    }
    switch column.kind {
    case .binary: bound("UP", 1)
    case .integer(let upper): bound("UP", upper)
    case .continuous(let lower, let upper):
      if lower == upper {
        bound("FX", lower)
      } else {
        if lower != 0 { bound("LO", lower) }
        bound("UP", upper)
      }
    }
  }
}

extension LinearModel.Column {
  var isInteger: Bool {
    switch kind {
    case .binary, .integer: true
    case .continuous: false
    }
  }
}

/// The coefficients of a program by column.
struct ColumnEntries {
  struct Entry: BitwiseCopyable {
    let row: Int32
    let value: Int32
  }

  private let all: [Entry]
  private let first: [Int]

  init(_ model: LinearModel) {
    var first = Array(repeating: 0, count: model.columns.count + 1)
    for entry in model.entries { first[Int(entry.column) + 1] += 1 }
    for column in model.columns.indices { first[column + 1] += first[column] }
    var next = first
    var all = Array(repeating: Entry(row: 0, value: 0), count: model.entries.count)
    for row in model.rows.indices {
      for entry in model.entries(ofRow: row) {
        all[next[Int(entry.column)]] = Entry(row: Int32(row), value: entry.value)
        next[Int(entry.column)] += 1
      }
    }
    self.all = all
    self.first = first
  }

  func entries(of column: Int) -> ArraySlice<Entry> { all[first[column]..<first[column + 1]] }
}
