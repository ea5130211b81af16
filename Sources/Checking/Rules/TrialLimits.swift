import TreatmentDomain

/// Trials enrol between their dates, up to their maximum, with their protocols and at their centres.
struct TrialLimits: HardRule {
  let name = RuleName.trialLimits

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course -> [Violation] in
      guard let index = course.course.trial, let first = course.placed.first else { return [] }
      let trial = view.problem.trials[index]
      return [
        outsideDates(of: trial, course, first, in: view),
        foreignProtocol(to: trial, course, first, in: view),
        foreignCentre(to: trial, course, in: view),
      ].compactMap { $0 }
    } + view.problem.trials.indices.flatMap { aboveMaximum(ofTrial: $0, in: view) }
  }

  private func outsideDates(
    of trial: Trial, _ course: CourseVisits, _ first: Visit, in view: ScheduleView
  ) -> Violation? {
    guard !course.course.isStarted else { return nil }
    let enrolled = course.course.enrolledOn ?? first.day
    if let from = trial.enrolsFrom, enrolled < from {
      return violation(
        of: first, resource: course.course.trial.map(Resource.trial), units: from - enrolled,
        "\(course.course.id) enrols in \(trial.id) on \(enrolled), before enrolment begins on "
          + "\(from).")
    }
    guard let until = trial.enrolsUntil, enrolled > until else { return nil }
    return violation(
      of: first, resource: course.course.trial.map(Resource.trial), units: enrolled - until,
      "\(course.course.id) enrols in \(trial.id) on \(enrolled), after enrolment ends on \(until).")
  }

  private func foreignProtocol(
    to trial: Trial, _ course: CourseVisits, _ first: Visit, in view: ScheduleView
  ) -> Violation? {
    let treatment = view.problem.protocols[course.course.protocolIndex].id
    guard !trial.protocols.isEmpty, !trial.protocols.contains(treatment) else { return nil }
    return violation(
      of: first, resource: course.course.trial.map(Resource.trial),
      "\(course.course.id) is treated with \(treatment); \(trial.id) treats with "
        + "\(trial.protocols.joined(separator: ", ")).")
  }

  private func foreignCentre(
    to trial: Trial, _ course: CourseVisits, in view: ScheduleView
  ) -> Violation? {
    guard !trial.centres.isEmpty else { return nil }
    let foreign = course.placed.filter { visit in
      visit.centre.map { !trial.centres.contains($0) } ?? false
    }
    guard let first = foreign.first else { return nil }
    return violation(
      of: first, against: Array(foreign.dropFirst()),
      resource: course.course.trial.map(Resource.trial),
      "\(view.subject(first)) lies at \(view.centreName(first.centre)) on \(first.day); "
        + "\(trial.id) takes place at "
        + "\(trial.centres.map { view.centreName($0) }.joined(separator: ", ")).")
  }

  /// Courses whose start is published come first, so that a later choice carries the fault.
  private func aboveMaximum(ofTrial index: Int, in view: ScheduleView) -> [Violation] {
    let trial = view.problem.trials[index]
    guard let maximum = trial.maximum else { return [] }
    let starts = view.courses
      .filter { $0.course.trial == index && isNew($0.course, in: view.problem) }
      .compactMap { course in
        course.placed.first.map { (visit: $0, isPublished: course.course.mayBreach) }
      }
      .sorted {
        ($0.isPublished ? 0 : 1, $0.visit.day, $0.visit.course)
          < ($1.isPublished ? 0 : 1, $1.visit.day, $1.visit.course)
      }
    let count = trial.enrolled + starts.count
    return starts.dropFirst(max(0, maximum - trial.enrolled)).map { start in
      violation(
        of: start.visit, resource: .trial(index),
        "\(view.problem.courses[start.visit.course].id) starts on \(start.visit.day) as one of "
          + "\(count) patients of \(trial.id); its maximum is \(maximum).")
    }
  }

  private func isNew(_ course: Course, in problem: Problem) -> Bool {
    !course.isStarted && (course.enrolledOn.map { $0 > problem.asOf.day } ?? true)
  }
}
