/// How a solver is drawn everywhere: colour, dash pattern and marker, so that grey is enough.
struct SolverStyle: Hashable, Sendable {
  /// Stroke and fill.
  let colour: String
  /// Lengths of dashes and blanks; empty for a solid line.
  let dash: String
  /// Its shape.
  let marker: Marker

  private static let colours = [
    "#1a1a1a", "#0072b2", "#d55e00", "#008a63", "#8a4fb0", "#8c6413", "#3f97d1", "#707070",
  ]
  private static let dashes = ["", "8 3", "2 3", "9 3 2 3", "5 2 1 2 1 2", "14 4", "1 2", "4 4"]

  /// The style of the solver with this index; colours, dashes and markers part ways after eight.
  init(solver: Int) {
    let round = solver / 8
    colour = Self.colours[solver % 8]
    dash = Self.dashes[(solver + round) % 8]
    marker = Marker.allCases[(solver + 3 * round) % 8]
  }

  /// Attributes of a line.
  var stroke: String {
    "fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.7\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }
}
