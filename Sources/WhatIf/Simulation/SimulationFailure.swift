/// Why weeks could not be played on: the scenario became impossible, or the tool broke.
public struct SimulationFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Number of the week from 1, those of the warm-up included.
  public let week: Int
  /// What went wrong.
  public let reason: String

  /// Makes a failure.
  public init(week: Int, _ reason: String) {
    self.week = week
    self.reason = reason
  }

  /// Week and reason.
  public var description: String { "week \(week): \(reason)" }
}
