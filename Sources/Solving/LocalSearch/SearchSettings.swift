/// Numbers of ruin and recreate, tuned on generated days and weeks (see Benchmarks/DayAssignment).
public struct SearchSettings: Sendable {
  /// Cost at which an annealing cycle begins; nil derives it from the first schedule's cost.
  public var warmest: Double?
  /// Cost at which it ends; nil takes 2 on a crowded lone day and 1 otherwise.
  public var coldest: Double?
  /// Annealing cycles; each begins from the best schedule.
  public var cycles = 3
  /// Most visits taken out at once.
  public var mostRemoved = 14
  /// Widest window of beam minutes taken out, beyond the least of 20.
  public var windowMinutes = 70
  /// Share of insertions that overlook a place now and then, in percent of places.
  public var blink = 3
  /// Share of steps, in percent, that put one visit of a lone day where others lie.
  public var shove = 20
  /// The same of a window of several days that are not crowded.
  public var shoveInWeeks = 10
  /// Share of steps, in percent, that change the order of beams on a lone day.
  public var orderShare = 70
  /// The same of a window of several days.
  public var orderShareInWeeks = 50
  /// Steps a visit of each of the first, short runs of a lone day; four times as many on a crowded one.
  public var heatSteps = 2000
  /// Share of a lone day's search, in percent, that goes to those runs.
  public var heatShare = 75

  /// Makes the tuned numbers.
  public init() {}
}
