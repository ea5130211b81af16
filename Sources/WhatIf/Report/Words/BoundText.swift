import Reporting

/// What bounds prove about a difference of costs, in words.
struct BoundText {
  let content: StudyContent
  private var language: Language { content.language }

  /// Between which numbers the true difference lies.
  func range(_ compared: CostComparison) -> String {
    switch (compared.low.map(content.numbers.signed), compared.high.map(content.numbers.signed)) {
    case (let low?, let high?): StudyUnitWords.interval.text(language, low, high)
    case (let low?, nil): StudyPageWords.atLeast.text(language, low)
    case (nil, let high?): StudyPageWords.atMost.text(language, high)
    case (nil, nil): StudyPageWords.notProven.text(language)
    }
  }

  /// What is certain.
  func verdict(_ compared: CostComparison) -> String {
    let word: StudyEffectWords =
      switch compared.verdict {
      case .lower: .lower
      case .higher: .higher
      case .equal: .equal
      default: compared.low != nil && compared.high != nil ? .smallerThanGaps : .notProven
      }
    return word.text(language)
  }
}
