import TreatmentDomain

/// Frozen visits, pins of staff and starts promised to travellers are kept, and nothing is placed in the past.
struct Pinned: HardRule {
  let name = RuleName.pinned

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course -> [Violation] in
      let kept = view.problem.pinnedVisits(ofCourse: course.index)
      return kept.compactMap { failure(to: $0, of: course, in: view) }
        + course.placed.compactMap { intrusion(of: $0, course, in: view) }
    }
  }

  /// A visit that begins before the data were taken is one that was frozen then.
  private func intrusion(
    of visit: Visit, _ course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    let asOf = view.problem.asOf
    guard let start = visit.timing?.start, Moment(visit.day, start) < asOf,
      !course.course.published.contains(where: { $0.isFrozen && $0.day == visit.day })
    else { return nil }
    return violation(
      of: visit, resource: visit.room.map(Resource.room),
      "\(view.subject(visit)) begins on \(visit.day) at \(start), before the data of \(asOf).")
  }

  private func failure(
    to keep: PinnedVisit, of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    guard let visit = keep.visit(of: course) else {
      return Violation(
        rule: name, course: course.index, fraction: keep.fraction, day: keep.day,
        resource: keep.room.map(Resource.room),
        message: "Fraction \(keep.fraction) of \(course.course.id) has no visit, but it is "
          + "\(words(keep.origin))\(keep.day.map { " for \($0)" } ?? "").")
    }
    let departures = view.departures(of: visit, from: keep)
    guard !departures.isEmpty else { return nil }
    return violation(
      of: visit, resource: keep.room.map(Resource.room),
      "\(view.subject(visit)) is \(words(keep.origin)), but "
        + "\(departures.joined(separator: " and ")).")
  }

  private func words(_ origin: PinnedVisit.Origin) -> String {
    switch origin {
    case .frozen: "published and frozen"
    case .user: "pinned by staff"
    case .promise: "promised to a traveller"
    }
  }
}

extension PinnedVisit {
  /// The visit that has to keep it.
  ///
  /// Pins name fractions. Of a frozen visit the patient knows the date: when a fraction before it was lost, the next one
  /// keeps it.
  func visit(of course: CourseVisits) -> Visit? {
    let named = course.placed.first { $0.fraction == fraction }
    guard origin == .frozen, named?.day != day else { return named }
    return course.placed.first { $0.day == day } ?? named
  }
}
