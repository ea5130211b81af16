import Reporting

/// Figures in rows with a column a variant, the baseline first; many variants are spread over several tables.
struct FigureGrid {
  /// One row.
  struct Row {
    let title: String
    let key: Figure.Key
  }

  private static let columns = 5
  let content: StudyContent
  let caption: String
  let heading: String
  let rows: [Row]

  /// The tables.
  var html: HTML {
    let others = Array(content.results.others)
    let starts = others.isEmpty ? [0] : Array(stride(from: 0, to: others.count, by: evenly))
    guard !rows.isEmpty, !content.results.variants.isEmpty else { return "" }
    return starts.map { table([0] + others.dropFirst($0).prefix(evenly)) }.joined()
  }

  /// So many variants a table that the last one is not nearly empty.
  private var evenly: Int {
    let count = content.results.others.count
    let tables = max(1, (count + Self.columns - 1) / Self.columns)
    return max(1, (count + tables - 1) / tables)
  }

  private func table(_ variants: [Int]) -> HTML {
    var table = HTMLTable(
      caption, isTitled: false,
      [.init(title: heading)] + variants.map { .init(title: content.name($0), isNumber: true) })
    for row in rows { table.add([.text(row.title)] + variants.map { cell(row.key, $0) }) }
    return table.html
  }

  private func cell(_ key: Figure.Key, _ variant: Int) -> HTML {
    guard let figure = content.comparison.figure(key, of: variant) else {
      return .text(NumberText.missing)
    }
    let value: HTML = "\(content.numbers.value(figure.value, of: key.measure))"
    guard let difference = figure.difference, let effect = figure.effect else {
      let isCompared = content.comparison.comparability[variant].compares(key.measure)
      return isCompared
        ? value
        : value + "<small>\(StudyEffectWords.otherWeights.text(content.language))</small>"
    }
    let word: HTML = "<small class=\"\(effect.rawValue)\">\(effect.text(content.language))</small>"
    if effect == .same { return value + word }
    let change = change(difference, of: key.measure)
    // Of two schedules nothing is known beyond what was found; a word would say more.
    return content.isSimulated ? value + change + word : value + change
  }

  private func change(_ difference: Estimate, of measure: StudyMeasure) -> HTML {
    let amount = content.numbers.difference(difference, of: measure)
    let whole = content.numbers.interval(difference, of: measure).map {
      StudyUnitWords.withInterval.text(content.language, amount, $0)
    }
    return "<small>\(whole ?? amount)</small>"
  }
}
