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

  private static let rowHeight = 26.0
  private static let right = 16.0
  private static let top = 26.0

  private let title: String
  private let description: String
  private let axis: Panel.Axis
  private let rows: [Row]

  /// Makes a chart.
  init(_ title: String, description: String, axis: Panel.Axis, rows: [Row]) {
    self.title = title
    self.description = description
    self.axis = axis
    self.rows = rows
  }

  /// Room for the longest name.
  private var left: Double {
    let cells = rows.map { TextTable.width(of: $0.name) }.max() ?? 0
    return min(max(Double(cells) * 6.3 + 14, 70), 150)
  }

  private var floor: Double { Self.top + Self.rowHeight * Double(rows.count) + 4 }

  /// The picture.
  var svg: String {
    let height = floor + 40
    let heading = PictureText.fitting(title, width: Panel.width - 4, size: 12)
    return
      ([
        PictureText.opening(
          width: Panel.width, height: height, title: title, description: description),
        PictureText.line(2, 14, heading, size: 12, isBold: true),
        PictureText.line(Panel.width - Self.right, height - 5, axis.title, anchor: .end),
      ] + grid + rows.indices.flatMap(marks) + ["</svg>"]).joined(separator: "\n")
  }

  private var grid: [String] {
    axis.scale.ticks.flatMap { tick in
      [
        line(x(tick), Self.top, x(tick), floor, "#e1e4e8", 1),
        PictureText.line(x(tick), floor + 15, NumberText.tick(tick), size: 10, anchor: .middle),
      ]
    } + [line(left, floor, Panel.width - Self.right, floor, "#1f2328", 1)]
  }

  private func marks(of index: Int) -> [String] {
    let row = rows[index]
    let middle = Self.top + Self.rowHeight * (Double(index) + 0.5)
    let name = PictureText.fitting(row.name, width: left - 10)
    let label = PictureText.line(left - 8, middle + 4, name, anchor: .end)
    guard let spread = row.spread else {
      return [label, PictureText.line(left + 6, middle + 4, "– not measured")]
    }
    return [
      label,
      line(x(spread.least), middle, x(spread.greatest), middle, row.style.colour, 1),
      line(
        x(spread.lowerQuartile), middle, x(spread.upperQuartile), middle, row.style.colour, 5,
        opacity: 0.4),
      row.style.marker.svg(x: x(spread.median), y: middle, colour: row.style.colour, size: 4.4),
    ]
  }

  private func line(
    _ x: Double, _ y: Double, _ endX: Double, _ endY: Double, _ colour: String, _ width: Int,
    opacity: Double = 1
  ) -> String {
    let from = "\(NumberText.coordinate(x)) \(NumberText.coordinate(y))"
    let until = "\(NumberText.coordinate(endX)) \(NumberText.coordinate(endY))"
    return "<path d=\"M\(from)L\(until)\" stroke=\"\(colour)\" stroke-width=\"\(width)\""
      + (opacity < 1 ? " stroke-opacity=\"\(opacity)\"" : "") + "/>"
  }

  private func x(_ value: Double) -> Double {
    left + axis.scale.position(of: value) * (Panel.width - Self.right - left)
  }
}
