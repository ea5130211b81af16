/// A table with a caption and headed columns.
package struct HTMLTable {
  /// A column: its title, whether it holds numbers, and whether its texts stay on one line.
  package struct Column {
    let title: String
    var isNumber = false
    var isShort = false

    /// Makes a column.
    package init(title: String, isNumber: Bool = false, isShort: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isShort = isShort
    }

    fileprivate var style: HTML {
      isNumber ? " class=\"n\"" : isShort ? " class=\"short\"" : ""
    }
  }

  private let caption: String
  /// True when a heading above says the same; the caption is then for screen readers alone.
  private let isTitled: Bool
  private let columns: [Column]
  private var rows = HTML()
  package private(set) var count = 0

  /// Makes a table.
  package init(_ caption: String, isTitled: Bool = true, _ columns: [Column]) {
    self.caption = caption
    self.isTitled = isTitled
    self.columns = columns
  }

  /// Adds a row; its first cell heads it.
  package mutating func add(_ cells: [HTML], style: HTML = "") {
    rows += "<tr\(style)>"
    for (index, cell) in cells.enumerated() {
      let kind = columns[index].style
      rows += index == 0 ? "<th scope=\"row\"\(kind)>\(cell)</th>" : "<td\(kind)>\(cell)</td>"
    }
    rows += "</tr>\n"
    count += 1
  }

  /// The table in a box that scrolls by itself on narrow screens.
  package var html: HTML {
    let head = columns.map { column -> HTML in
      "<th scope=\"col\"\(column.style)>\(column.title)</th>"
    }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption)">
      <table><caption\(isTitled ? " class=\"heard\"" as HTML : "")>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>

      """
  }
}
