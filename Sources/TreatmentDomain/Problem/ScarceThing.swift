/// Something of which one more unit has a price.
public enum ScarceThing: Hashable, Sendable {
  /// Sixty minutes of a source's beam in regular hours.
  case beamHour(source: Int, day: Day)
  /// Sixty minutes of a room in regular hours.
  case roomHour(room: Int, day: Day)
  /// One more visit of a team.
  case teamVisit(team: Int, day: Day)
  /// Sixty minutes of a team after its last window.
  case teamHour(team: Int, day: Day)
  /// One more place in a trial.
  case trialPlace(trial: Int)
}
