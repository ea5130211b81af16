import Reporting

/// What a difference to the baseline means for patients and staff; raw values are those of its words.
enum Effect: String, Hashable, Sendable {
  case better, worse, more, less, same, undecided, oneReplication

  /// The word for it.
  func text(_ language: Language) -> String {
    StudyEffectWords(rawValue: rawValue)?.text(language) ?? rawValue
  }

  /// True for differences that neither chance explains nor one replication leaves open.
  var isChange: Bool {
    switch self {
    case .better, .worse, .more, .less: true
    case .same, .undecided, .oneReplication: false
    }
  }
}

extension ComparedFigure {
  /// What the difference means; nil without one.
  ///
  /// In a study of schedules every difference is told, as found.
  var effect: Effect? {
    guard let verdict, let difference else { return nil }
    switch verdict {
    case .equal: return .same
    case .undecided: return .undecided
    case .tooFewReplications: return .oneReplication
    case .lower: return effect(ofLower: true)
    case .higher: return effect(ofLower: false)
    case .asFound:
      let isShown = abs(difference.mean) >= key.measure.smallestShown
      return isShown ? effect(ofLower: difference.mean < 0) : .same
    }
  }

  private func effect(ofLower isLower: Bool) -> Effect {
    guard let isLowerBetter else { return isLower ? .less : .more }
    return isLower == isLowerBetter ? .better : .worse
  }
}
