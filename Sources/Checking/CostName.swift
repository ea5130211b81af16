/// The costs, named as in the model.
public enum CostName: String, CaseIterable, Hashable, Sendable {
  /// Days from release to the first fraction.
  case waiting
  /// Days past the target of the waiting class.
  case lateness
  /// Waiting courses without dates.
  case unscheduled
  /// Days past the nominal last date.
  case prolongation
  /// Minutes away from the usual time.
  case timeOfDayDrift
  /// Spread of a course's start times in a week.
  case weekSpread
  /// Visits away from the preferred time.
  case preferredTime
  /// Consecutive visits in different day parts.
  case dayPartChange
  /// Visits outside the usual room.
  case roomChange
  /// Visits in rooms that the course does not prefer; only in public instances.
  case roomPreference
  /// Consecutive visits in different beam-matched groups; only in public instances.
  case beamGroupChange
  /// Phases away from the preferred centre.
  case centrePreference
  /// Minutes after the regular close of a source.
  case overtime
  /// Minutes on the couch before the beam.
  case couchWait
  /// Idle minutes of a shared beam.
  case beamIdle
  /// Changes to what was published.
  case disruption
  /// Difference between the centres' weekly beam use.
  case imbalance
  /// Clinical rules that gave way.
  case breach
  /// Fractions of started courses without a date.
  case unplacedFraction

  /// True for costs that no scenario file can ask for, only readers of public instances.
  public var isOnlyInPublicInstances: Bool {
    self == .roomPreference || self == .beamGroupChange
  }
}
