/// A table for the terminal with aligned columns; Chinese characters count as two cells.
public struct TextTable {
  /// On which side a column's text stands.
  public enum Alignment: Sendable {
    /// Text.
    case left
    /// Numbers.
    case right
  }

  private let header: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// Makes a table; a column without alignment stands on the left.
  public init(_ columns: [(title: String, alignment: Alignment)]) {
    header = columns.map(\.title)
    alignments = columns.map(\.alignment)
  }

  /// Adds a row; missing cells stay empty, surplus ones are left out.
  public mutating func add(_ cells: [String]) {
    let padded = cells + Array(repeating: "", count: max(0, header.count - cells.count))
    rows.append(padded.prefix(header.count).map(ForeignText.clean))
  }

  /// The lines of the table, the header first, without trailing blanks.
  public func lines(indent: String = "  ") -> [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { Self.width(of: $0[column]) }.max() ?? 0
    }
    return ([header] + rows).map { row in
      let cells = row.indices.map { column -> String in
        let blank = String(repeating: " ", count: widths[column] - Self.width(of: row[column]))
        return alignments[column] == .left ? row[column] + blank : blank + row[column]
      }
      let line = indent + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Terminal cells of a text: two for wide East Asian characters, one for others.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

/// Numbers as people read them.
public enum Readable {
  /// Groups thousands: `12,345`.
  public static func number(_ value: Int) -> String {
    let digits = String(abs(value))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (value < 0 ? "-" : "") + result
  }

  /// A share as a percentage without decimals, or a dash when there is nothing to divide by.
  public static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\((100 * part + whole / 2) / whole) %" : "-"
  }

  /// A share as a percentage, or a dash when the whole is only a formality, as in public instances.
  public static func share(_ part: Int, of whole: Int) -> String {
    part > 4 * whole ? "-" : percent(part, of: whole)
  }

  /// Seconds with one decimal.
  public static func seconds(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A count with its noun: `1 breach`, `2 breaches`.
  public static func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value)) \(value == 1 ? one : many)"
  }
}
