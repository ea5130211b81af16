import Foundation

/// Who published what, when and why: `version.json` of a version.
public struct VersionRecord: Codable, Hashable, Sendable {
  /// Version of the file format.
  public var schemaVersion = 1
  /// Number of the version, from 1.
  public var version: Int
  /// When it was published, ISO 8601 in UTC.
  public var publishedAt: String
  /// Who published it.
  public var by: String
  /// Why.
  public var why: String
  /// Name of the scenario.
  public var scenario: String
  /// When the scenario's data were taken.
  public var asOf: String
  /// The Monday on which the horizon begins.
  public var firstDay: String
  /// Total cost, by the referee.
  public var cost: Int
  /// Visits placed to the minute.
  public var appointments: Int
  /// True when `run.json` tells a budget of steps, so that solving again gives the same bytes.
  public var isRepeatable: Bool
  /// Number of the version whose content this one repeats.
  public var restoredFrom: Int?
  /// Digest of the list of checksums of the version before, which nobody can change unnoticed.
  public var previous: String?

  /// Makes a record; the store numbers and dates it.
  public init(
    by: String, why: String, scenario: String, asOf: String, firstDay: String, cost: Int,
    appointments: Int, isRepeatable: Bool
  ) {
    version = 0
    publishedAt = ""
    self.by = by
    self.why = why
    self.scenario = scenario
    self.asOf = asOf
    self.firstDay = firstDay
    self.cost = cost
    self.appointments = appointments
    self.isRepeatable = isRepeatable
  }

  /// The text of `version.json`.
  func text() -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
  }
}
