import TreatmentDomain

/// A cell of a sheet.
struct SheetCell {
  private let cell: TableCell

  init(_ cell: TableCell) {
    self.cell = cell
  }

  /// Cells of a terminal that the cell takes; wide characters count twice.
  var width: Int {
    switch cell {
    case .empty: 0
    case .text(let text): min(200, TextTable.width(of: text))
    case .number(let value): "\(value)".utf8.count
    case .share: 6
    case .date: 10
    case .time: 5
    }
  }

  /// The element; empty cells have none.
  ///
  /// Text is always text, whatever it begins with: nothing here becomes a formula.
  func text(at place: String, style: WorkbookStyle = .text) -> String {
    switch cell {
    case .empty: ""
    case .text(let text):
      "<c r=\"\(place)\" s=\"\(style.rawValue)\""
        + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.value(text))</t></is></c>"
    case .number(let value): Self.number(value.description, .number, at: place)
    case .share(let thousandths):
      Self.number((Double(thousandths) / 1000).description, .share, at: place)
    case .date(let day): Self.number((day - Self.dayZero).description, .date, at: place)
    case .time(let minute):
      Self.number((Double(minute.minutes) / 1440).description, .time, at: place)
    }
  }

  private static func number(_ text: String, _ style: WorkbookStyle, at place: String) -> String {
    "<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(text)</v></c>"
  }

  /// The day before 1900-01-01 in a calendar that takes 1900 for a leap year: right from March 1900 on.
  private static let dayZero = Day(number: -25_569)

  /// Text as spreadsheets read it: at most 32,767 units, `_x` of the form `_x000D_` kept from being read
  /// as a code.
  private static func value(_ text: String) -> String {
    let short = PlainText.beginning(of: text, units: 32_000)
    let kept = short.contains("_x") ? short.replacing(code, with: "_x005F_") : short
    return XMLText.escaped(kept)
  }

  private static var code: Regex<Substring> { /_(?=x[0-9A-Fa-f]{4}_)/ }
}
