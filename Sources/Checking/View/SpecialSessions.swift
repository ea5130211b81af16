import TreatmentDomain

extension ScheduleView {
  /// Why a visit may not use the special session on its date; nil when it may or there is none.
  func refusalOfSpecialSession(to visit: Visit) -> String? {
    guard let centre = visit.centre, let session = openings.session(at: centre, on: visit.day)
    else { return nil }
    let course = courses[visit.course]
    let before = problem.isUnderWay ? course.all.last { $0.day < visit.day } : nil
    if !course.course.isStarted && before == nil {
      return "the course had not started by the horizon"
    }
    let category = course.course.category.rawValue
    if !session.categories.contains(category) {
      return "category \(category) is not admitted to it"
    }
    if let before, isBehind(course, after: before, from: visit.day, at: centre) { return nil }
    return course.course.isStarted && isBehind(course, at: centre)
      ? nil : "the course is not behind"
  }

  /// True when a course of a week under way that goes on after a visit ends after its nominal last date.
  private func isBehind(
    _ course: CourseVisits, after last: Visit, from day: Day, at centre: Int
  ) -> Bool {
    guard let nominal = course.nominalLastDay else { return false }
    let inWeek = course.course.phases.indices.map { phase in
      course.all.filter { $0.phase == phase && $0.day <= last.day && $0.day.week == last.day.week }
        .count
    }
    let walk = TreatmentWalk(
      course.course, after: last.fraction, on: last.day, inWeek: inWeek
    ) { phase, date in
      date >= day
        && openings.isOpen(centre: centre, particle: course.course.phases[phase].particle, on: date)
    }
    return walk.lastDay().map { $0 > nominal } ?? true
  }

  /// True when a course that uses every ordinarily open date still ends after its nominal last date.
  private func isBehind(_ course: CourseVisits, at centre: Int) -> Bool {
    guard let nominal = course.nominalLastDay, let last = course.past.last else { return false }
    let walk = TreatmentWalk(
      course.course, after: last.fraction, on: last.day, inWeek: fractionsBefore(course, last)
    ) { phase, day in
      day >= problem.horizon.firstDay
        && openings.isOpen(centre: centre, particle: course.course.phases[phase].particle, on: day)
    }
    // A walk that never ends is as far behind as can be.
    return walk.lastDay().map { $0 > nominal } ?? true
  }

  /// Fractions by phase in the week of the last delivered one; dates without a row count as used.
  private func fractionsBefore(_ course: CourseVisits, _ last: Visit) -> [Int] {
    course.course.phases.indices.map { phase in
      let known = course.past.filter { $0.phase == phase && $0.day.week == last.day.week }
      guard course.course.history.isEmpty, phase == last.phase else { return known.count }
      let start = max(last.day.week.monday, course.course.startedOn ?? last.day.week.monday)
      let dates = last.day >= start ? last.day - start + 1 : 1
      return min(dates, course.course.deliveredCount, course.course.phases[phase].perWeekMaximum)
    }
  }
}
