import Replanning
import ScenarioFiles
import TreatmentDomain

/// What rolling forward did, for the people who answer for the week.
public struct RollText {
  private let report: RollReport
  private let documents: ScenarioDocuments
  private let delivered: String?
  private let language: Language

  /// Tells of a report; `delivered` is the name of the treatment record, if there was one.
  public init(
    _ report: RollReport, of documents: ScenarioDocuments, delivered: String?,
    language: Language = .english
  ) {
    self.report = report
    self.documents = documents
    self.delivered = delivered
    self.language = language
  }

  /// The lines of the summary.
  public var lines: [String] {
    let scenario = documents.scenario
    return [
      say(.title, scenario.name, "\(scenario.asOf)", language.dated(scenario.horizon.firstDay)), "",
      "  " + say(.delivered, language.count(report.delivered, .fraction, .fractions))
        + (delivered.map { say(.deliveredBy, $0) } ?? say(.asPlanned)),
    ]
      + list(.missed, report.missed.map { say(.on, $0.course, "\($0.day)") })
      + list(
        .withoutDate,
        report.withoutDate.map { $0.count == 1 ? $0.course : "\($0.course) (\($0.count))" })
      + list(.started, report.started) + list(.finished, report.finished)
      + list(.promised, report.promised.map { say(.on, $0.course, "\($0.day)") })
      + ["  " + say(.published, language.count(report.published, .visit, .visits))]
      + list(.lostPins, report.droppedPins)
      + [
        "  "
          + say(
            .listed, language.count(documents.courses.count, .course, .courses),
            language.count(documents.followUps.count, .followUp, .followUps))
      ]
  }

  private func say(_ word: RollWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  private func list(_ what: RollWords, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return Readable.lines("  " + say(what, "\(items.count)", language.list(items)))
  }
}
