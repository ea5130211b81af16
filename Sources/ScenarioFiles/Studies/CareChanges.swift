import TreatmentDomain

/// Patients that a study adds.
public struct AddedCourses: Hashable, Sendable {
  /// The time that `count` is about.
  public enum Period: String, CaseIterable, Hashable, Sendable {
    /// A week.
    case week
    /// A month of 365.25 / 12 days.
    case month
  }

  /// How they come.
  public enum Pattern: String, CaseIterable, Hashable, Sendable {
    /// At equal distances.
    case even
    /// By chance, independent of each other.
    case random
    /// All on the first date.
    case once
  }

  /// How many, in thousandths.
  public var count: Int
  /// The time that the count is about; the whole interval when nil.
  public var per: Period?
  /// Id of their protocol.
  public var treatmentProtocol: String
  /// Waiting class when it differs from the protocol's.
  public var waitingClass: WaitingClass?
  /// Ids of the centres allowed.
  public var centres: [String]
  /// Id of the trial.
  public var trial: String?
  /// First date on which one is ready; the first date of the horizon when nil.
  public var from: Day?
  /// Last such date; the last one of the horizon when nil, in a simulation none.
  public var until: Day?
  /// How they come.
  public var pattern = Pattern.even
  /// Days from referral to the first date on which they can start; in a simulation.
  public var daysToStart = 15
}

/// Another fractionation or other minutes of a phase; what is nil stays.
public struct ProtocolChange: Hashable, Sendable {
  /// Id of the protocol.
  public var treatmentProtocol: String
  /// Number of the phase from 1; the only one when nil.
  public var phase: Int?
  /// Fractions.
  public var fractions: Int?
  /// Set-up minutes.
  public var setUpMinutes: Int?
  /// Beam minutes.
  public var beamMinutes: Int?
  /// Exit minutes.
  public var exitMinutes: Int?
}

/// Weights that a study sets.
public struct WeightsChange: Hashable, Sendable {
  /// All weights as they would be in a scenario that names only these.
  public var weights: Objective
  /// The keys that are set, those of classes and of lateness with their own, such as `waiting.P1`.
  public var keys: [String]
}
