import TreatmentDomain

/// What one more unit of something scarce would save, as the dual solution of a relaxation has it.
///
/// Duals hold for small changes around one solution of a relaxation: an estimate, never a promise.
public struct ScarcePrice: Hashable, Sendable {
  /// The scarce thing.
  public enum Thing: Hashable, Sendable {
    /// Sixty minutes of a source's beam in regular hours.
    case beamHour(source: Int, day: Day)
    /// Sixty minutes of a room in regular hours.
    case roomHour(room: Int, day: Day)
    /// One more visit of a team.
    case teamVisit(team: Int, day: Day)
    /// One more place in a trial.
    case trialPlace(trial: Int)
  }

  /// The scarce thing.
  public let thing: Thing
  /// What it would save, in cost units.
  public let amount: Double
  /// Where the hour lies; nil for what is no hour.
  public let hour: TimeWindow?

  /// Makes a price.
  public init(thing: Thing, amount: Double, hour: TimeWindow? = nil) {
    self.thing = thing
    self.amount = amount
    self.hour = hour
  }
}
