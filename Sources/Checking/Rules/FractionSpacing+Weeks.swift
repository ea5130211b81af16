import TreatmentDomain

extension FractionSpacing {
  /// Weeks with more fractions than a phase, or the phases together, allow.
  func crowdedWeeks(of course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.all.grouped { $0.day.week }
      .filter { $0.visits.contains(where: \.isPlaced) }
      .flatMap { week in
        let raise = raisedMaximum(week, of: course, in: view)
        let phases = course.course.phases.indices.filter { phase in
          week.visits.contains { $0.phase == phase }
        }
        let separate = phases.compactMap { phase in
          crowd(
            week.visits.filter { $0.phase == phase }, in: week.key,
            limit: course.course.phases[phase].perWeekMaximum + raise, of: course)
        }
        guard phases.count > 1 else { return separate }
        let largest = phases.map { course.course.phases[$0].perWeekMaximum }.max() ?? 0
        let together = crowd(week.visits, in: week.key, limit: largest + raise, of: course)
        return separate + [together].compactMap { $0 }
      }
  }

  /// Full weeks inside a phase with fewer fractions than it demands.
  func thinWeeks(of course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.course.phases.indices.flatMap { phase -> [Violation] in
      let visits = course.visits(ofPhase: phase)
      guard let last = visits.filter(\.isPlaced).max(by: { $0.day < $1.day }) else { return [] }
      let earliest = firstFullWeek(ofPhase: phase, of: course, visits, in: view)
      return weeks(from: earliest, before: last.day.week)
        .filter { $0.monday > view.problem.asOf.day }
        .compactMap { thin($0, phase: phase, visits, of: course, in: view) }
    }
  }

  private func raisedMaximum(
    _ week: VisitGroup<Week>, of course: CourseVisits, in view: ScheduleView
  ) -> Int {
    week.visits.grouped { $0.day }.reduce(0) { sum, day in
      let isPair = day.visits.count == 2 && course.course.approvedPairs.contains(day.key)
      let isSpecial = day.visits.contains { visit in
        visit.centre.map { view.openings.session(at: $0, on: visit.day) != nil } ?? false
      }
      return sum + (isPair ? 1 : 0) + (isSpecial ? 1 : 0)
    }
  }

  private func crowd(
    _ visits: [Visit], in week: Week, limit: Int, of course: CourseVisits
  ) -> Violation? {
    guard visits.count > limit, let last = visits.last else { return nil }
    return violation(
      of: last, against: Array(visits.dropLast()), units: visits.count - limit,
      .weeklyMaximum, ["\(week)", "\(visits.count)", "\(limit)"],
      "\(course.course.id) has \(fractions(visits.count)) in \(week); at most \(limit) are allowed."
    )
  }

  private func fractions(_ count: Int) -> String {
    "\(count) fraction\(count == 1 ? "" : "s")"
  }

  /// A phase with a delivered fraction began before the horizon, known date or not.
  private func firstFullWeek(
    ofPhase phase: Int, of course: CourseVisits, _ visits: [Visit], in view: ScheduleView
  ) -> Week {
    let horizon = view.problem.horizon.firstDay.week
    let isBegun = course.course.deliveredCount >= course.course.firstFraction(ofPhase: phase)
    guard !isBegun, let first = visits.map(\.day).min() else { return horizon }
    return max(first.week.next, horizon)
  }

  private func weeks(from first: Week, before last: Week) -> [Week] {
    stride(from: first.monday, to: last.monday, by: 7).map { Week(containing: $0) }
  }

  private func thin(
    _ week: Week, phase: Int, _ visits: [Visit], of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    let planned = course.course.phases[phase]
    let centre = course.phaseCentres[phase]
    let isOpen = week.mondayToFriday.allSatisfy {
      view.openings.isOpen(centre: centre, particle: planned.particle, on: $0)
    }
    let absent = week.mondayToFriday.filter { course.course.unavailableOn.contains($0) }.count
    let minimum = planned.perWeekMinimum - absent
    let inWeek = visits.filter { $0.day.week == week }
    // The neighbours bound what could have been placed in the week, so they are evidence too.
    let before = visits.last { $0.day < week.monday }
    guard isOpen, inWeek.count < minimum,
      let after = visits.first(where: { $0.day >= week.next.monday })
    else { return nil }
    return violation(
      of: after, against: [before].compactMap { $0 } + inWeek, units: minimum - inWeek.count,
      .weeklyMinimum, ["\(week)", "\(inWeek.count)", "\(minimum)"],
      "\(course.course.id) has \(fractions(inWeek.count)) in \(week); at least \(minimum) are "
        + "required.")
  }
}
