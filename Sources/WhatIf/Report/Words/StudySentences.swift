import Reporting

/// What is different in a variant, in plain sentences.
struct StudySentences {
  let content: StudyContent
  var language: Language { content.language }
  var comparison: StudyComparison { content.comparison }

  /// Most items that one sentence lists.
  private static let longest = 6

  /// The sentences of a variant, what matters most first.
  func lines(_ variant: Int) -> [String] {
    let obstacles = noSchedule(variant)
    guard obstacles.isEmpty else { return obstacles }
    let figures = measures.compactMap { comparison.figure($0, variant: variant) }
    guard !figures.isEmpty else { return [StudyWords.nothingYet.text(language)] }
    guard figures.contains(where: { $0.difference != nil }) else {
      let isInfeasible = !content.results.obstacles(0).isEmpty
      return [(isInfeasible ? StudyWords.baselineWithoutSchedule : .noBaseline).text(language)]
    }
    let told = costs(variant) + effects(figures) + movements(variant) + moved(variant)
    return limits(variant)
      + (told.isEmpty ? [StudyWords.noDifference.text(language)] : told + censored(variant))
  }

  /// In a study of schedules moved courses have a sentence of their own.
  private var measures: [StudyMeasure] {
    content.keyMeasures.filter { content.isSimulated || $0 != .movedCourses }
  }

  private func effects(_ figures: [ComparedFigure]) -> [String] {
    func sentence(_ word: StudyWords, _ effects: [Effect], withNumbers: Bool = true) -> String? {
      let chosen = figures.filter { $0.effect.map(effects.contains) ?? false }
      return list(
        word,
        chosen.map { figure in
          let name = content.names.figure(figure.key)
          return withNumbers ? StudyUnitWords.amount.text(language, name, change(figure)) : name
        })
    }
    let isSimulated = content.isSimulated
    let clear = [
      sentence(isSimulated ? .better : .betterFound, [.better]),
      sentence(isSimulated ? .worse : .worseFound, [.worse]),
      sentence(isSimulated ? .changed : .changedFound, [.more, .less]),
    ].compactMap(\.self)
    let open = [
      sentence(.undecided, [.undecided], withNumbers: false), sentence(.untold, [.oneReplication]),
    ].compactMap(\.self)
    let nothing = clear.isEmpty && !open.isEmpty && isSimulated
    return (nothing ? [StudyWords.someUndecided.text(language)] : clear) + open
  }

  /// A sentence of a few items and how many more there are; nil without any.
  func list(_ word: StudyWords, _ items: [String]) -> String? {
    guard !items.isEmpty else { return nil }
    let rest = items.count - Self.longest
    let more = rest > 0 ? [StudyWords.more.text(language, "\(rest)")] : []
    return word.text(language, language.clauses(items.prefix(Self.longest) + more))
  }

  /// A difference with unit and interval.
  func change(_ figure: ComparedFigure) -> String {
    figure.difference.map { content.numbers.change($0, of: figure.key.measure) } ?? ""
  }
}
