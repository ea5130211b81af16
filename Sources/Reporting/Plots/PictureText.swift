/// Words in a picture.
package enum PictureText {
  /// On which side of a point a text ends.
  package enum Anchor: String {
    case start, middle, end
  }

  /// A line of text at a point.
  package static func line(
    _ x: Double, _ y: Double, _ content: String, size: Int = 11, anchor: Anchor = .start,
    isBold: Bool = false
  ) -> String {
    "<text x=\"\(NumberText.coordinate(x))\" y=\"\(NumberText.coordinate(y))\" "
      + "font-size=\"\(size)\" text-anchor=\"\(anchor.rawValue)\" fill=\"#1f2328\""
      + (isBold ? " font-weight=\"600\"" : "") + ">\(HTML.escaped(content))</text>"
  }

  /// As much of a text as fits a width, with an ellipsis where it was cut; wide characters count twice.
  package static func fitting(_ text: String, width: Double, size: Int = 11) -> String {
    let cells = Int(width / (Double(size) * 0.56))
    guard TextTable.width(of: text) > cells else { return text }
    var kept = ""
    for character in text {
      if TextTable.width(of: kept + String(character)) > cells - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The beginning of a picture with its accessible title and description.
  package static func opening(width: Double, height: Double, title: String, description: String)
    -> String
  {
    "<svg role=\"img\" viewBox=\"0 0 \(NumberText.coordinate(width)) "
      + "\(NumberText.coordinate(height))\" "
      + "font-family=\"Noto Sans, Noto Sans CJK SC, sans-serif\">"
      + "<title>\(HTML.escaped(title))</title><desc>\(HTML.escaped(description))</desc>"
  }
}
