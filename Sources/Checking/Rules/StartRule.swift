import TreatmentDomain

/// A course starts after its release, with two fractions before the first break, and not in a blackout;
/// neither on a date that bars its start, nor before the course that comes first.
struct StartRule: HardRule {
  let name = RuleName.startRule

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course -> [Violation] in
      guard !course.course.isStarted, let first = course.placed.first, let centre = first.centre
      else { return [] }
      return [
        early(first, of: course, at: centre, in: view),
        lonely(first, of: course, at: centre, in: view),
        barred(first, of: course, at: centre, in: view),
        unwelcome(first, of: course),
        hasty(first, of: course, in: view),
      ].compactMap { $0 }
    }
  }

  private func early(
    _ first: Visit, of course: CourseVisits, at centre: Int, in view: ScheduleView
  ) -> Violation? {
    let release = view.problem.release(of: course.course, at: centre)
    guard first.day < release else { return nil }
    return violation(
      of: first, resource: .centre(centre), units: release - first.day,
      .beforeRelease, ["\(release)"],
      "\(course.course.id) starts on \(first.day) at \(view.centreName(centre)), before its "
        + "release on \(release).")
  }

  private func lonely(
    _ first: Visit, of course: CourseVisits, at centre: Int, in view: ScheduleView
  ) -> Violation? {
    guard !course.course.mayStartBeforeBreak,
      let rest = firstBreak(after: first, at: centre, in: view)
    else { return nil }
    let required = min(2, course.course.totalFractions)
    let before = course.placed.filter { $0.day < rest }
    guard before.count < required else { return nil }
    // The second fraction could have come before the break, so it is evidence too.
    let second = course.placed.dropFirst().first
    return violation(
      of: first, against: [second].compactMap { $0 }, resource: .centre(centre),
      units: required - before.count, .breakAfterStart,
      ["\(before.count)", "\(rest)", "\(required)"],
      "\(course.course.id) starts on \(first.day) with \(before.count) fraction before the break "
        + "that begins on \(rest); \(required) are required.")
  }

  private func barred(
    _ first: Visit, of course: CourseVisits, at centre: Int, in view: ScheduleView
  ) -> Violation? {
    let calendar = view.problem.centres[centre].calendar
    guard let closure = calendar.closureThatBarsStart(on: first.day) else { return nil }
    let endsBefore =
      course.missingFractions.isEmpty && course.placed.allSatisfy { $0.day < closure.lowerBound }
    guard !endsBefore else { return nil }
    return violation(
      of: first, resource: .centre(centre), .beforeClosure,
      ["\(closure.lowerBound)", "\(closure.upperBound)"],
      "\(course.course.id) starts on \(first.day), in the blackout before the closure "
        + "\(closure.lowerBound) to \(closure.upperBound) of \(view.centreName(centre)).")
  }

  private func unwelcome(_ first: Visit, of course: CourseVisits) -> Violation? {
    guard course.course.noStartOn.contains(first.day) else { return nil }
    return violation(
      of: first, .startBarred, [],
      "\(course.course.id) starts on \(first.day), a date on which it may be treated but not start."
    )
  }

  private func hasty(
    _ first: Visit, of course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    guard let index = course.course.startsAfter, view.courses.indices.contains(index),
      let start = view.courses[index].firstDay, first.day < start
    else { return nil }
    let before = view.courses[index]
    return violation(
      of: first, against: [before.placed.first].compactMap { $0 }, units: start - first.day,
      .startsAfter, [before.course.id, "\(start)"],
      "\(course.course.id) starts on \(first.day), before \(before.course.id), which comes first and "
        + "starts on \(start).")
  }

  /// The first of two consecutive dates on which no source with the particle treats.
  private func firstBreak(after first: Visit, at centre: Int, in view: ScheduleView) -> Day? {
    let particle = view.phase(of: first).particle
    let candidates = first.day.adding(1)..<first.day.adding(732)
    var closedBefore = false
    for day in candidates {
      let isOpen = view.openings.isOpen(centre: centre, particle: particle, on: day)
      if !isOpen && closedBefore { return day.adding(-1) }
      closedBefore = !isOpen
    }
    return nil
  }
}
