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
    !PlainText.isHarmless(scalar) || scalar.value < 0x20
  }
}
