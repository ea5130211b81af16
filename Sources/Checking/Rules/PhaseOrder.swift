import TreatmentDomain

/// Phases follow each other within their free days, and no day has two particles.
struct PhaseOrder: HardRule {
  let name = RuleName.phaseOrder

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.filter { $0.course.phases.count > 1 && !$0.placed.isEmpty }.flatMap { course in
      transitions(of: course, in: view) + mixedDays(of: course, in: view)
    }
  }

  private func transitions(of course: CourseVisits, in view: ScheduleView) -> [Violation] {
    let ends = course.course.phases.indices.compactMap { phase -> VisitPair? in
      let visits = course.visits(ofPhase: phase)
      guard let first = visits.min(by: { $0.day < $1.day }),
        let last = visits.max(by: { $0.day < $1.day })
      else { return nil }
      return VisitPair(earlier: first, later: last)
    }
    return zip(ends, ends.dropFirst()).compactMap { before, after in
      let step = VisitPair(earlier: before.later, later: after.earlier)
      return step.isJudged ? judge(step, of: course, in: view) : nil
    }
  }

  private func judge(
    _ step: VisitPair, of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    let (last, first) = (step.earlier, step.later)
    let phase = view.phase(of: first)
    let begins = "Phase \(first.phase + 1) of \(course.course.id) begins on \(first.day)"
    if first.day < last.day {
      return violation(
        of: first, against: [last], units: last.day - first.day,
        .phaseBefore, ["\(last.phase + 1)", "\(last.day)"],
        "\(begins), before phase \(last.phase + 1) ends on \(last.day).")
    }
    let free = max(0, first.day - last.day - 1)
    if free < phase.freeDaysBeforeMinimum {
      return violation(
        of: first, against: [last], units: phase.freeDaysBeforeMinimum - free,
        .freeDaysMinimum, ["\(free)", "\(phase.freeDaysBeforeMinimum)"],
        "\(begins), \(free) free days after phase \(last.phase + 1); at least "
          + "\(phase.freeDaysBeforeMinimum) are required.")
    }
    let centre = first.centre ?? course.phaseCentres[first.phase]
    let counted = view.openings.daysBetween(last.day, first.day, withoutClosuresAt: centre)
    guard counted > phase.freeDaysBeforeMaximum else { return nil }
    return violation(
      of: first, against: [last], units: counted - phase.freeDaysBeforeMaximum,
      .freeDaysMaximum, ["\(counted)", "\(phase.freeDaysBeforeMaximum)"],
      "\(begins), \(counted) free days after phase \(last.phase + 1), closures not counted; at "
        + "most \(phase.freeDaysBeforeMaximum) are allowed.")
  }

  private func mixedDays(of course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.all.grouped { $0.day }.compactMap { day in
      guard let first = day.visits.first, day.visits.contains(where: \.isPlaced),
        let other = day.visits.first(where: {
          view.phase(of: $0).particle != view.phase(of: first).particle
        })
      else { return nil }
      return violation(
        of: other, against: [first], .particlesOfDate,
        [view.phase(of: first).particle, view.phase(of: other).particle],
        "\(course.course.id) has \(view.phase(of: first).particle) and "
          + "\(view.phase(of: other).particle) on \(day.key); a day has one particle.")
    }
  }
}
