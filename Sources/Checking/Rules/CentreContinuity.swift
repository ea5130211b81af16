import TreatmentDomain

/// A phase stays at one allowed centre; only some courses change between phases, with a day between.
struct CentreContinuity: HardRule {
  let name = RuleName.centreContinuity

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course in
      foreign(course, in: view) + strays(course, in: view) + changes(course, in: view)
        + unready(course, in: view)
    }
  }

  private func foreign(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.placed.compactMap { visit in
      guard let centre = visit.centre, !course.course.centres.contains(centre) else { return nil }
      let allowed = course.course.centres.map { view.centreName($0) }.joined(separator: ", ")
      return violation(
        of: visit, resource: .centre(centre),
        "\(view.subject(visit)) lies at \(view.centreName(centre)) on \(visit.day); the course may "
          + "go to \(allowed).")
    }
  }

  private func strays(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.course.phases.indices.flatMap { phase -> [Violation] in
      let visits = course.visits(ofPhase: phase).filter { $0.centre != nil }
      guard let first = visits.last(where: { !$0.isPlaced }) ?? visits.first else { return [] }
      return visits.filter { $0.isPlaced && $0.centre != first.centre }.map { visit in
        violation(
          of: visit, against: [first], resource: visit.centre.map(Resource.centre),
          "\(view.subject(visit)) lies at \(view.centreName(visit.centre)) on \(visit.day), but "
            + "phase \(phase + 1) is treated at \(view.centreName(first.centre)).")
      }
    }
  }

  private func changes(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.pairs.compactMap { pair in
      let (earlier, later) = (pair.earlier, pair.later)
      guard earlier.phase != later.phase, let from = earlier.centre, let to = later.centre,
        from != to
      else { return nil }
      let change = "\(view.subject(later)) changes from \(view.centreName(from)) to "
      if !course.course.mayChangeCentre {
        return violation(
          of: later, against: [earlier], resource: .centre(to),
          change + "\(view.centreName(to)) on \(later.day); the course must not change centre.")
      }
      guard later.day - earlier.day < 2 else { return nil }
      return violation(
        of: later, against: [earlier], resource: .centre(to),
        change + "\(view.centreName(to)) on \(later.day) without a free day after \(earlier.day).")
    }
  }

  /// The start itself is judged by `startRule`; later phases wait for the transfer of the plan here.
  private func unready(_ course: CourseVisits, in view: ScheduleView) -> [Violation] {
    course.placed.compactMap { visit in
      guard visit.isFirstOfPhase, visit.fraction > 1, let centre = visit.centre,
        let planned = course.course.plannedFor, planned != centre
      else { return nil }
      let ready = view.problem.readyDay(of: course.course, at: centre)
      guard visit.day < ready else { return nil }
      return violation(
        of: visit, resource: .centre(centre), units: ready - visit.day,
        "\(view.subject(visit)) lies at \(view.centreName(centre)) on \(visit.day), but the plan "
          + "made for \(view.centreName(planned)) is ready there on \(ready).")
    }
  }
}
