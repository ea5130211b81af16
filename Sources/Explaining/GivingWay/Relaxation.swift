import TreatmentDomain

/// Something staff, patients or physicians can let give way, as a change to the problem.
public enum Relaxation: Hashable, Sendable {
  /// The course's visits may lie at any hour.
  case dailyHours
  /// The patient arrives so many days earlier and departs so many days later.
  case travelDates(days: Int)
  /// The course may be treated on dates on which the patient said to be away.
  case unavailableDates
  /// The course may be treated outside its fixed window (spacer).
  case fixedWindow
  /// The course is ready so many days earlier.
  case readyEarlier(days: Int)
  /// Staff take back pins and the promised start of the course.
  case pins
  /// The trial has places for so many more patients.
  case trialPlaces(trial: Int, more: Int)
  /// The trial enrols on any date.
  case trialDates(trial: Int)
  /// One fraction before a break is enough for the course.
  case startBeforeBreak
  /// A centre lets courses start shortly before a long closure.
  case startBlackout(centre: Int)
  /// The course may go to these centres, too.
  case otherCentres([Int])
  /// A team attends so many more visits at once and a day.
  case teamVisits(team: Int, more: Int)
  /// A team works so many minutes longer.
  case teamHours(team: Int, minutes: Int)
  /// A source, and its rooms, treat so many minutes longer in regular hours and in overtime.
  case sourceHours(source: Int, minutes: Int)
  /// All open minutes of later weeks may be reserved.
  case usableShare
  /// No minutes of a source stay free for urgent patients.
  case keepFree(source: Int)
  /// A source's maintenance lies elsewhere.
  case downtime(source: Int)
  /// Gaps of the course may be so many days longer, and weeks may fall short.
  case rhythm(days: Int)
  /// The course may take so many days longer.
  case treatmentTime(days: Int)
  /// The course may change between rooms that are not beam-matched.
  case roomGroup
  /// The course accepts rooms without its beam lines and equipment.
  case capability
  /// Courses that nobody was told about yet make room.
  case untoldVisits
}

/// A rule that can give way, by so much or so much, the least first.
struct RuleGroup: Hashable, Sendable {
  /// Its levels, at least one, each reaching further than the one before.
  let levels: [Relaxation]

  /// Makes a group.
  init(_ levels: Relaxation...) {
    self.levels = levels
  }

  init(_ levels: [Relaxation]) {
    self.levels = levels
  }

  /// The level that reaches furthest.
  var widest: Relaxation { levels[levels.count - 1] }
}
