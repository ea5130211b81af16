import Reporting
import TreatmentDomain

/// What a study shows, as lines for a terminal.
public struct StudyText: Sendable {
  private static let columns = 3
  private let content: StudyContent
  private var language: Language { content.language }

  /// Makes the text of results.
  public init(_ results: StudyResults, language: Language = .english) {
    content = StudyContent(results, language: language)
  }

  /// The lines, each at most about 96 cells wide unless names are longer.
  public var lines: [String] {
    let parts = [heading, overall] + variants + tables + [ending]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: [String] {
    let study = content.results.study
    let question = study.question.map {
      Readable.lines("  " + StudyWords.question.text(language, $0.text(language)))
    }
    let partial = content.partialSentence.map { Readable.lines("  " + $0) }
    return [
      StudyWords.heading.text(language, study.name.text(language)), "  " + content.modeSentence,
    ] + (question ?? []) + (partial ?? [])
  }

  private var overall: [String] {
    let lines = StudySentences(content: content).overall
    guard !lines.isEmpty else { return [] }
    return [StudyWords.overall.text(language)] + lines.flatMap { Readable.lines("  " + $0) }
  }

  private var variants: [[String]] {
    let sentences = StudySentences(content: content)
    let told = sentences.told.map { variant in
      [content.name(variant)] + sentences.lines(variant).flatMap { Readable.lines("  " + $0) }
    }
    let isAlone = content.results.others.isEmpty
    return told + (isAlone ? [[StudyWords.noVariant.text(language)]] : [])
  }

  /// Key figures, few variants at a time.
  private var tables: [[String]] {
    let others = Array(content.results.others)
    let starts = others.isEmpty ? [0] : Array(stride(from: 0, to: others.count, by: Self.columns))
    guard !content.keyMeasures.isEmpty else { return [] }
    return starts.map { table(Array(others.dropFirst($0).prefix(Self.columns))) }
  }

  private func table(_ variants: [Int]) -> [String] {
    let columns =
      [(StudyWords.measure.text(language), TextTable.Alignment.left)]
      + ([0] + variants).map { variant in
        (ForeignText.cut(ForeignText.clean(content.results.variants[variant].id), to: 20), .right)
      }
    var table = TextTable(columns.map { (title: $0.0, alignment: $0.1) })
    for measure in content.keyMeasures {
      table.add([content.names.withUnit(measure)] + ([0] + variants).map { cell(measure, $0) })
    }
    return table.lines()
  }

  private func cell(_ measure: StudyMeasure, _ variant: Int) -> String {
    guard let figure = content.comparison.figure(measure, variant: variant) else {
      return NumberText.missing
    }
    let value = content.numbers.value(figure.value, of: measure)
    guard let difference = figure.difference else { return value }
    let change = content.numbers.difference(difference, of: measure)
    let mark = figure.verdict?.isClear == true ? "*" : ""
    return StudyUnitWords.withInterval.text(language, value, change + mark)
  }

  private var ending: [String] {
    let mark = content.isSimulated ? [StudyWords.clearMark.text(language)] : []
    let cautions = content.cautions + StudySentences(content: content).growth
    return mark + cautions.flatMap { Readable.lines($0, indent: "") }
  }
}
