import TreatmentDomain

/// A cell of a table, typed, so that spreadsheets get numbers, dates and times.
enum TableCell: Hashable, Sendable {
  case empty
  case text(String)
  case number(Int)
  /// A share in thousandths.
  case share(Int)
  case date(Day)
  case time(MinuteOfDay)

  /// A number, or nothing.
  static func number(_ value: Int?) -> TableCell { value.map { .number($0) } ?? .empty }

  /// A date, or nothing.
  static func date(_ day: Day?) -> TableCell { day.map { .date($0) } ?? .empty }

  /// A part of a whole; nothing when there is no whole.
  static func share(_ part: Int, of whole: Int) -> TableCell {
    whole > 0 ? .share((1000 * part + whole / 2) / whole) : .empty
  }
}

/// A table with a title for each column; every row has as many cells.
struct ReportTable: Hashable, Sendable {
  let name: String
  let header: [String]
  let rows: [[TableCell]]
}
