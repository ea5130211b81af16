import Replanning
import ScenarioFiles
import TreatmentDomain

/// What rolling forward did, for the people who answer for the week.
public struct RollText {
  private let report: RollReport
  private let documents: ScenarioDocuments
  private let delivered: String?

  /// Tells of a report; `delivered` is the name of the treatment record, if there was one.
  public init(_ report: RollReport, of documents: ScenarioDocuments, delivered: String?) {
    self.report = report
    self.documents = documents
    self.delivered = delivered
  }

  /// The lines of the summary.
  public var lines: [String] {
    let scenario = documents.scenario
    var lines = [
      "\(scenario.name): data of \(scenario.asOf), horizon from "
        + "\(scenario.horizon.firstDay.weekday.key) \(scenario.horizon.firstDay)", "",
      "  \(Readable.count(report.delivered, "fraction", "fractions")) delivered"
        + (delivered.map { ", by \($0)" } ?? ", as planned (no treatment record was given)"),
    ]
    lines += list("missed", report.missed.map { "\($0.course) on \($0.day)" })
    lines += list(
      "without a date, because others were missed before them",
      report.withoutDate.map { $0.count == 1 ? $0.course : "\($0.course) (\($0.count))" })
    lines += list("started", report.started)
    lines += list("finished and dropped", report.finished)
    lines += list(
      "promised a start", report.promised.map { "\($0.course) on \($0.day)" })
    lines.append(
      "  \(Readable.count(report.published, "visit", "visits")) ahead published")
    lines += list("lost pins that no visit answers to", report.droppedPins)
    lines.append(
      "  \(Readable.count(documents.courses.count, "course", "courses")) listed, "
        + "\(Readable.count(documents.followUps.count, "follow-up date", "follow-up dates")) kept")
    return lines
  }

  private func list(_ what: String, _ items: [String]) -> [String] {
    guard !items.isEmpty else { return [] }
    return Readable.wrapped("  \(items.count) \(what): \(items.joined(separator: ", "))")
  }
}
