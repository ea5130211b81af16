import Reporting

/// What a shorter wait costs: every variant against its mean wait.
struct TradeSection: StudySection {
  let content: StudyContent
  let anchor = "trade"
  let title = StudyPageWords.trade
  private var language: Language { content.language }

  var body: HTML {
    let panels = keys.compactMap(panel)
    let names = content.results.variants.indices.map(content.name)
    let legend = Legend(
      names, showing: Array(names.indices), title: StudyPageWords.legend.text(language))
    let note: StudyPageWords = content.isSimulated ? .tradeNote : .tradeNoteFound
    return StudyFigure(
      caption: StudyPageWords.tradeCaption.text(language), legend: .trusted(legend.html),
      panels: panels, note: note.text(language)
    ).html
  }

  /// Overtime, use, moved patients and costs, as far as they are told.
  private var keys: [Figure.Key] {
    let wanted: [StudyMeasure] = [.overtimeMinutes, .beamUtilisation, .movedCourses, .cost]
    return wanted.flatMap { measure in
      content.comparison.keys.filter { key in
        guard key.measure == measure else { return false }
        if case .source = key.subject { return measure == .beamUtilisation }
        return key.subject == .all
      }.prefix(2)
    }
  }

  private func panel(_ key: Figure.Key) -> HTML? {
    let spots = content.results.variants.indices.compactMap { variant -> TradeSpot? in
      // Costs under other weights have no place on the axis.
      guard content.comparison.comparability[variant].compares(key.measure),
        let wait = content.comparison.figure(.waitDays, variant: variant),
        let other = content.comparison.figure(key, of: variant)
      else { return nil }
      return TradeSpot(
        variant: variant, wait: TradeExtent(wait.value, factor: 1),
        other: TradeExtent(other.value, factor: key.measure.unit == .share ? 100 : 1))
    }
    // One point compares nothing.
    guard spots.count > 1 else { return nil }
    var panel = Panel(
      content.names.title(key), description: description(spots, key),
      horizontal: Panel.Axis(
        title: content.names.withUnit(.waitDays), scale: TradeExtent.scale(spots.map(\.wait))),
      vertical: Panel.Axis(
        title: content.names.unit(key.measure), scale: TradeExtent.scale(spots.map(\.other))))
    for spot in spots { draw(spot, in: &panel) }
    panel.add(
      PointLabels(
        spots.map { spot in
          PointLabels.Entry(
            spot.point, low: PlotPoint(x: spot.wait.low, y: spot.other.low),
            high: PlotPoint(x: spot.wait.high, y: spot.other.high),
            text: content.name(spot.variant))
        }))
    return .trusted(panel.svg)
  }

  private func draw(_ spot: TradeSpot, in panel: inout Panel) {
    let style = SeriesStyle(spot.variant)
    let (wait, other) = (spot.wait, spot.other)
    panel.whisker(
      PlotPoint(x: wait.low, y: other.mean), PlotPoint(x: wait.high, y: other.mean), style: style)
    panel.whisker(
      PlotPoint(x: wait.mean, y: other.low), PlotPoint(x: wait.mean, y: other.high), style: style)
    panel.marker(spot.point, style: style)
  }

  private func description(_ spots: [TradeSpot], _ key: Figure.Key) -> String {
    spots.compactMap { spot in
      guard let wait = content.comparison.figure(.waitDays, variant: spot.variant),
        let other = content.comparison.figure(key, of: spot.variant)
      else { return nil }
      return StudyPageWords.pointDescription.text(
        language, content.name(spot.variant), content.numbers.amount(wait.value, of: .waitDays),
        content.numbers.amount(other.value, of: key.measure))
    }.joined(separator: language == .english ? " " : "")
  }
}
