/// Numbers of the hard rules; defaults as in the model, every one can be set in the scenario.
public struct PlanningRules: Hashable, Sendable {
  /// Visits start on multiples of this many minutes.
  public var startGridMinutes = 5
  /// Most minutes a patient lies waiting for the beam.
  public var couchWaitMinutes = 4
  /// Minutes of a day; nothing crosses its end.
  ///
  /// No scenario file sets it: public instances whose single day is longer than 24 hours do.
  public var minutesPerDay = 1440
  /// Usable share of a source's open minutes for reservations, in thousandths.
  public var usableSourceShare = 900
  /// Usable share of a room's open minutes for reservations, in thousandths.
  public var usableRoomShare = 850
  /// Usable share of a team's minutes for reservations, in thousandths.
  public var usableTeamShare = 1000
  /// Share of the minutes needed by expected arrivals that solvers keep free, in thousandths.
  ///
  /// Less urgent waiting courses leave it; 0 switches it off. No rule of the referee.
  public var protectedShare = 0
  /// Working days a course needs to become ready at another centre than the one planned for.
  public var transferWorkingDays = 5
  /// Working days after the data were taken inside which published visits are frozen.
  public var freezeWorkingDays = 2
  /// Calendar days within which a start promised to a traveller is kept.
  public var promiseDays = 14
  /// Least hours between the beams of two visits on different days.
  public var spacingHours = 18
  /// Least hours between the two visits of an approved pair.
  public var pairHours = 6
  /// Days by which overall treatment time may exceed the closure-aware one, category 1 to 3.
  public var prolongationLimits = [2, 5, 7]
  /// Most days that closures may add to overall treatment time, category 1 to 3.
  public var maxClosureDays = [3, 10, 14]

  /// Makes the model's default rules.
  public init() {}
}
