import TreatmentDomain

/// A fraction that found no place, and where it was looked for.
struct DeadEnd {
  /// Number of the fraction, from 1.
  let fraction: Int
  /// The centre and rooms it was to go to; nil when no room fits its phase.
  let option: PhaseOption?
  /// The dates tried, in order of time.
  let days: [Day]
  /// True when what the start alone decides bars it: release, blackout, a break too near.
  let isBarredStart: Bool
}

/// A course under construction, or finished: its visits in order of fractions and what they cost.
struct CoursePlan {
  /// Visits placed so far, in order of fractions.
  var visits: [PlannedVisit] = []
  /// In-day costs, breaches and missing fractions so far.
  var cost = 0
  /// Fractions that found no date (courses that may breach only).
  var unplaced = 0
  /// Date of the last fraction, delivered or planned.
  var lastDay: Day?
  /// Centre of the last fraction, if known.
  var lastCentre: Int?
  /// Day and end of the last beam, if known to the minute.
  var lastBeamEnd: Moment?
  /// Week of the current phase's first fraction; nil when the phase began before the horizon.
  var phaseFirstWeek: Week?
  /// The second fraction must lie before this date (rule `startRule`).
  var secondBefore: Day?
  /// The whole course must end before this date (start blackout).
  var endsBefore: Day?
  /// Where the next fraction was looked for in vain, when the planner was asked to explain.
  var deadEnd: DeadEnd?
  /// Why the next fraction found no date, when the planner was asked to explain.
  var refusal: (refusal: Refusal, day: Day)?

  /// Centre of each phase that has a planned visit.
  func centre(ofPhase phase: Int, in course: Course) -> Int? {
    visits.first { course.phaseIndex(ofFraction: $0.fraction) == phase }?.centre
  }

  /// Planned fractions in a week: all of them, and those of one phase.
  func count(in week: Week, phase: Int, of course: Course) -> (all: Int, phase: Int) {
    var all = 0
    var own = 0
    for visit in visits.reversed() {
      guard visit.day >= week.monday else { break }
      guard visit.day < week.monday.adding(7) else { continue }
      all += 1
      if course.phaseIndex(ofFraction: visit.fraction) == phase { own += 1 }
    }
    return (all, own)
  }
}
