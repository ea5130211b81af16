/// Which line and marker stands for which thing.
package struct Legend {
  private let names: [String]
  private let shown: [Int]
  private let title: String

  /// Makes the legend of some of the names, by index.
  package init(_ names: [String], showing shown: [Int], title: String = "Legend") {
    self.names = names
    self.shown = shown
    self.title = title
  }

  /// A list that wraps on narrow screens.
  package var html: String {
    guard !shown.isEmpty else { return "" }
    let entries = shown.map { series in
      let style = SeriesStyle(series)
      return "<li><svg viewBox=\"0 0 44 14\" aria-hidden=\"true\">"
        + "<path d=\"M1 7H43\" \(style.stroke)/>"
        + style.marker.svg(x: 22, y: 7, colour: style.colour) + "</svg>"
        + "\(HTML.escaped(names[series]))</li>"
    }
    return "<ul class=\"legend\" aria-label=\"\(HTML.escaped(title))\">\(entries.joined())</ul>"
  }
}
