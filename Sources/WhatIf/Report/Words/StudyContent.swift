import Reporting
import TreatmentDomain

/// What every part of a study's report reads.
struct StudyContent: Sendable {
  let results: StudyResults
  let comparison: StudyComparison
  let weeks: WeekTable
  let language: Language
  let names: StudyNames
  let numbers: StudyNumbers

  /// Compares the variants.
  init(_ results: StudyResults, language: Language) {
    self.results = results
    self.language = language
    comparison = StudyComparison(results)
    weeks = WeekTable(results)
    names = StudyNames(problem: results.problem, language: language)
    numbers = StudyNumbers(language: language)
  }

  /// True for weeks by chance, false for one schedule each.
  var isSimulated: Bool { results.study.mode == .simulate }

  /// The name of a variant; the id where the name is empty.
  func name(_ variant: Int) -> String {
    let own = results.variants[variant]
    let name = own.name.text(language)
    return ForeignText.clean(name.isEmpty ? own.id : name)
  }

  /// Measures of everything that the study tells, in order.
  var keyMeasures: [StudyMeasure] {
    comparison.keys.filter { $0.subject == .all }.map(\.measure)
  }

  /// `simulation of 26 weeks, ...`, or that there is one schedule each.
  var modeSentence: String {
    let study = results.study
    guard isSimulated else { return StudyWords.scheduled.text(language, study.solver.name) }
    let count = study.simulation.replications
    let replications = (count == 1 ? StudyWords.oneReplication : .replications).text(
      language, Readable.number(count))
    return StudyWords.simulated.text(
      language, "\(study.simulation.weeks)", replications, "\(study.solver.seed)")
  }

  /// Monday of the first week that is shown: after the warm-up in a simulation, the first of the horizon otherwise.
  var firstWeek: Day {
    let warmUp = isSimulated ? results.study.simulation.warmUpWeeks : 0
    return results.problem.horizon.firstDay.adding(7 * warmUp)
  }

  /// That cells are missing; nil when the study is complete.
  var partialSentence: String? {
    guard results.presentCells < results.expectedCells else { return nil }
    return StudyWords.partial.text(language, "\(results.presentCells)", "\(results.expectedCells)")
  }

  /// What may be believed: chance in a simulation, gaps otherwise.
  var cautions: [String] {
    guard isSimulated else { return [StudyWords.asFoundNote.text(language)] }
    let judged = comparison.judged
    guard judged.all > 0 else { return [StudyWords.chanceNone.text(language)] }
    let expected = Int((Double(judged.all) * (1 - Estimate.confidence)).rounded())
    return [
      StudyWords.pairing.text(language),
      StudyWords.chance.text(
        language, Readable.number(judged.all), Readable.number(judged.clear),
        Readable.number(expected)),
    ]
  }
}
