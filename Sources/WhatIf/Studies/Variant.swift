import Reporting
import ScenarioFiles
import TreatmentDomain

/// A variant with its changes applied: the world in which it is solved or simulated.
public struct Variant: Sendable {
  /// The key of the variant.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// The changes that were applied, those of the baseline first.
  public let changes: [ChangeEntry]
  /// The scenario with the changes.
  public let documents: ScenarioDocuments
  /// Who may come in a simulation, in order: expected arrivals of the scenario, then those that changes add.
  public let streams: [ArrivalStream]

  /// Hash of the weights, so that costs under different ones are not compared.
  var objective: String { StableHash("\(documents.scenario.weights)").digits }

  /// Makes a variant.
  public init(
    id: String, name: LocalizedName, changes: [ChangeEntry], documents: ScenarioDocuments,
    streams: [ArrivalStream]
  ) {
    self.id = id
    self.name = name
    self.changes = changes
    self.documents = documents
    self.streams = streams
  }
}

/// Courses that arrive in a simulation, independent of all other streams.
public struct ArrivalStream: Hashable, Sendable {
  /// What makes its chances its own, and equal in all variants.
  public var key: String
  /// Id of the protocol.
  public var treatmentProtocol: String
  /// Ids of the centres allowed; the first one is preferred.
  public var centres: [String]
  /// Waiting class when it differs from the protocol's.
  public var waitingClass: WaitingClass?
  /// Courses a week, in thousandths.
  public var perWeek: Int
  /// Calendar days from referral to the first date on which they can start.
  public var daysToStart: Int
  /// True when they come at equal distances, false when by chance.
  public var isEven = false
  /// Id of the trial.
  public var trial: String?
  /// First date of referral; nil without limit.
  public var from: Day?
  /// Last date of referral; nil without limit.
  public var until: Day?
  /// True when second centres are those of known courses of the same protocol and centre.
  public var sharesCentres = true

  /// Makes a stream by chance.
  public init(
    key: String, treatmentProtocol: String, centres: [String], perWeek: Int, daysToStart: Int
  ) {
    self.key = key
    self.treatmentProtocol = treatmentProtocol
    self.centres = centres
    self.perWeek = perWeek
    self.daysToStart = daysToStart
  }
}
