import TreatmentDomain

/// What one more unit of something scarce would save, as the dual solution of a relaxation has it.
///
/// Duals hold for small changes around one solution of a relaxation: an estimate, never a promise.
public struct ScarcePrice: Hashable, Sendable {
  /// The scarce thing.
  public let thing: ScarceThing
  /// What it would save, in cost units.
  public let amount: Double
  /// Where the hour lies; nil for what is no hour.
  public let hour: TimeWindow?

  /// Makes a price.
  public init(thing: ScarceThing, amount: Double, hour: TimeWindow? = nil) {
    self.thing = thing
    self.amount = amount
    self.hour = hour
  }
}
