/// Text inside XML 1.0.
enum XMLText {
  /// Text between tags or in an attribute: markup escaped, forbidden characters left out.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // A reader would make other blanks of them.
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      default:
        if PlainText.isHarmless(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: (0x20...0x7E).contains(byte)
    }
  }
}
