import Reporting

/// Differences of one measure to the baseline as bars from 0, with their intervals.
///
/// Blue and vermilion of Okabe & Ito 2008, "Color Universal Design", which colour-blind readers tell apart; direction,
/// sign and filling say the same in grey.
struct DifferenceChart {
  let content: StudyContent
  let measure: StudyMeasure
  private var language: Language { content.language }

  /// The picture; nil without any difference.
  var svg: HTML? {
    let figures = content.results.others.map { content.comparison.figure(measure, variant: $0) }
    let reach = figures.compactMap { $0?.difference }.map(farthest).max()
    guard let reach, let baseline = content.comparison.figure(measure, variant: 0) else {
      return nil
    }
    // Room for the numbers beyond the bars.
    let edge = max(reach, 1e-9) * 1.6
    var chart = RowChart(
      StudyPageWords.chartTitle.text(
        language, content.names.measure(measure),
        content.numbers.amount(baseline.value, of: measure)),
      description: description(figures),
      axis: Panel.Axis(title: unit, scale: Scale(.linear, from: -edge, to: edge)),
      names: content.results.others.map(content.name))
    let (top, bottom) = (chart.middle(of: 0) - 13, chart.middle(of: figures.count - 1) + 13)
    for (row, figure) in figures.enumerated() {
      for mark in marks(figure, row: row, in: chart) { chart.add(mark) }
    }
    chart.add(RowChart.line(chart.x(0), top, chart.x(0), bottom, "#1f2328", 1))
    return .trusted(chart.svg)
  }

  private var factor: Double { measure.unit == .share ? 100 : 1 }

  private var unit: String {
    let word = measure.unit.words
    return word.map { ($0 == .share ? .points : $0).text(language) }
      ?? content.names.measure(measure)
  }

  private func farthest(_ difference: Estimate) -> Double {
    let ends =
      [difference.mean] + (difference.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    return factor * (ends.map(abs).max() ?? 0)
  }

  private func marks(_ figure: ComparedFigure?, row: Int, in chart: RowChart) -> [String] {
    let middle = chart.middle(of: row)
    guard let figure, let difference = figure.difference, let effect = figure.effect else {
      return [PictureText.line(chart.x(0) + 6, middle + 4, NumberText.missing)]
    }
    let end = chart.x(factor * difference.mean)
    var marks = bar(from: chart.x(0), to: end, middle: middle, effect: effect)
    var outermost = end
    if let interval = difference.interval {
      let ends = [interval.lowerBound, interval.upperBound].map { chart.x(factor * $0) }
      marks.append(RowChart.line(ends[0], middle, ends[1], middle, "#1f2328", 1))
      for x in ends { marks.append(RowChart.line(x, middle - 3, x, middle + 3, "#1f2328", 1)) }
      outermost = difference.mean < 0 ? min(ends[0], end) : max(ends[1], end)
    }
    let text = content.numbers.difference(difference, of: measure)
    marks.append(
      PictureText.line(
        outermost + (difference.mean < 0 ? -5 : 5), middle + 4, text, size: 10,
        anchor: difference.mean < 0 ? .end : .start))
    return marks
  }

  private func bar(from zero: Double, to end: Double, middle: Double, effect: Effect) -> [String] {
    let (left, width) = (min(zero, end), max(abs(end - zero), 0.5))
    func box(_ fill: String, _ stroke: String) -> String {
      "<rect x=\"\(NumberText.coordinate(left))\" y=\"\(NumberText.coordinate(middle - 6))\" "
        + "width=\"\(NumberText.coordinate(width))\" height=\"12\" fill=\"\(fill)\" "
        + "stroke=\"\(stroke)\"/>"
    }
    switch effect {
    case .better: return [box("#0072b2", "#0072b2")]
    case .worse: return [box("#f6c9a8", "#d55e00")] + hatch(left, width, middle)
    case .more, .less: return [box("#c4c8cd", "#6a7178")]
    case .undecided, .oneReplication, .same: return [box("#fff", "#6a7178")]
    }
  }

  /// Slanted lines within a bar; drawn one by one, for patterns need ids.
  private func hatch(_ left: Double, _ width: Double, _ middle: Double) -> [String] {
    let lines = stride(from: left + 2, to: left + width - 5, by: 5).map { x in
      "M\(NumberText.coordinate(x)) \(NumberText.coordinate(middle + 6))l5 -12"
    }
    return lines.isEmpty
      ? [] : ["<path d=\"\(lines.joined())\" stroke=\"#d55e00\" stroke-width=\"1\"/>"]
  }

  private func description(_ figures: [ComparedFigure?]) -> String {
    zip(content.results.others, figures).compactMap { variant, figure in
      guard let difference = figure?.difference, let effect = figure?.effect else { return nil }
      return StudyPageWords.barDescription.text(
        language, content.name(variant), content.numbers.change(difference, of: measure),
        effect.text(language))
    }.joined(separator: language == .english ? " " : "")
  }
}
