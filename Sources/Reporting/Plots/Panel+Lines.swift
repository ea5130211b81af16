extension Panel {
  /// A line from point to point; a missing point interrupts it.
  package mutating func line(_ points: [PlotPoint?], style: SeriesStyle) {
    var path = ""
    var isDrawing = false
    for point in points {
      if let point {
        path += "\(isDrawing ? "L" : "M")\(number(x(point.x))) \(number(y(point.y)))"
      }
      isDrawing = point != nil
    }
    guard !path.isEmpty else { return }
    marks.append("<path d=\"\(path)\" \(style.stroke) stroke-linejoin=\"round\"/>")
    let known = points.compactMap(\.self)
    let stride = max(1, (known.count + 4) / 5)
    for index in known.indices where (known.count - 1 - index) % stride == 0 {
      marker(known[index], style: style)
    }
  }

  /// A shade between a lower and an upper line with points at the same places.
  package mutating func shade(_ lower: [PlotPoint], _ upper: [PlotPoint], style: SeriesStyle) {
    guard lower.count > 1 else { return }
    let corners = (lower + upper.reversed()).map { "\(number(x($0.x))) \(number(y($0.y)))" }
    marks.append(
      "<path d=\"M\(corners.joined(separator: "L"))Z\" fill=\"\(style.colour)\" "
        + "fill-opacity=\"0.15\"/>")
  }

  /// A thin line between two points.
  package mutating func whisker(_ from: PlotPoint, _ until: PlotPoint, style: SeriesStyle) {
    marks.append(
      "<path d=\"M\(number(x(from.x))) \(number(y(from.y)))"
        + "L\(number(x(until.x))) \(number(y(until.y)))\" stroke=\"\(style.colour)\" "
        + "stroke-width=\"1\"/>")
  }
}
