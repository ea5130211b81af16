import Reporting

/// Medians as markers in rows, with quartiles as a thick and extremes as a thin line.
struct DotChart {
  /// One row.
  struct Row {
    let name: String
    let style: SeriesStyle
    /// Nil when nothing was measured.
    let spread: Spread?
  }

  private let rows: [Row]
  private let frame: RowChart

  /// Makes a chart.
  init(_ title: String, description: String, axis: Panel.Axis, rows: [Row]) {
    self.rows = rows
    frame = RowChart(title, description: description, axis: axis, names: rows.map(\.name))
  }

  /// The picture.
  var svg: String {
    var chart = frame
    for index in rows.indices { for mark in marks(of: index) { chart.add(mark) } }
    return chart.svg
  }

  private func marks(of index: Int) -> [String] {
    let row = rows[index]
    let middle = frame.middle(of: index)
    guard let spread = row.spread else {
      return [PictureText.line(frame.left + 6, middle + 4, "– not measured")]
    }
    return [
      RowChart.line(
        frame.x(spread.least), middle, frame.x(spread.greatest), middle, row.style.colour, 1),
      RowChart.line(
        frame.x(spread.lowerQuartile), middle, frame.x(spread.upperQuartile), middle,
        row.style.colour, 5, opacity: 0.4),
      row.style.marker.svg(
        x: frame.x(spread.median), y: middle, colour: row.style.colour, size: 4.4),
    ]
  }
}
