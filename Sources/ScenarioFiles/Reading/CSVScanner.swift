/// Splits RFC 4180 text into rows of fields with true line numbers.
///
/// Written here because the small packages lose what an issue needs: SwiftCSV 0.10 gives up a whole
/// file at the first stray quote, does not say on which line it was, and takes a quote that never
/// closes for the end of the file. It also walks text by `Character` and needs seconds for a table
/// of 100,000 rows, which takes a fraction of a second by bytes.
struct CSVScanner {
  /// One row that is not blank and no comment.
  struct Row {
    let line: Int
    let fields: [String]
  }

  private(set) var rows: [Row] = []
  private let place: Place
  private let log: IssueLog
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var line = 1
  private var rowLine = 1

  /// Scans the whole text of a table and reports stray and missing quotes.
  init(_ bytes: [UInt8], file: String, log: IssueLog) {
    place = Place(file: file)
    self.log = log
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Self.comma:
        endField()
      case Self.newline:
        endRow()
      case Self.carriageReturn:
        if index + 1 < bytes.count, bytes[index + 1] == Self.newline { index += 1 }
        endRow()
      case Self.quote where field.allSatisfy({ $0 == 0x20 }) && !isComment:
        index = scanQuoted(bytes, from: index + 1)
        continue
      case Self.quote where !isComment:
        report("a quote stands inside a field", remedy: "put the whole field in quotes")
      case let byte:
        field.append(byte)
      }
      index += 1
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
  }

  /// A line that begins with `#`, whose quotes and commas mean nothing.
  private var isComment: Bool {
    fields.first?.utf8.first == UInt8(ascii: "#")
      || (fields.isEmpty && field.first == UInt8(ascii: "#"))
  }

  /// Reads on from behind an opening quote; returns the index behind the field's closing quote.
  private mutating func scanQuoted(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let openingLine = line
    var index = start
    field.removeAll(keepingCapacity: true)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          index += 1
        } else {
          return skipBlanks(bytes, from: index + 1)
        }
      } else if byte == Self.newline {
        line += 1
      }
      field.append(byte)
      index += 1
    }
    log.report(
      .malformedCSV, Place(file: place.file, line: openingLine),
      "a quote opens here and never closes", remedy: "close the field with a second quote")
    // What the quote has swallowed is no row.
    fields.removeAll()
    field.removeAll()
    return index
  }

  private mutating func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    guard index < bytes.count else { return index }
    if ![Self.comma, Self.newline, Self.carriageReturn].contains(bytes[index]) {
      report("text follows a closing quote", remedy: "write two quotes for one inside a field")
    }
    return index
  }

  private func report(_ message: String, remedy: String) {
    log.report(.malformedCSV, Place(file: place.file, line: line), message, remedy: remedy)
  }

  private mutating func endField() {
    if isGuarded { field.removeFirst() }
    let text = field.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    fields.append(String(text.trimmed))
    field.removeAll(keepingCapacity: true)
  }

  /// True for an apostrophe that was written so that no spreadsheet takes the field for a formula.
  private var isGuarded: Bool {
    guard field.count > 1, field[0] == Self.apostrophe else { return false }
    let rest = field.drop { $0 == Self.apostrophe }
    return Self.formulaSigns.contains { rest.starts(with: $0.utf8) }
  }

  private static let apostrophe = UInt8(ascii: "'")
  /// Spreadsheets take the full-width signs for the plain ones.
  private static let formulaSigns = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  private mutating func endRow() {
    let isComment = isComment
    endField()
    if !isComment, fields.contains(where: { !$0.isEmpty }) {
      rows.append(Row(line: rowLine, fields: fields))
    }
    fields.removeAll(keepingCapacity: true)
    line += 1
    rowLine = line
  }
}
