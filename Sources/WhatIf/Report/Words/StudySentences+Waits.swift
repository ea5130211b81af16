import Reporting

extension StudySentences {
  /// Which variants shorten or lengthen the mean wait, the greatest difference first; none for one variant.
  var overall: [String] {
    let waits = content.results.others.compactMap { comparison.figure(.waitDays, variant: $0) }
    guard waits.count > 1 else { return [] }
    func sentence(_ word: StudyWords, where isMeant: (ComparedFigure) -> Bool) -> String? {
      list(
        word,
        largestFirst(waits.filter(isMeant)).map { named(content.name($0.variant), $0) })
    }
    let isSimulated = content.isSimulated
    return [
      sentence(isSimulated ? .waitShorter : .waitShorterFound) { $0.direction == -1 },
      sentence(isSimulated ? .waitLonger : .waitLongerFound) { $0.direction == 1 },
      sentence(.waitUndecided) { $0.effect == .undecided },
    ].compactMap(\.self)
  }

  /// Who waits longer or less, and where more is treated.
  func movements(_ variant: Int) -> [String] {
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
    list(
      word,
      largestFirst(figures).prefix(limit).map { named(content.names.subject($0.key.subject), $0) })
  }

  private func named(_ name: String, _ figure: ComparedFigure) -> String {
    StudyUnitWords.nameOfSubject.text(language, name, change(figure))
  }

  private func largestFirst(_ figures: [ComparedFigure]) -> [ComparedFigure] {
    figures.enumerated().sorted { left, right in
      let (first, second) = (left.element.size, right.element.size)
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }
}

extension ComparedFigure {
  /// 1 for a rise that counts, -1 for a fall, 0 otherwise.
  fileprivate var direction: Int {
    guard let effect, effect.isChange, let difference else { return 0 }
    return difference.mean > 0 ? 1 : -1
  }

  /// How large the difference is.
  fileprivate var size: Double { abs(difference?.mean ?? 0) }
}
