import TreatmentDomain

/// What generated days and weeks take from a file: the weights of the costs, and minutes of the
/// facility.
public struct GeneratorSettings: Hashable, Sendable {
  /// Weights of the costs.
  public var weights = Objective()
  /// Minutes between beams in two rooms.
  public var switchMinutes = 2
  /// Minutes between two patients of a room.
  public var turnaroundMinutes = 2

  /// Makes the model's default settings.
  public init() {}
}
