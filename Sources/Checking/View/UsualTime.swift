import TreatmentDomain

extension ScheduleView {
  /// The usual place and time of the visit's phase; nil when they are known for another centre only.
  func usual(for visit: Visit) -> Course.Usual? {
    let course = problem.courses[visit.course]
    guard course.usual.indices.contains(visit.phase) else { return nil }
    let usual = course.usual[visit.phase]
    if let room = usual.room, problem.centre(ofRoom: room) != visit.centre { return nil }
    return usual
  }

  /// True for visits whose time is not the schedule's choice or cannot be the usual one.
  ///
  /// These are the first fraction of a phase, the second visit of a pair, and frozen visits.
  func isExemptFromUsualTime(_ visit: Visit) -> Bool {
    let course = courses[visit.course]
    return visit.isFirstOfPhase
      || course.all.contains { $0.day == visit.day && $0.fraction < visit.fraction }
      || course.course.published.contains {
        $0.isFrozen && !$0.isDateOnly && $0.day == visit.day
      }
  }
}
