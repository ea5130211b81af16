import TreatmentDomain

/// The last fraction lies near the closure-aware last date, and closures lengthen no course too much.
struct OverallTreatmentTime: HardRule {
  let name = RuleName.overallTreatmentTime

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course -> [Violation] in
      guard let last = course.lastPlaced, let nominal = course.nominalLastDay,
        let aware = course.closureAwareLastDay(view.openings)
      else { return [] }
      return [
        prolonged(course, last: last, aware: aware, in: view),
        interrupted(course, last: last, nominal: nominal, aware: aware, in: view),
      ].compactMap { $0 }
    }
  }

  private func prolonged(
    _ course: CourseVisits, last: Visit, aware: Day, in view: ScheduleView
  ) -> Violation? {
    let limit = view.problem.rules.prolongationLimit(of: course.course.category)
    let days = last.day - aware
    guard days > limit else { return nil }
    return violation(
      of: last, against: start(of: course, before: last), units: days - limit,
      .prolongation, ["\(days)", "\(limit)"],
      "\(course.course.id) ends on \(last.day), \(days) days after \(aware), the last date that "
        + "closures allow; category \(course.course.category.rawValue) allows \(limit).")
  }

  private func interrupted(
    _ course: CourseVisits, last: Visit, nominal: Day, aware: Day, in view: ScheduleView
  ) -> Violation? {
    let limit = view.problem.rules.closureLimit(of: course.course.category)
    let days = aware - nominal
    guard days > limit else { return nil }
    return violation(
      of: last, against: start(of: course, before: last), units: days - limit,
      .closureDays, ["\(days)", "\(limit)"],
      "Closures lengthen \(course.course.id) by \(days) days, from \(nominal) to \(aware); "
        + "category \(course.course.category.rawValue) allows \(limit).")
  }

  private func start(of course: CourseVisits, before last: Visit) -> [Visit] {
    [course.all.first].compactMap { $0 }.filter { $0 != last }
  }
}

extension PlanningRules {
  /// Days that the last fraction may come after the closure-aware last date.
  func prolongationLimit(of category: InterruptionCategory) -> Int {
    prolongationLimits[category.rawValue - 1]
  }

  /// Days that closures may add.
  func closureLimit(of category: InterruptionCategory) -> Int {
    maxClosureDays[category.rawValue - 1]
  }
}
