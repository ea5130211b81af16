/// The formats of cells, in the order of the style sheet.
enum WorkbookStyle: Int, CaseIterable {
  case text, number, share, date, time, textHeader, numberHeader, timeHeader

  // Cell formats stand in the sheet by their number, the raw value.

  /// The style sheet: two fonts, two fills, one thin line, the formats.
  static var sheet: String {
    let formats = allCases.map(\.element).joined()
    return XMLPart.declaration
      + "<styleSheet xmlns=\"\(XMLPart.spreadsheet)\">"
      + "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
      + "<numFmt numFmtId=\"165\" formatCode=\"hh:mm\"/>"
      + "<numFmt numFmtId=\"166\" formatCode=\"0.0%\"/></numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
      + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/>"
      + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF8A97A6\"/></bottom>"
      + "<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(allCases.count)\">\(formats)</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
      + "</cellStyles></styleSheet>"
  }

  private var element: String {
    switch self {
    // Text keeps away from numbers on its left.
    case .text:
      Self.format(0, "vertical=\"center\" horizontal=\"left\" indent=\"1\" wrapText=\"1\"")
    case .number: Self.format(1, "vertical=\"center\"")
    case .share: Self.format(166, "vertical=\"center\"")
    case .date: Self.format(164, "vertical=\"center\" horizontal=\"center\"")
    case .time: Self.format(165, "vertical=\"center\" horizontal=\"center\"")
    case .textHeader: Self.header("horizontal=\"left\" indent=\"1\"")
    case .numberHeader: Self.header("horizontal=\"right\"")
    case .timeHeader: Self.header("horizontal=\"center\"")
    }
  }

  private static func format(_ number: Int, _ alignment: String) -> String {
    "<xf numFmtId=\"\(number)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
      + " applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }

  private static func header(_ alignment: String) -> String {
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\""
      + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment \(alignment)/></xf>"
  }

  /// How the title of a column stands: as its cells do.
  static func header(of cell: TableCell?) -> WorkbookStyle {
    switch cell {
    case .number, .share: .numberHeader
    case .date, .time: .timeHeader
    default: .textHeader
    }
  }
}
