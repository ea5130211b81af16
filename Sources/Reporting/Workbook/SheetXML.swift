import TreatmentDomain

/// A sheet of a workbook in SpreadsheetML (ECMA-376, part 1, section 18.3).
struct SheetXML {
  private let table: ReportTable
  /// What stands below each printed page.
  private let footer: String
  /// True for the sheet that is shown first.
  private let isFirst: Bool

  init(_ table: ReportTable, footer: String, isFirst: Bool) {
    self.table = table
    self.footer = footer
    self.isFirst = isFirst
  }

  /// The part of the package.
  var text: String {
    var text = XMLPart.declaration
    text += "<worksheet xmlns=\"\(XMLPart.spreadsheet)\">"
    text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<dimension ref=\"\(area)\"/>"
    text += "<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    text += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    text += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    text += columns + "<sheetData>"
    text += header
    for (index, cells) in table.rows.enumerated() {
      text += row(index + 2, cells)
    }
    text += "</sheetData><autoFilter ref=\"\(area)\"/>"
    text += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
    text += " footer=\"0.3\"/>"
    // Paper 9 is A4; as many pages long as it takes.
    text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\""
    text += " fitToHeight=\"0\"/>"
    text += "<headerFooter><oddHeader>&amp;L&amp;A</oddHeader>"
    text += "<oddFooter>\(XMLText.escaped(footer))</oddFooter></headerFooter></worksheet>"
    return text
  }

  private var area: String {
    "A1:\(Self.column(table.header.count - 1))\(table.rows.count + 1)"
  }

  private var header: String {
    let cells = table.header.enumerated().map { column, title in
      let first = table.rows.lazy.map { $0[column] }.first { $0 != .empty }
      return SheetCell(.text(title)).text(
        at: Self.column(column) + "1", style: WorkbookStyle.header(of: first))
    }
    return "<row r=\"1\">" + cells.joined() + "</row>"
  }

  private func row(_ number: Int, _ cells: [TableCell]) -> String {
    var text = "<row r=\"\(number)\">"
    for (index, cell) in cells.enumerated() {
      text += SheetCell(cell).text(at: Self.column(index) + "\(number)")
    }
    return text + "</row>"
  }

  /// The letters of a column, from 0: `A` to `Z`, then `AA`.
  static func column(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : column(index / 26 - 1) + letter
  }

  /// Columns as wide as their longest cell, within reason; the arrow of the filter needs room too.
  private var columns: String {
    let widths = table.header.indices.map { column in
      table.rows.reduce(TextTable.width(of: table.header[column]) + 3) { widest, row in
        max(widest, SheetCell(row[column]).width)
      }
    }
    let entries = widths.enumerated().map { index, width in
      let column = index + 1
      return "<col min=\"\(column)\" max=\"\(column)\" width=\"\(min(60, width) + 2)\""
        + " customWidth=\"1\"/>"
    }
    return "<cols>" + entries.joined() + "</cols>"
  }
}
