/// Text from files and other programs, made safe to show.
public enum ForeignText {
  /// Blanks in place of control characters, among them those that turn the direction of writing.
  public static func clean(_ text: String) -> String {
    // Nearly every text is plain, and reports hold many.
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(isControl(scalar) ? " " : scalar)
    }
    return String(scalars)
  }

  /// At most `limit` characters, with an ellipsis where something was cut.
  public static func cut(_ text: String, to limit: Int) -> String {
    text.count > limit ? String(text.prefix(max(0, limit - 1))) + "…" : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
