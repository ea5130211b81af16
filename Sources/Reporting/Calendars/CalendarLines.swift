/// Content lines of iCalendar (RFC 5545, section 3.1).
struct CalendarLines: Sendable {
  /// The lines so far, each ended by carriage return and line feed.
  private(set) var bytes: [UInt8] = []

  /// Adds a line, folded at 75 octets, never inside a character.
  mutating func add(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if width + octets > 75 {
        // The blank that begins a continuation counts as one of its octets.
        bytes += [13, 10, 32]
        width = 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      width += octets
    }
    bytes += [13, 10]
  }

  /// Adds a property whose value is text.
  mutating func add(_ name: String, text: String) {
    add(name + ":" + Self.escaped(text))
  }

  /// Adds lines that were written before.
  mutating func add(_ lines: CalendarLines) {
    bytes += lines.bytes
  }

  /// Text as a value: no control characters, no marks of direction; backslash, semicolon, comma and line
  /// ends are escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in PlainText.of(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": if previous != "\r" { result.append(contentsOf: ["\\", "n"]) }
      case "\r": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(" ")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
