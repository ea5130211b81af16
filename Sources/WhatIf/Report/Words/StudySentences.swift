import Reporting

/// What is different in a variant, in plain sentences.
struct StudySentences {
  let content: StudyContent
  private var language: Language { content.language }
  private var comparison: StudyComparison { content.comparison }

  /// Most figures that one sentence lists.
  private static let longest = 6

  /// The sentences of a variant, what matters most first.
  func lines(_ variant: Int) -> [String] {
    let figures = measures.compactMap { comparison.figure($0, variant: variant) }
    guard !figures.isEmpty else { return [StudyWords.nothingYet.text(language)] }
    guard figures.contains(where: { $0.difference != nil }) else {
      return [StudyWords.noBaseline.text(language)]
    }
    let told = costs(variant) + effects(figures) + movements(variant) + moved(variant)
    return told.isEmpty ? [StudyWords.noDifference.text(language)] : told
  }

  /// Which variants shorten or lengthen the mean wait, the greatest difference first; none for one variant.
  var overall: [String] {
    let waits = content.results.others.compactMap { comparison.figure(.waitDays, variant: $0) }
    guard waits.count > 1 else { return [] }
    func sentence(_ word: StudyWords, where isMeant: (ComparedFigure) -> Bool) -> String? {
      let items = Self.largestFirst(waits.filter(isMeant)).map { figure in
        StudyUnitWords.amount.text(language, content.name(figure.variant), change(figure))
      }
      return items.isEmpty ? nil : word.text(language, language.clauses(items))
    }
    let isSimulated = content.isSimulated
    return [
      sentence(isSimulated ? .waitShorter : .waitShorterFound) { $0.direction == -1 },
      sentence(isSimulated ? .waitLonger : .waitLongerFound) { $0.direction == 1 },
      sentence(.waitUndecided) { $0.effect == .undecided },
    ].compactMap(\.self)
  }

  private static func largestFirst(_ figures: [ComparedFigure]) -> [ComparedFigure] {
    figures.enumerated().sorted { left, right in
      let (first, second) = (left.element.size, right.element.size)
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  /// In a study of schedules moved courses have a sentence of their own.
  private var measures: [StudyMeasure] {
    content.keyMeasures.filter { content.isSimulated || $0 != .movedCourses }
  }

  private func effects(_ figures: [ComparedFigure]) -> [String] {
    func sentence(_ word: StudyWords, _ effects: [Effect], withNumbers: Bool = true) -> String? {
      let chosen = figures.filter { $0.effect.map(effects.contains) ?? false }
      return list(word, chosen, withNumbers: withNumbers)
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

  /// Who waits longer or less, and where more is treated.
  private func movements(_ variant: Int) -> [String] {
    let waits = groups(of: .waitDays).compactMap { comparison.figure($0, of: variant) }
    let centres = figures(.starts, variant) { if case .centre = $0 { true } else { false } }
    let sources = figures(.beamUtilisation, variant) {
      if case .source = $0 { true } else { false }
    }
    return [
      subjects(.waitsLonger, waits.filter { $0.direction == 1 }, limit: 3),
      subjects(.waitsShorter, waits.filter { $0.direction == -1 }, limit: 3),
      subjects(.startsRise, centres.filter { $0.direction == 1 }, limit: 2),
      subjects(.beamRises, sources.filter { $0.direction == 1 }, limit: 1),
    ].compactMap(\.self)
  }

  /// Classes at centres, or classes where centres are not told apart.
  private func groups(of measure: StudyMeasure) -> [Figure.Key] {
    let subjects = comparison.subjects(of: measure)
    let pairs = subjects.filter { if case .classAtCentre = $0 { true } else { false } }
    let classes = subjects.filter { if case .waitingClass = $0 { true } else { false } }
    return (pairs.isEmpty ? classes : pairs).map { Figure.Key(measure, of: $0) }
  }

  private func figures(
    _ measure: StudyMeasure, _ variant: Int, where isMeant: (FigureSubject) -> Bool
  ) -> [ComparedFigure] {
    comparison.subjects(of: measure).filter(isMeant).compactMap {
      comparison.figure(measure, of: $0, variant: variant)
    }
  }

  /// The subjects that differ most, with their differences.
  private func subjects(_ word: StudyWords, _ figures: [ComparedFigure], limit: Int) -> String? {
    guard !figures.isEmpty else { return nil }
    let items = Self.largestFirst(figures).prefix(limit).map { figure in
      StudyUnitWords.amount.text(
        language, content.names.subject(figure.key.subject), change(figure))
    }
    return word.text(language, language.clauses(items))
  }

  private func list(
    _ word: StudyWords, _ figures: [ComparedFigure], withNumbers: Bool
  ) -> String? {
    guard !figures.isEmpty else { return nil }
    let items = figures.prefix(Self.longest).map { figure in
      let name = content.names.figure(figure.key)
      return withNumbers
        ? StudyUnitWords.amount.text(language, name, change(figure)) : name
    }
    let rest = figures.count - items.count
    let more = rest > 0 ? [StudyWords.more.text(language, "\(rest)")] : []
    return word.text(language, language.clauses(items + more))
  }

  private func change(_ figure: ComparedFigure) -> String {
    figure.difference.map { content.numbers.change($0, of: figure.key.measure) } ?? ""
  }

  private func costs(_ variant: Int) -> [String] {
    guard let costs = content.results.schedule(variant)?.costs,
      let baseline = content.results.schedule(0)?.costs
    else { return [] }
    let compared = costs.comparison(of: .courseCost, with: baseline)
    let range = BoundText(content: content).range(compared)
    switch compared.verdict {
    case .lower: return [StudyWords.costsLower.text(language, range)]
    case .higher: return [StudyWords.costsHigher.text(language, range)]
    case .equal: return [StudyWords.costsEqual.text(language)]
    default:
      let isProven = compared.low != nil && compared.high != nil
      let text = isProven ? range : content.numbers.signed(compared.found)
      return [(isProven ? StudyWords.costsUndecided : .costsUnproven).text(language, text)]
    }
  }

  private func moved(_ variant: Int) -> [String] {
    guard let cell = content.results.schedule(variant), let moved = content.results.moved(cell),
      moved.all > 0
    else { return [] }
    return [
      StudyWords.movedSplit.text(
        language, Readable.number(moved.underWay), Readable.number(moved.waiting))
    ]
  }
}

extension ComparedFigure {
  /// 1 for a rise that counts, -1 for a fall, 0 otherwise.
  var direction: Int {
    guard let effect, effect.isChange, let difference else { return 0 }
    return difference.mean > 0 ? 1 : -1
  }

  /// How large the difference is.
  var size: Double { abs(difference?.mean ?? 0) }
}
