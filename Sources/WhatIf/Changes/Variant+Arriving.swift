import ScenarioFiles
import TreatmentDomain

extension Variant {
  /// A course that arrives in a simulation, as the changes would have it; where it may go is said by its stream already.
  @Sendable public func arriving(
    _ row: CourseRow, in documents: ScenarioDocuments
  ) -> CourseRow? {
    var row = row
    for entry in changes {
      guard case .singleFractionDay(let centre, let weekdays) = entry.change,
        centre == nil || centre == row.preferredCentre ?? row.centres.first,
        documents.isSingleFraction(row)
      else { continue }
      row.gather(on: weekdays, from: row.readyOn)
    }
    return row
  }
}
