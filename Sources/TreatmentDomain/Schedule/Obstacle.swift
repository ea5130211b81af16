/// What stood in the way of a date, apart from the words of any language.
///
/// The values that belong to it are ids and numbers in the order of `phrase`.
public enum Obstacle: String, CaseIterable, Hashable, Sendable {
  /// The fraction before lies on the date or later.
  case fractionBefore
  /// Fewer than two fractions fit before a break (its first date).
  case breakTooSoon
  /// A long closure is too near for a start.
  case longClosure
  /// The gap or the weekly minimum of a fraction (its number).
  case gapOrWeeklyMinimum
  /// The patient cannot come.
  case patientAway
  /// No source delivers a particle.
  case noSource
  /// A centre is closed.
  case centreClosed
  /// The weekly maximum (a number) is used.
  case weeklyMaximum
  /// The course is not ready before a date inside the horizon.
  case notReady
  /// The course is not ready before a date after the horizon (and the last date of the horizon).
  case notReadyInHorizon
  /// The course may not start on the date.
  case startBarred
  /// No allowed room fits a phase (its number).
  case noRoomFits
  /// A fraction (its number) finds no date inside its gap limit.
  case noDateInGap
  /// A team has all the visits a day that it takes.
  case teamVisitsADay
  /// No minute is free for room, beam and teams in some rooms.
  case noFreeMinute
  /// A pin leaves no room.
  case noRoomLeft
  /// The patient's daily hours do not fit.
  case dailyHours
  /// A beam source is full.
  case sourceFull
  /// A room is full.
  case roomFull
  /// A team is full.
  case teamFull
  /// A trial does not enrol.
  case trialNotEnrolling
  /// A trial is full.
  case trialFull
  /// The time was up before the course was tried.
  case timeUp
  /// Closures would stretch the course too far.
  case closuresStretch

  /// The obstacle in English, as part of a sentence; `{0}` stands for its value.
  public var phrase: String {
    switch self {
    case .fractionBefore: "the fraction before lies on or after it"
    case .breakTooSoon: "fewer than two fractions before the break on {0}"
    case .longClosure: "the long closure is too near"
    case .gapOrWeeklyMinimum: "gap or weekly minimum of fraction {0}"
    case .patientAway: "the patient cannot come"
    case .noSource: "no source delivers {0}"
    case .centreClosed: "{0} is closed"
    case .weeklyMaximum: "the weekly maximum of {0} is used"
    case .notReady: "not ready before {0}"
    case .notReadyInHorizon: "not ready before {0}; the horizon ends on {1}"
    case .startBarred: "the course may not start on this date"
    case .noRoomFits: "no allowed room fits phase {0}"
    case .noDateInGap: "fraction {0} finds no date inside its gap limit"
    case .teamVisitsADay: "team {0} has all the visits a day that it takes"
    case .noFreeMinute: "no free minute for room, beam and teams in {0}"
    case .noRoomLeft: "no room is left by the pin"
    case .dailyHours: "the patient's daily hours do not fit"
    case .sourceFull: "beam source {0} is full"
    case .roomFull: "room {0} is full"
    case .teamFull: "team {0} is full"
    case .trialNotEnrolling: "trial {0} does not enrol"
    case .trialFull: "trial {0} is full"
    case .timeUp: "the time was up before the course was tried"
    case .closuresStretch: "closures would stretch the course too far"
    }
  }
}
