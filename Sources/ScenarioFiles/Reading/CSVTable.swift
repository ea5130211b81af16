/// A table with a header whose columns may stand in any order.
struct CSVTable {
  let file: String
  let log: IssueLog
  private let columns: [String: Int]
  private let body: ArraySlice<CSVScanner.Row>

  /// Reads a table and checks its header; nil when there is no usable header.
  init?(_ bytes: [UInt8], file: String, known: [String], required: [String], log: IssueLog) {
    let scanned = CSVScanner(bytes, file: file, log: log).rows
    guard let header = scanned.first else {
      log.report(
        .emptyFile, Place(file: file), "\(file) has no header",
        remedy: "write the column names: \(required.joined(separator: ","))")
      return nil
    }
    self.file = file
    self.log = log
    body = scanned.dropFirst()
    let place = Place(file: file, line: header.line)
    if let separator = Self.wrongSeparator(in: header) {
      log.report(
        .malformedCSV, place, "the columns of \(file) are separated by \(separator)",
        remedy: "save the table with commas")
      return nil
    }
    columns = Self.columns(of: header, known: known, place: place, log: log)
    for name in required where columns[name] == nil {
      log.report(
        .missingKey, place, "column \(name) is missing in \(file)",
        remedy: "add it to the first line")
    }
    checkWidths(header.fields.count)
  }

  /// The rows below the header; `subject` names a row by its first cells.
  func rows(keyColumn: String, kind: String) -> [CSVRow] {
    body.map { row in
      let id = columns[keyColumn].flatMap { $0 < row.fields.count ? row.fields[$0] : nil } ?? ""
      return CSVRow(
        place: Place(file: file, line: row.line),
        subject: id.isEmpty ? "a \(kind) without \(keyColumn)" : "\(kind) \(id)", log: log,
        columns: columns, fields: row.fields)
    }
  }

  private static func wrongSeparator(in header: CSVScanner.Row) -> String? {
    guard header.fields.count == 1 else { return nil }
    if header.fields[0].contains(";") { return "semicolons" }
    return header.fields[0].contains("\t") ? "tabs" : nil
  }

  private static func columns(
    of header: CSVScanner.Row, known: [String], place: Place, log: IssueLog
  ) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, name) in header.fields.enumerated() where !name.isEmpty {
      if !known.contains(name) {
        log.report(
          .unknownKey, place, "\(name) is not a column of \(place.file)",
          remedy: Spelling.remedy(for: name, among: known, kind: "column"))
      } else if columns.updateValue(index, forKey: name) != nil {
        log.report(
          .duplicateKey, place, "column \(name) stands twice in \(place.file)",
          remedy: "keep one of them")
      }
    }
    return columns
  }

  private func checkWidths(_ width: Int) {
    for row in body where row.fields.dropFirst(width).contains(where: { !$0.isEmpty }) {
      log.report(
        .malformedCSV, Place(file: file, line: row.line),
        "the row has \(row.fields.count) fields and the header \(width)",
        remedy: "put fields that hold a comma in quotes")
    }
  }
}

/// Typed access to the cells of one row.
struct CSVRow {
  let place: Place
  let subject: String
  let log: IssueLog
  let columns: [String: Int]
  let fields: [String]

  /// A cell, nil when the column is absent or the cell empty.
  func value(_ column: String) -> TextValue? {
    guard let index = columns[column], index < fields.count, !fields[index].isEmpty else {
      return nil
    }
    return TextValue(
      text: fields[index], key: column, subject: subject, place: place, log: log)
  }

  /// A cell that must not be empty; a column missing altogether was reported with the header.
  func required(_ column: String) -> TextValue? {
    if let value = value(column) { return value }
    if columns[column] != nil {
      log.report(
        .missingKey, place, "\(column) is empty in \(subject)", remedy: "fill in the cell")
    }
    return nil
  }

  /// The parts of a cell with `|` between them; empty parts stay nil.
  func parts<Value>(_ column: String, _ read: (TextValue) -> Value?) -> [Value?] {
    value(column)?.parts().map { $0.text.isEmpty ? nil : read($0) } ?? []
  }

  /// The parts of a cell without the empty ones.
  func list<Value>(_ column: String, _ read: (TextValue) -> Value?) -> [Value] {
    parts(column, read).compactMap(\.self)
  }
}
