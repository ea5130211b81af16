/// Words at points of a plot, moved to a side where they cross nothing.
package struct PointLabels {
  /// A point with its whiskers and its words.
  package struct Entry {
    let point: PlotPoint
    let low: PlotPoint
    let high: PlotPoint
    let text: String

    /// Makes an entry; `low` and `high` are the ends of the whiskers.
    package init(_ point: PlotPoint, low: PlotPoint, high: PlotPoint, text: String) {
      self.point = point
      self.low = low
      self.high = high
      self.text = text
    }
  }

  private static let size = 10
  private let entries: [Entry]

  /// Makes labels; those that come first find their places first.
  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Places the words; those that find no room are left to the legend.
  func marks(in panel: Panel) -> [String] {
    var taken = entries.flatMap { boxes($0, in: panel) }
    return entries.compactMap { entry in
      let text = PictureText.fitting(entry.text, width: 120, size: Self.size)
      let width = Double(TextTable.width(of: text)) * 5.6
      let free = places(of: entry, width: width, in: panel).first { box in
        box.isInside && !taken.contains { $0.crosses(box) }
      }
      guard let free else { return nil }
      taken.append(free)
      return PictureText.line(free.left, free.bottom - 3, text, size: Self.size)
    }
  }

  /// Marker and whiskers.
  private func boxes(_ entry: Entry, in panel: Panel) -> [Box] {
    let (x, y) = (panel.x(entry.point.x), panel.y(entry.point.y))
    return [
      Box(left: x - 5, right: x + 5, top: y - 5, bottom: y + 5),
      Box(left: panel.x(entry.low.x), right: panel.x(entry.high.x), top: y - 1, bottom: y + 1),
      Box(left: x - 1, right: x + 1, top: panel.y(entry.high.y), bottom: panel.y(entry.low.y)),
    ]
  }

  /// Right, left, above, below, and the corners.
  private func places(of entry: Entry, width: Double, in panel: Panel) -> [Box] {
    let (x, y) = (panel.x(entry.point.x), panel.y(entry.point.y))
    let right = max(panel.x(entry.high.x), x + 5) + 4
    let left = min(panel.x(entry.low.x), x - 5) - 4 - width
    let above = min(panel.y(entry.high.y), y - 5) - 3
    let below = max(panel.y(entry.low.y), y + 5) + 14
    let corners = [
      (x + 4, y - 4), (x + 4, y + 15), (x - 4 - width, y - 4), (x - 4 - width, y + 15),
    ]
    return
      ([(right, y + 6), (left, y + 6), (x - width / 2, above), (x - width / 2, below)] + corners)
      .map { Box(left: $0.0, right: $0.0 + width, top: $0.1 - 12, bottom: $0.1) }
  }
}

/// The room that something takes, in the unit of the picture.
private struct Box {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  func crosses(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  var isInside: Bool {
    left >= Panel.left + 2 && right <= Panel.width - 2 && top >= Panel.top - 8
      && bottom <= Panel.height - Panel.bottom
  }
}

extension Panel {
  /// Adds words at points.
  package mutating func add(_ labels: PointLabels) {
    marks += labels.marks(in: self)
  }
}
