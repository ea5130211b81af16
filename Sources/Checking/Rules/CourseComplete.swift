import TreatmentDomain

/// Every remaining fraction of a scheduled course is placed once and in order.
///
/// A waiting course may stay out as a whole, a started one may lack its last fractions.
struct CourseComplete: HardRule {
  let name = RuleName.courseComplete

  func violations(in view: ScheduleView) -> [Violation] {
    nonexistent(in: view)
      + view.courses.flatMap { course in
        superfluous(course, in: view) + doubled(course, in: view) + disordered(course, in: view)
          + gap(course, in: view)
      }
      + wronglyUnscheduled(in: view) + wronglyUnplaced(in: view)
  }

  private func nonexistent(in view: ScheduleView) -> [Violation] {
    view.impossible.filter { $0.rule == name }.map { entry in
      let course = view.problem.courses[entry.course].id
      return Violation(
        rule: name, course: entry.course, fraction: entry.fraction, day: entry.day,
        evidence: [VisitReference(course: entry.course, fraction: entry.fraction)],
        message: "Fraction \(entry.fraction) of \(course) \(entry.fault).")
    }
  }

  private func superfluous(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.placed.compactMap { visit in
      if course.course.state == .finished {
        return violation(
          of: visit, "\(view.subject(visit)) is placed on \(visit.day), but the course is finished."
        )
      }
      guard visit.fraction <= course.course.deliveredCount else { return nil }
      return violation(
        of: visit,
        "\(view.subject(visit)) is placed on \(visit.day), but \(course.course.deliveredCount) "
          + "fractions count as delivered.")
    }
  }

  private func doubled(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    zip(course.placed, course.placed.dropFirst()).compactMap { first, second in
      guard first.fraction == second.fraction else { return nil }
      return violation(
        of: second,
        "\(view.subject(second)) is placed twice, on \(first.day) and on \(second.day).")
    }
  }

  private func disordered(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.pairs.compactMap { pair in
      let (earlier, later) = (pair.earlier, pair.later)
      guard earlier.fraction < later.fraction, !follows(later, earlier) else { return nil }
      return violation(
        of: later, against: [earlier], units: earlier.day - later.day,
        "\(view.subject(later)) lies on \(later.day), not after \(view.object(earlier)) on "
          + "\(earlier.day).")
    }
  }

  private func follows(_ later: Visit, _ earlier: Visit) -> Bool {
    guard later.day == earlier.day else { return later.day > earlier.day }
    if let beam = later.timing?.beamStart, let before = earlier.timing?.beamStart {
      return beam > before
    }
    // Two reservations of a pair may share a day part; minutes will order them later.
    return (later.dayPart ?? 0) >= (earlier.dayPart ?? 0)
  }

  private func gap(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    guard let last = course.placed.map(\.fraction).max() else { return [] }
    let hasBegun = view.problem.hasBegun(course.course)
    let missing = course.missingFractions.filter { !hasBegun || $0 < last }
    guard let first = missing.first else { return [] }
    return [
      Violation(
        rule: name, course: course.index, fraction: first, units: missing.count,
        evidence: course.placed.map(\.reference),
        aspect: .fractionsMissing, values: ["\(missing.count)"],
        message: "\(course.course.id) is scheduled without \(missing.count) of its "
          + "\(course.course.remainingFractions) remaining fractions, the first of them number "
          + "\(first).")
    ]
  }

  private func wronglyUnscheduled(in view: ScheduleView) -> [Violation] {
    view.schedule.unscheduled.enumerated().compactMap { place, entry in
      let course = view.courses[entry.course]
      let fault: String
      if course.course.state == .finished || view.problem.hasBegun(course.course) {
        fault = "has been started"
      } else if !course.placed.isEmpty {
        fault = "has \(course.placed.count) visits"
      } else if view.schedule.unscheduled[..<place].contains(where: { $0.course == entry.course }) {
        fault = "is listed twice"
      } else {
        return nil
      }
      return Violation(
        rule: name, course: entry.course, evidence: course.placed.map(\.reference),
        message: "\(course.course.id) is listed as unscheduled, but it \(fault).")
    }
  }

  private func wronglyUnplaced(in view: ScheduleView) -> [Violation] {
    view.schedule.unplaced.enumerated().compactMap { place, entry in
      let course = view.courses[entry.course]
      let missing = course.missingFractions.count
      let fault: String
      if !view.problem.hasBegun(course.course) {
        fault = "it has not been started"
      } else if entry.count != missing {
        fault = "\(missing) lack a visit"
      } else if view.schedule.unplaced[..<place].contains(where: { $0.course == entry.course }) {
        fault = "it is listed twice"
      } else {
        return nil
      }
      return Violation(
        rule: name, course: entry.course,
        message: "\(course.course.id) is listed with \(entry.count) unplaced fractions, but "
          + "\(fault).")
    }
  }
}
