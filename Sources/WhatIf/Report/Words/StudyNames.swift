import Reporting
import TreatmentDomain

/// Names of measures, subjects and variants in a language.
struct StudyNames: Sendable {
  let problem: Problem
  let language: Language

  /// The name of a measure, as a heading.
  func measure(_ measure: StudyMeasure) -> String {
    StudyMeasureWords(rawValue: measure.rawValue)?.text(language) ?? measure.rawValue
  }

  /// The name of a measure with its unit: `Mean wait, days`.
  func withUnit(_ measure: StudyMeasure) -> String {
    guard let unit = measure.unit.words else { return self.measure(measure) }
    return StudyUnitWords.nameInUnit.text(language, self.measure(measure), unit.text(language))
  }

  /// The unit of a measure, as the title of an axis; the name of those that have none.
  func unit(_ measure: StudyMeasure) -> String {
    measure.unit.words?.text(language) ?? self.measure(measure)
  }

  /// A figure as the title of a panel: `Beam use: Wuwei synchrotron`.
  func title(_ key: Figure.Key) -> String {
    guard key.subject != .all else { return measure(key.measure) }
    return StudyPageWords.weekPanels.text(language, measure(key.measure), subject(key.subject))
  }

  /// A figure in a sentence: measure and, unless it is everything, what it is counted of.
  func figure(_ key: Figure.Key) -> String {
    let measure = inSentence(self.measure(key.measure))
    guard key.subject != .all else { return measure }
    return StudyUnitWords.nameOfSubject.text(language, subject(key.subject), measure)
  }

  /// What a figure is counted of; an id of a variant's own stays as it is.
  func subject(_ subject: FigureSubject) -> String {
    switch subject {
    case .all: StudyPageWords.all.text(language)
    case .waitingClass(let key): key
    case .centre(let id): centre(id)
    case .classAtCentre(let key, let id):
      StudyUnitWords.nameOfSubject.text(language, key, centre(id))
    case .source(let id): problem.sources.first { $0.id == id }?.name.text(language) ?? id
    case .room(let id): id
    case .team(let id): team(id)
    }
  }

  private func centre(_ id: String) -> String {
    problem.centres.first { $0.id == id }?.name.text(language) ?? id
  }

  /// Teams of two centres may have the same name.
  private func team(_ id: String) -> String {
    guard let team = problem.teams.first(where: { $0.id == id }) else { return id }
    return StudyUnitWords.nameOfSubject.text(
      language, team.name.text(language), problem.centres[team.centre].name.text(language))
  }

  private func inSentence(_ name: String) -> String {
    language == .english ? name.prefix(1).lowercased() + name.dropFirst() : name
  }
}
