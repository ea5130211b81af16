import TreatmentDomain

/// A course has at most one visit a day, save a pair that a physician approved, hours apart.
struct OneVisitPerDay: HardRule {
  let name = RuleName.oneVisitPerDay

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course in
      course.all.grouped { $0.day }
        .filter { $0.visits.count > 1 && $0.visits.contains(where: \.isPlaced) }
        .compactMap { judge($0, of: course, in: view) }
    }
  }

  private func judge(
    _ day: VisitGroup<Day>, of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    guard let last = day.visits.last else { return nil }
    let others = Array(day.visits.dropLast())
    let allowed = course.course.approvedPairs.contains(day.key) ? 2 : 1
    if day.visits.count > allowed {
      return violation(
        of: last, against: others, units: day.visits.count - allowed,
        .visitsOfDate, ["\(day.visits.count)", "\(allowed)"],
        "\(course.course.id) has \(day.visits.count) visits on \(day.key); at most \(allowed) "
          + "\(allowed == 1 ? "is" : "are") allowed.")
    }
    return tooClose(last, after: others[0], in: view)
  }

  private func tooClose(
    _ later: Visit, after earlier: Visit, in view: ScheduleView
  ) -> Violation? {
    guard let from = earlier.timing?.beamEnd, let to = later.timing?.beamStart else { return nil }
    let required = view.problem.rules.pairHours * 60
    let short = required - (to - from)
    guard short > 0 else { return nil }
    return violation(
      of: later, against: [earlier], units: (short + 59) / 60,
      .pairHours, ["\(view.problem.rules.pairHours)"],
      "\(view.subject(later)) has its beam at \(to) on \(later.day), \(to - from) minutes after "
        + "\(view.object(earlier)); an approved pair lies \(view.problem.rules.pairHours) hours "
        + "apart.")
  }
}
