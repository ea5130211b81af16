import ScenarioFiles
import TreatmentDomain

/// What really happened, as the treatment record tells it: rows that are delivered or missed.
public struct DeliveryLog: Sendable {
  /// Where the rows come from, for issues.
  public let file: String
  /// One row a visit.
  public let rows: [AppointmentRow]
  /// True when visits that no row names took place as planned.
  public let othersAsPlanned: Bool

  /// Makes a log of the rows of a file.
  public init(file: String, rows: [AppointmentRow], othersAsPlanned: Bool = false) {
    self.file = file
    self.rows = rows
    self.othersAsPlanned = othersAsPlanned
  }
}
