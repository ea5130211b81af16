import Checking
import TreatmentDomain

extension RuleName {
  /// The rule on the terminal: in English as the model calls it, by which the documentation is searched.
  func terminalText(_ language: Language) -> String {
    language == .english ? rawValue : text(language)
  }
}

extension CostName {
  /// The cost on the terminal: in English as the model calls it.
  func terminalText(_ language: Language) -> String {
    language == .english ? rawValue : text(language)
  }
}

extension Violation {
  /// What is wrong, on the terminal; `place` tells where in a file.
  func terminalLines(_ language: Language, of problem: Problem, place: String = "") -> [String] {
    let line =
      language == .english
      ? "\(rule.terminalText(language))\(place): \(message)" : text(language, of: problem) + place
    return Readable.lines("  " + line)
  }

  /// What is wrong, in a language: the rule, where, and how much.
  func text(_ language: Language, of problem: Problem) -> String {
    switch language {
    case .english:
      return "\(rule.text(language)): \(message)"
    case .chinese:
      // The referee's sentence is English; course, fraction, date and what is broken tell the same.
      var parts = [course.map { problem.courses[$0].id }, resource.map(problem.id)]
        .compactMap(\.self)
      if let fraction { parts.append(SheetWords.fractionNumber.text(language, "\(fraction)")) }
      if let day { parts.append(language.date(day)) }
      if let aspect { parts.append(aspect.text(language, values: values.map(language.named))) }
      return "\(rule.text(language))：" + parts.joined(separator: "，")
    }
  }
}

extension RefusalReason {
  /// The rule that barred the dates; a name that is none stays as it is.
  func ruleText(_ language: Language) -> String {
    RuleName(rawValue: rule)?.text(language) ?? rule
  }

  /// What stood in the way, as far as more than the rule is known.
  func obstacleText(_ language: Language, of problem: Problem) -> String {
    obstacle.map { obstacle in
      let named = values.map { id in
        language == .english ? id : name(of: id, in: problem)?.text(language) ?? id
      }
      return obstacle.text(language, values: named)
    } ?? resource
  }

  /// Why dates were barred, in a language.
  func text(_ language: Language, of problem: Problem) -> String {
    // The sentence of schedule.json is English.
    if language == .english && !sentence.isEmpty { return sentence }
    let when =
      between.lowerBound == between.upperBound
      ? "\(between.lowerBound)"
      : SheetWords.datesBetween.text(
        language, "\(days)", "\(between.lowerBound)", "\(between.upperBound)")
    let what = obstacleText(language, of: problem)
    return what.isEmpty
      ? SheetWords.ruleOn.text(language, ruleText(language), when)
      : SheetWords.ruleAndObstacleOn.text(language, ruleText(language), what, when)
  }

  private func name(of id: String, in problem: Problem) -> LocalizedName? {
    switch obstacle {
    case .centreClosed: problem.centres.first { $0.id == id }?.name
    case .sourceFull: problem.sources.first { $0.id == id }?.name
    case .teamFull, .teamVisitsADay: problem.teams.first { $0.id == id }?.name
    case .trialFull, .trialNotEnrolling: problem.trials.first { $0.id == id }?.name
    default: nil
    }
  }
}
