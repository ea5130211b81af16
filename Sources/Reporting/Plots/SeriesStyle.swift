/// How one of several things is drawn everywhere: colour, dash pattern and marker, so that grey is enough.
package struct SeriesStyle: Hashable, Sendable {
  /// Stroke and fill.
  package let colour: String
  /// Lengths of dashes and blanks; empty for a solid line.
  package let dash: String
  /// Its shape.
  package let marker: Marker

  private static let colours = [
    "#1a1a1a", "#0072b2", "#d55e00", "#008a63", "#8a4fb0", "#8c6413", "#3f97d1", "#707070",
  ]
  private static let dashes = ["", "8 3", "2 3", "9 3 2 3", "5 2 1 2 1 2", "14 4", "1 2", "4 4"]

  /// The style of the thing with this index; colours, dashes and markers part ways after eight.
  package init(_ series: Int) {
    let round = series / 8
    colour = Self.colours[series % 8]
    dash = Self.dashes[(series + round) % 8]
    marker = Marker.allCases[(series + 3 * round) % 8]
  }

  /// Attributes of a line.
  package var stroke: String {
    "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.7\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }
}
