import Checking
import TreatmentDomain

extension Violation {
  /// What is wrong, in a language: the rule, where, and how much.
  func text(_ language: Language, of problem: Problem) -> String {
    switch language {
    case .english:
      return "\(rule.text(language)): \(message)"
    case .chinese:
      // The referee's sentence is English; course, fraction, date and amount tell the same.
      var parts = [course.map { problem.courses[$0].id }, resource].compactMap(\.self)
      if let fraction { parts.append(SheetWords.fractionNumber.text(language, "\(fraction)")) }
      if let day { parts.append(language.date(day)) }
      parts.append(SheetWords.byUnits.text(language, "\(units)"))
      return "\(rule.text(language))：" + parts.joined(separator: "，")
    }
  }
}

extension RefusalReason {
  /// Why dates were barred, in a language.
  func text(_ language: Language) -> String {
    switch language {
    case .english: return sentence
    case .chinese:
      let name = RuleName(rawValue: rule)?.text(language) ?? rule
      let when =
        between.lowerBound == between.upperBound
        ? "\(between.lowerBound)"
        : SheetWords.datesBetween.text(
          language, "\(days)", "\(between.lowerBound)", "\(between.upperBound)")
      let what = obstacle.map { $0.text(language, values: values) } ?? resource
      return what.isEmpty ? "\(name)（\(when)）" : "\(name)：\(what)（\(when)）"
    }
  }
}
