/// Text as a reader may see it without harm.
enum PlainText {
  /// The text without control characters, other than line ends, without marks that turn the direction
  /// of reading, and without code points that are no characters.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.filter(isHarmless))
    return String(result)
  }

  /// False for control characters, for embeddings, overrides, isolates and marks of direction, and for
  /// what XML 1.0 cannot hold.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }

  /// The text as far as it fits into so many units of UTF-16, the measure of spreadsheets.
  static func beginning(of text: String, units: Int) -> String {
    guard text.utf16.count > units else { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count > units { break }
      result.append(scalar)
    }
    return String(result)
  }
}
