/// What a study compares; each has one unit, whatever it is counted of.
public enum StudyMeasure: String, Codable, CaseIterable, Hashable, Sendable {
  /// Mean calendar days from release to first fraction.
  case waitDays
  /// Days that nine of ten courses wait at most.
  case waitNinetieth
  /// Courses whose first fraction lies later than the target of their class.
  case lateStarts
  /// Courses that get a first fraction.
  case starts
  /// Waiting courses without dates at the end.
  case unscheduled
  /// Fractions of courses under way without a date at the end.
  case unplacedFractions
  /// Courses that wait at the end.
  case waitingList
  /// Mean calendar days waited so far, from release to the end, by courses still on the waiting list; 0 for a release ahead.
  ///
  /// Waits are of courses that started: without this, a variant in which the hardest cases never start would look fast.
  case waitSoFar
  /// Courses whose overall treatment time exceeds the limit, allowed by a physician.
  case prolongationBreaches
  /// Calendar days by which courses last longer than nominal.
  case prolongationDays
  /// Fractions that took place, or have a date.
  case fractions
  /// Fractions without their patient.
  case missedFractions
  /// Fractions that an outage made impossible on their date.
  case lostFractions
  /// Share of regular beam minutes in use, from 0.
  case beamUtilisation
  /// Share of regular room minutes in use, from 0.
  case roomUtilisation
  /// Share of a team's minutes, or of its visits a day, in use, from 0.
  case teamUtilisation
  /// Minutes after the regular close.
  case overtimeMinutes
  /// Mean minutes of an appointment beyond the tolerance around the usual time.
  case driftMinutes
  /// Courses with other dates or another centre: than in the baseline, or than published in a simulation.
  case movedCourses
  /// Total cost of the schedule, or a week's mean in a simulation.
  case cost

  /// True where less is better, nil where neither is said: more starts and fractions, and with them more missed ones, follow
  /// from more patients as from more room.
  public var isLowerBetter: Bool? {
    switch self {
    case .starts, .fractions, .missedFractions: nil
    case .beamUtilisation, .roomUtilisation, .teamUtilisation: nil
    default: true
    }
  }
}
