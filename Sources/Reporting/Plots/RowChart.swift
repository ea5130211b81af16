/// Rows with names on the left and marks along one axis.
package struct RowChart {
  private static let rowHeight = 26.0
  private static let right = 16.0
  private static let top = 26.0

  private let title: String
  private let description: String
  private let axis: Panel.Axis
  private let names: [String]
  private var marks: [String] = []

  /// Makes a chart without marks.
  package init(_ title: String, description: String, axis: Panel.Axis, names: [String]) {
    self.title = title
    self.description = description
    self.axis = axis
    self.names = names
  }

  /// Adds a mark.
  package mutating func add(_ mark: String) { marks.append(mark) }

  /// Room for the longest name.
  package var left: Double {
    let cells = names.map { TextTable.width(of: $0) }.max() ?? 0
    return min(max(Double(cells) * 6.3 + 14, 70), 150)
  }

  /// Where a value lies from the left.
  package func x(_ value: Double) -> Double {
    left + axis.scale.position(of: value) * (Panel.width - Self.right - left)
  }

  /// The middle of a row from the top.
  package func middle(of row: Int) -> Double {
    Self.top + Self.rowHeight * (Double(row) + 0.5)
  }

  private var floor: Double { Self.top + Self.rowHeight * Double(names.count) + 4 }

  /// The picture.
  package var svg: String {
    let height = floor + 40
    let heading = PictureText.fitting(title, width: Panel.width - 4, size: 12)
    return
      ([
        PictureText.opening(
          width: Panel.width, height: height, title: title, description: description),
        PictureText.line(2, 14, heading, size: 12, isBold: true),
        PictureText.line(Panel.width - Self.right, height - 5, axis.title, anchor: .end),
      ] + grid + names.indices.map(label) + marks + ["</svg>"]).joined(separator: "\n")
  }

  private var grid: [String] {
    shownTicks.flatMap { tick in
      [
        Self.line(x(tick), Self.top, x(tick), floor, "#e1e4e8", 1),
        PictureText.line(x(tick), floor + 15, NumberText.tick(tick), size: 10, anchor: .middle),
      ]
    } + [Self.line(left, floor, Panel.width - Self.right, floor, "#1f2328", 1)]
  }

  /// Every tick, or every other one about 0 where their numbers would touch.
  private var shownTicks: [Double] {
    let ticks = axis.scale.ticks
    guard ticks.count > 2 else { return ticks }
    let widest = ticks.map { TextTable.width(of: NumberText.tick($0)) }.max() ?? 0
    guard x(ticks[1]) - x(ticks[0]) < Double(widest) * 5.6 + 6 else { return ticks }
    let origin = ticks.firstIndex(of: 0) ?? 0
    return ticks.indices.filter { ($0 - origin) % 2 == 0 }.map { ticks[$0] }
  }

  private func label(of row: Int) -> String {
    let name = PictureText.fitting(names[row], width: left - 10)
    return PictureText.line(left - 8, middle(of: row) + 4, name, anchor: .end)
  }

  /// A line between two points of the picture.
  package static func line(
    _ x: Double, _ y: Double, _ endX: Double, _ endY: Double, _ colour: String, _ width: Int,
    opacity: Double = 1
  ) -> String {
    let from = "\(NumberText.coordinate(x)) \(NumberText.coordinate(y))"
    let until = "\(NumberText.coordinate(endX)) \(NumberText.coordinate(endY))"
    return "<path d=\"M\(from)L\(until)\" stroke=\"\(colour)\" stroke-width=\"\(width)\""
      + (opacity < 1 ? " stroke-opacity=\"\(opacity)\"" : "") + "/>"
  }
}
