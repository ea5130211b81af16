/// A JSON value whose keys keep their order.
///
/// Written here because thousands of resources pass through it, and because Foundation's encoder leaves
/// `<` and marks of direction as they are, which turns harmful where JSON is shown or put into a page.
indirect enum JSONText: Hashable, Sendable {
  case text(String)
  case number(Int)
  case list([JSONText])
  case object([Member])

  /// A key and its value.
  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONText

    init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// The bytes, indented by two blanks a level, with a line end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    return bytes + [10]
  }

  private func write(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .number(let value): bytes += Array("\(value)".utf8)
    case .list(let values):
      Self.write(values, "[", "]", to: &bytes, level: level) { value, bytes in
        value.write(to: &bytes, level: level + 1)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &bytes, level: level) { member, bytes in
        Self.write(member.key, to: &bytes)
        bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
        member.value.write(to: &bytes, level: level + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    to bytes: inout [UInt8], level: Int, element: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, value) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(&bytes, level: level + 1)
      element(value, &bytes)
    }
    if !elements.isEmpty { newLine(&bytes, level: level) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ bytes: inout [UInt8], level: Int) {
    bytes.append(10)
    for _ in 0..<2 * level { bytes.append(32) }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case "<", ">", "&", "\u{7F}": bytes += escape(scalar)
      default:
        if scalar.isASCII && scalar.value >= 0x20 {
          bytes.append(UInt8(scalar.value))
        } else if scalar.isASCII || !PlainText.isHarmless(scalar) {
          bytes += escape(scalar)
        } else {
          bytes += Array(String(scalar).utf8)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `\u` and four hexadecimal digits for each unit of UTF-16.
  private static func escape(_ scalar: Unicode.Scalar) -> [UInt8] {
    String(scalar).utf16.flatMap { unit in
      let digits = String(unit, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
    }
  }
}
