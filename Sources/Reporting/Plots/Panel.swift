/// A point of a plot, in the units of its axes.
package struct PlotPoint: Hashable, Sendable {
  package let x: Double
  package let y: Double

  /// Makes a point.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// One plot with two axes.
package struct Panel {
  /// An axis: what it shows with its unit, and its scale.
  package struct Axis {
    package let title: String
    package let scale: Scale

    /// Makes an axis.
    package init(title: String, scale: Scale) {
      self.title = title
      self.scale = scale
    }
  }

  package static let width = 360.0
  package static let height = 250.0
  static let left = 52.0
  static let right = 14.0
  static let top = 44.0
  static let bottom = 40.0

  private let title: String
  private let description: String
  private let horizontal: Axis
  private let vertical: Axis
  var marks: [String] = []

  /// Makes an empty plot.
  package init(_ title: String, description: String, horizontal: Axis, vertical: Axis) {
    self.title = title
    self.description = description
    self.horizontal = horizontal
    self.vertical = vertical
  }

  /// A line that keeps each value until the next point and the last one until the right edge.
  ///
  /// Markers stand on some of the points, from the end; on the first one only if it was measured.
  package mutating func stairs(
    _ points: [PlotPoint], style: SeriesStyle, startIsMeasured: Bool = true
  ) {
    guard let first = points.first else { return }
    let path = points.dropFirst().map { "H\(number(x($0.x)))V\(number(y($0.y)))" }
    marks.append(
      "<path d=\"M\(number(x(first.x))) \(number(y(first.y)))\(path.joined())"
        + "H\(number(Self.width - Self.right))\" \(style.stroke)/>")
    let stride = max(1, (points.count + 4) / 5)
    let marked = startIsMeasured ? points.indices : points.indices.dropFirst()
    for index in marked where (points.count - 1 - index) % stride == 0 {
      marker(points[index], style: style)
    }
  }

  /// A shade between two stairs; each point tells the lower and upper value until the next.
  package mutating func band(_ lower: [PlotPoint], _ upper: [PlotPoint], style: SeriesStyle) {
    guard let first = lower.first else { return }
    let edge = Self.width - Self.right
    let there = lower.dropFirst().map { "H\(number(x($0.x)))V\(number(y($0.y)))" }
    // Backwards, a stair begins at its end: to its value first, then to its start.
    let back = upper.reversed().map { "V\(number(y($0.y)))H\(number(x($0.x)))" }
    marks.append(
      "<path d=\"M\(number(x(first.x))) \(number(y(first.y)))\(there.joined())H\(number(edge))"
        + "\(back.joined())Z\" fill=\"\(style.colour)\" "
        + "fill-opacity=\"0.13\"/>")
  }

  /// A marker at a point.
  package mutating func marker(_ point: PlotPoint, style: SeriesStyle) {
    marks.append(style.marker.svg(x: x(point.x), y: y(point.y), colour: style.colour))
  }

  /// Words in the middle of an empty plot.
  package mutating func words(_ text: String) {
    marks.append(
      PictureText.line(
        (Self.left + Self.width - Self.right) / 2, (Self.top + Self.height - Self.bottom) / 2, text,
        anchor: .middle))
  }

  /// The picture.
  package var svg: String {
    ([
      PictureText.opening(
        width: Self.width, height: Self.height, title: title, description: description),
      PictureText.line(
        2, 14, PictureText.fitting(title, width: Self.width - 4, size: 12), size: 12, isBold: true),
      PictureText.line(2, 31, PictureText.fitting(vertical.title, width: Self.width - 4)),
      PictureText.line(
        Self.width - Self.right, Self.height - 5, horizontal.title, anchor: .end),
    ] + grid + marks + ["</svg>"]).joined(separator: "\n")
  }

  private var grid: [String] {
    let edge = Self.width - Self.right
    let floor = Self.height - Self.bottom
    let columns = horizontal.scale.ticks.flatMap { tick in
      [
        rule(x(tick), Self.top, x(tick), floor, "#e1e4e8"),
        PictureText.line(x(tick), floor + 15, NumberText.tick(tick), size: 10, anchor: .middle),
      ]
    }
    let rows = vertical.scale.ticks.flatMap { tick in
      [
        rule(Self.left, y(tick), edge, y(tick), "#e1e4e8"),
        PictureText.line(Self.left - 8, y(tick) + 4, NumberText.tick(tick), size: 10, anchor: .end),
      ]
    }
    return columns + rows + [
      rule(Self.left, Self.top, Self.left, floor, "#1f2328"),
      rule(Self.left, floor, edge, floor, "#1f2328"),
    ]
  }

  private func rule(_ x: Double, _ y: Double, _ endX: Double, _ endY: Double, _ colour: String)
    -> String
  {
    "<path d=\"M\(number(x)) \(number(y))L\(number(endX)) \(number(endY))\" stroke=\"\(colour)\"/>"
  }

  /// Where a value lies from the left.
  func x(_ value: Double) -> Double {
    Self.left + horizontal.scale.position(of: value) * (Self.width - Self.right - Self.left)
  }

  /// Where a value lies from the top.
  func y(_ value: Double) -> Double {
    Self.height - Self.bottom
      - vertical.scale.position(of: value) * (Self.height - Self.bottom - Self.top)
  }

  /// A coordinate as text.
  func number(_ value: Double) -> String {
    NumberText.coordinate(value)
  }
}
