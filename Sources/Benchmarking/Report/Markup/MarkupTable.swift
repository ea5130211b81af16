import Reporting

/// A table with a caption, headed columns and rows headed by their first cell.
struct MarkupTable {
  /// A column.
  struct Column {
    let title: String
    let unit: String
    let isNumber: Bool

    /// A column of text.
    static func text(_ title: String) -> Column {
      Column(title: title, unit: "", isNumber: false)
    }

    /// A column of numbers.
    static func number(_ title: String, _ unit: String = "") -> Column {
      Column(title: title, unit: unit, isNumber: true)
    }
  }

  /// A cell.
  struct Cell {
    let html: String
    var emphasis = Emphasis.none

    /// A cell of plain text.
    static func text(_ text: String) -> Cell {
      Cell(html: Markup.escaped(text))
    }
  }

  /// How a cell stands out, in print too.
  enum Emphasis {
    case none
    /// Between 0 and 1, as a shade of grey.
    case shade(Double)
    /// Words instead of a number.
    case words
    /// Long text of another program.
    case message
  }

  private let caption: String
  private let columns: [Column]
  private var rows: [[Cell]] = []

  /// Makes a table.
  init(_ caption: String, _ columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }

  /// Adds a row; its first cell is its heading.
  mutating func add(_ cells: [Cell]) {
    rows.append(cells)
  }

  /// The table in a box that scrolls by itself on narrow screens.
  var html: String {
    let head = columns.map { column in
      let unit = column.unit.isEmpty ? "" : Markup.small(column.unit)
      let style = column.isNumber ? " class=\"number\"" : ""
      return "<th scope=\"col\"\(style)>\(Markup.escaped(column.title))\(unit)</th>"
    }
    return
      ([
        "<div class=\"scroll\" tabindex=\"0\"><table\(isShort ? " class=\"short\"" : "")>",
        "<caption>\(Markup.escaped(caption))</caption>", "<thead><tr>\(head.joined())</tr></thead>",
        "<tbody>",
      ] + rows.map(line) + ["</tbody></table></div>"]).joined(separator: "\n")
  }

  /// Whether it should stay on one page of paper.
  private var isShort: Bool { rows.count <= 20 }

  private func line(_ cells: [Cell]) -> String {
    let rest = zip(cells, columns).dropFirst().map { cell, column in
      "<td\(attributes(cell, column))>\(cell.html)</td>"
    }
    return "<tr><th scope=\"row\">\(cells.first?.html ?? "")</th>\(rest.joined())</tr>"
  }

  private func attributes(_ cell: Cell, _ column: Column) -> String {
    let number = column.isNumber ? "number" : "text"
    switch cell.emphasis {
    case .none: return " class=\"\(number)\""
    case .words: return column.isNumber ? " class=\"words\"" : " class=\"text\""
    case .message: return " class=\"message\""
    case .shade(let share):
      let shade = NumberText.fixed(max(0, min(1, share)) * 0.28, decimals: 2, grouped: false)
      return " class=\"\(number)\" style=\"background:rgba(0,0,0,\(shade))\""
    }
  }
}
