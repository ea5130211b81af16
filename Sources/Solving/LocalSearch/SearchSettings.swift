/// Numbers of ruin and recreate, tuned on generated days and weeks (see Benchmarks/DayAssignment).
public struct SearchSettings: Sendable {
  /// Cost at which an annealing cycle begins; nil derives it from the first schedule's cost.
  public var warmest: Double?
  /// Cost at which it ends.
  public var coldest = 1.0
  /// Annealing cycles; each begins from the best schedule.
  public var cycles = 3
  /// Most visits taken out at once.
  public var mostRemoved = 14
  /// Widest window of beam minutes taken out, beyond the least of 20.
  public var windowMinutes = 70
  /// Share of insertions that overlook a place now and then, in percent of places.
  public var blink = 3

  /// Makes the tuned numbers.
  public init() {}
}
