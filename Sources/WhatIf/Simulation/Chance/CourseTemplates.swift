import ScenarioFiles
import Simulating
import TreatmentDomain

/// What known courses tell of those to come: daily hours, preferred times and second centres.
struct CourseTemplates: Sendable {
  private struct Kind: Hashable {
    let treatmentProtocol: String
    let centre: String?
  }

  private let rows: [Kind: [CourseRow]]

  /// Looks at known courses, in their order.
  init(_ courses: [CourseRow]) {
    rows = Dictionary(grouping: courses) {
      Kind(
        treatmentProtocol: $0.treatmentProtocol, centre: $0.preferredCentre ?? $0.centres.first)
    }
  }

  /// Makes a course like a known one of its protocol and centre; it stays as it is when there is none.
  func fill(_ row: inout CourseRow, sharing: Bool, _ luck: inout RandomStream) {
    let kind = Kind(treatmentProtocol: row.treatmentProtocol, centre: row.centres.first)
    guard let known = rows[kind], !known.isEmpty else { return }
    let like = known[Int(luck.next() % UInt64(known.count))]
    row.hours = like.hours
    row.preferred = like.preferred
    guard sharing, row.centres.count == 1 else { return }
    row.centres = like.centres
    row.preferredCentre = like.preferredCentre
  }
}
