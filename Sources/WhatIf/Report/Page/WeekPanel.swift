import Reporting

/// One figure week by week: a line a variant.
struct WeekPanel {
  let content: StudyContent
  let key: Figure.Key
  let title: String
  let variants: [Int]
  /// Variants whose interval is shaded.
  let shaded: [Int]
  private var language: Language { content.language }
  private var factor: Double { key.measure.unit == .share ? 100 : 1 }

  /// The picture; nil without any week.
  var svg: HTML? {
    let lines = variants.map { points($0) { $0.mean } }
    let bands = variants.map { shaded.contains($0) ? band($0) : ([], []) }
    let known = lines.flatMap { $0.compactMap(\.self) } + bands.flatMap { $0.0 + $0.1 }
    guard let highest = known.map(\.y).max(), let lowest = known.map(\.y).min() else { return nil }
    var panel = Panel(
      title, description: description(lines),
      horizontal: Panel.Axis(
        title: StudyPageWords.week.text(language, "\(content.firstWeek)"),
        scale: Scale(.wholeNumbers, from: 1, to: Double(max(2, content.weeks.count)))),
      vertical: Panel.Axis(title: content.names.unit(key.measure), scale: scale(lowest, highest)))
    for (index, variant) in variants.enumerated() where !bands[index].0.isEmpty {
      panel.shade(bands[index].0, bands[index].1, style: SeriesStyle(variant))
    }
    for (index, variant) in variants.enumerated().reversed() {
      panel.line(lines[index], style: SeriesStyle(variant))
    }
    return .trusted(panel.svg)
  }

  /// From 0 unless the lines would huddle at the top.
  private func scale(_ lowest: Double, _ highest: Double) -> Scale {
    let room = (highest - lowest) * 0.15
    let fromZero = lowest >= 0 && lowest < highest * 0.6
    return Scale(.linear, from: fromZero ? 0 : lowest - room, to: highest + room)
  }

  private func points(_ variant: Int, _ value: (Estimate) -> Double) -> [PlotPoint?] {
    (content.weeks[key, variant]?.weeks ?? []).enumerated().map { week, estimate in
      estimate.map { PlotPoint(x: Double(week + 1), y: factor * value($0)) }
    }
  }

  private func band(_ variant: Int) -> ([PlotPoint], [PlotPoint]) {
    let weeks = content.weeks[key, variant]?.weeks ?? []
    // Weeks without an interval would tear the shade apart.
    guard weeks.allSatisfy({ $0?.interval != nil }) else { return ([], []) }
    let floor = key.measure.isNeverNegative ? 0 : -Double.infinity
    return (
      points(variant) { max(floor, $0.interval?.lowerBound ?? $0.mean) }.compactMap(\.self),
      points(variant) { $0.interval?.upperBound ?? $0.mean }.compactMap(\.self)
    )
  }

  private func description(_ lines: [[PlotPoint?]]) -> String {
    zip(variants, lines).compactMap { variant, points in
      let known = points.compactMap(\.self)
      guard let first = known.first, let last = known.last else { return nil }
      return StudyPageWords.seriesDescription.text(
        language, content.name(variant), NumberText.measured(first.y), NumberText.measured(last.y))
    }.joined(separator: language == .english ? " " : "")
  }
}

extension StudyMeasure {
  /// True for what cannot fall below 0, whatever an interval says.
  fileprivate var isNeverNegative: Bool { self != .cost }
}
