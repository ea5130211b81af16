import Reporting

/// Pieces of HTML.
enum Markup {
  /// Text that cannot be taken for markup, in content and in quoted attributes.
  static func escaped(_ text: String) -> String {
    HTML.escaped(text)
  }

  /// A paragraph of plain text.
  static func paragraph(_ text: String) -> String {
    "<p>\(escaped(text))</p>"
  }

  /// A paragraph in smaller type.
  static func note(_ text: String) -> String {
    "<p class=\"note\">\(escaped(text))</p>"
  }

  /// A median with its quartiles below.
  static func quartiles(
    _ spread: Spread?, as text: (Double?) -> String = NumberText.measured
  ) -> String {
    guard let spread else { return NumberText.missing }
    return text(spread.median)
      + small("[\(text(spread.lowerQuartile))–\(text(spread.upperQuartile))]")
  }

  /// A second, smaller line of a cell.
  static func small(_ text: String) -> String {
    "<small>\(escaped(text))</small>"
  }

  /// A figure: what it shows, its legend, its panels, and notes.
  static func figure(
    _ caption: String, legend: String = "", panels: [String], inPairs: Bool = false,
    notes: [String] = []
  ) -> String {
    ([
      "<figure>", "<figcaption>\(escaped(caption))</figcaption>", legend,
      "<div class=\"panels\(inPairs ? " pairs" : "")\">",
    ] + panels + ["</div>"] + notes.map(note) + ["</figure>"])
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
