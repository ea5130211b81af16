import TreatmentDomain

/// Frozen visits, pins of staff and starts promised to travellers are kept.
struct Pinned: HardRule {
  let name = RuleName.pinned

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course -> [Violation] in
      let kept = view.problem.pinnedVisits(ofCourse: course.index)
      return kept.compactMap { failure(to: $0, of: course, in: view) }
    }
  }

  private func failure(
    to keep: PinnedVisit, of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    guard let visit = course.placed.first(where: { $0.fraction == keep.fraction }) else {
      return Violation(
        rule: name, course: course.index, fraction: keep.fraction, day: keep.day,
        resource: keep.room.map { view.roomName($0) },
        message: "Fraction \(keep.fraction) of \(course.course.id) has no visit, but it is "
          + "\(words(keep.origin))\(keep.day.map { " for \($0)" } ?? "").")
    }
    let departures = view.departures(of: visit, from: keep)
    guard !departures.isEmpty else { return nil }
    return violation(
      of: visit, resource: keep.room.map { view.roomName($0) },
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
