/// Shapes that differ in black and white.
package enum Marker: CaseIterable, Sendable {
  case disc, square, triangle, diamond, downTriangle, plus, cross, ring

  /// The shape about a point, in the unit of the picture.
  package func svg(x: Double, y: Double, colour: String, size: Double = 3.6) -> String {
    let outline = "fill=\"#fff\" stroke=\"\(colour)\" stroke-width=\"1.4\""
    switch self {
    case .disc: return circle(x, y, size * 0.9, "fill=\"\(colour)\"")
    case .ring: return circle(x, y, size * 0.9, outline)
    case .square:
      return path(x, y, [(-1, -1), (1, -1), (1, 1), (-1, 1)], size * 0.85, outline)
    case .diamond: return path(x, y, [(0, -1), (1, 0), (0, 1), (-1, 0)], size * 1.2, outline)
    case .triangle:
      return path(x, y, [(0, -1.1), (1.1, 0.9), (-1.1, 0.9)], size, "fill=\"\(colour)\"")
    case .downTriangle: return path(x, y, [(0, 1.1), (1.1, -0.9), (-1.1, -0.9)], size, outline)
    case .plus: return strokes(x, y, [(-1, 0, 1, 0), (0, -1, 0, 1)], size * 1.1, colour)
    case .cross: return strokes(x, y, [(-1, -1, 1, 1), (-1, 1, 1, -1)], size * 0.9, colour)
    }
  }

  private func circle(_ x: Double, _ y: Double, _ radius: Double, _ look: String) -> String {
    "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" \(look)/>"
  }

  private func path(
    _ x: Double, _ y: Double, _ corners: [(Double, Double)], _ size: Double, _ look: String
  ) -> String {
    let points = corners.map { "\(number(x + $0.0 * size)) \(number(y + $0.1 * size))" }
    return "<path d=\"M\(points.joined(separator: "L"))Z\" \(look)/>"
  }

  private func strokes(
    _ x: Double, _ y: Double, _ lines: [(Double, Double, Double, Double)], _ size: Double,
    _ colour: String
  ) -> String {
    let parts = lines.map { line in
      "M\(number(x + line.0 * size)) \(number(y + line.1 * size))"
        + "L\(number(x + line.2 * size)) \(number(y + line.3 * size))"
    }
    return "<path d=\"\(parts.joined())\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.8\"/>"
  }

  private func number(_ value: Double) -> String {
    NumberText.coordinate(value)
  }
}
