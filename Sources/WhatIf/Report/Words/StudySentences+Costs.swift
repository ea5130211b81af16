import Reporting

extension StudySentences {
  /// What bounds prove about the costs of courses; nothing in a simulation.
  func costs(_ variant: Int) -> [String] {
    guard let compared = comparison.costs(of: .courseCost, variant: variant) else { return [] }
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

  /// Courses that lie elsewhere than in the baseline; nothing in a simulation.
  func moved(_ variant: Int) -> [String] {
    guard let cell = content.results.schedule(variant), let moved = content.results.moved(cell),
      moved.all > 0
    else { return [] }
    return [
      StudyWords.movedSplit.text(
        language, Readable.number(moved.underWay), Readable.number(moved.waiting))
    ]
  }
}
