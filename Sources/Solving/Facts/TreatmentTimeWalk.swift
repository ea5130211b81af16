import TreatmentDomain

/// The walks that define nominal and closure-aware last dates (rule `overallTreatmentTime`).
///
/// The solver has its own copy on purpose: the referee shares no code with it.
package struct TreatmentTimeWalk {
  let course: Course
  /// Centre of each phase.
  let centres: [Int]
  let particles: [Int?]
  let dates: DateTable
  /// Dates before this one are not treatable in a closure-aware walk; nil without limit.
  var notBefore: Day?

  /// Last date when `fraction` lies on `first` and the rest follows as early as the walk allows.
  package func last(from first: Day, fraction: Int, closureAware: Bool) -> Day {
    var day = first
    var phase = course.phaseIndex(ofFraction: fraction) ?? 0
    var week = day.week
    // Fractions of the course in the week, and those of the phase.
    var inWeek = 1
    var ofPhase = 1
    var limit = course.phases[phase].perWeekMaximum
    let end = dates.base.adding(dates.count - 2)
    guard fraction < course.totalFractions else { return day }
    for next in (fraction + 1)...course.totalFractions {
      let nextPhase = course.phaseIndex(ofFraction: next) ?? phase
      var candidate = day.adding(1)
      if nextPhase != phase {
        candidate = candidate.adding(course.phases[nextPhase].freeDaysBeforeMinimum)
        limit = max(limit, course.phases[nextPhase].perWeekMaximum)
        phase = nextPhase
        ofPhase = 0
      }
      while candidate < end {
        if candidate.week != week {
          week = candidate.week
          inWeek = 0
          ofPhase = 0
          limit = course.phases[phase].perWeekMaximum
        }
        if inWeek < limit, ofPhase < course.phases[phase].perWeekMaximum,
          isTreatable(candidate, phase: phase, closureAware: closureAware)
        {
          break
        }
        candidate = candidate.adding(1)
      }
      day = candidate
      inWeek += 1
      ofPhase += 1
    }
    return day
  }

  private func isTreatable(_ day: Day, phase: Int, closureAware: Bool) -> Bool {
    guard closureAware else { return day.weekday.isMondayToFriday }
    if let notBefore, day < notBefore { return false }
    guard let particle = particles[phase] else { return true }
    return dates.isOpen(day, centre: centres[phase], particle: particle)
  }
}
