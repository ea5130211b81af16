/// Writes a program in the CPLEX LP form, which people can read.
///
/// Source: the description in the GLPK reference manual, appendix "CPLEX LP format".
public struct LPFormat {
  /// Terms on one line; older readers take no more than 255 characters.
  private static let termsPerLine = 8

  /// The text, ASCII.
  public let text: [UInt8]

  /// Writes a program.
  public init(_ model: LinearModel) {
    var text = TextBuffer()
    text.append("\\ \(model.name)\nMinimize\n cost:")
    let costly = model.columns.indices.filter { model.columns[$0].cost != 0 }
    Self.write(
      costly.map { (model.columns[$0].cost, model.columns[$0].name) }, to: &text)
    text.append("\nSubject To\n")
    for (index, row) in model.rows.enumerated() {
      text.append(" ", row.name, ":")
      Self.write(
        model.entries(ofRow: index).map {
          (Int($0.value), model.columns[Int($0.column)].name)
        }, to: &text)
      switch row.relation {
      case .atMost: text.append(" <= ")
      case .equal: text.append(" = ")
      case .atLeast: text.append(" >= ")
      }
      text.append(row.right)
      text.append("\n")
    }
    Self.writeBounds(of: model, to: &text)
    text.append("End\n")
    self.text = text.bytes
  }

  private static func write(_ terms: [(Int, String)], to text: inout TextBuffer) {
    for (number, (value, name)) in terms.enumerated() {
      if number > 0 && number % termsPerLine == 0 { text.append("\n ") }
      text.append(value < 0 ? " - " : " + ")
      if abs(value) != 1 {
        text.append(abs(value))
        text.append(" ")
      }
      text.append(name)
    }
    // A row or an objective without terms still needs one.
    if terms.isEmpty { text.append(" 0 constant") }
  }

  private static func writeBounds(of model: LinearModel, to text: inout TextBuffer) {
    text.append("Bounds\n")
    for column in model.columns {
      switch column.kind {
      case .binary: continue
      case .integer(let upper): text.append(" 0 <= \(column.name) <= \(upper)\n")
      case .continuous(let lower, let upper):
        text.append(
          lower == upper
            ? " \(column.name) = \(lower)\n" : " \(lower) <= \(column.name) <= \(upper)\n")
      }
    }
    writeNames("Generals", of: model) { if case .integer = $0 { true } else { false } }
      .forEach { text.append($0) }
    writeNames("Binaries", of: model) { $0 == .binary }.forEach { text.append($0) }
  }

  private static func writeNames(
    _ section: String, of model: LinearModel, where isWanted: (LinearModel.Kind) -> Bool
  ) -> [String] {
    let names = model.columns.filter { isWanted($0.kind) }.map(\.name)
    return names.isEmpty ? [] : ["\(section)\n"] + names.map { " \($0)\n" }
  }
}
