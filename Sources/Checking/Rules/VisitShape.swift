import TreatmentDomain

/// A visit starts on the grid, its beam follows set-up within the couch wait, and its kind is the one
/// its date calls for: appointment in the detail window, reservation later, tail date at the end.
struct VisitShape: HardRule {
  let name = RuleName.visitShape

  func violations(in view: ScheduleView) -> [Violation] {
    impossible(in: view)
      + view.placed.compactMap { misplaced($0, in: view) }
      + view.appointments.flatMap { misshapen($0, in: view) }
  }

  private func impossible(in view: ScheduleView) -> [Violation] {
    view.impossible.filter { $0.rule == name }.map { entry in
      let course = view.problem.courses[entry.course].id
      return Violation(
        rule: name, course: entry.course, fraction: entry.fraction, day: entry.day,
        evidence: [VisitReference(course: entry.course, fraction: entry.fraction)],
        message: "Fraction \(entry.fraction) of \(course) \(entry.fault).")
    }
  }

  private func misplaced(_ visit: Visit, in view: ScheduleView) -> Violation? {
    let horizon = view.problem.horizon
    let expected: Visit.Kind
    if horizon.detailDays.contains(visit.day) {
      expected = .appointment
    } else if horizon.days.contains(visit.day) {
      expected = .reservation
    } else {
      expected = .tail
    }
    if visit.day < horizon.firstDay {
      return violation(
        of: visit,
        "\(view.subject(visit)) lies on \(visit.day), before the horizon begins on "
          + "\(horizon.firstDay).")
    }
    guard visit.kind != expected else { return nil }
    return violation(
      of: visit,
      "\(view.subject(visit)) is \(words(visit.kind)) on \(visit.day), a date for "
        + "\(words(expected)).")
  }

  private func misshapen(_ visit: Visit, in view: ScheduleView) -> [Violation] {
    guard let timing = visit.timing else { return [] }
    let rules = view.problem.rules
    var result: [Violation] = []
    if timing.start.minutes % max(1, rules.startGridMinutes) != 0 {
      result.append(
        violation(
          of: visit, resource: visit.room.map(Resource.room),
          "\(view.subject(visit)) starts at \(timing.start) on \(visit.day); starts lie on a grid "
            + "of \(rules.startGridMinutes) minutes."))
    }
    let ready = timing.start + visit.setUpMinutes
    let wait = timing.beamStart - ready
    if wait < 0 {
      result.append(
        violation(
          of: visit, resource: visit.room.map(Resource.room), units: -wait,
          .minutes, ["\(-wait)"],
          "\(view.subject(visit)) has its beam at \(timing.beamStart) on \(visit.day), but set-up "
            + "lasts until \(ready)."))
    } else if wait > rules.couchWaitMinutes {
      result.append(
        violation(
          of: visit, resource: visit.room.map(Resource.room), units: wait - rules.couchWaitMinutes,
          .minutes, ["\(wait - rules.couchWaitMinutes)"],
          "\(view.subject(visit)) waits \(wait) minutes on the couch on \(visit.day); at most "
            + "\(rules.couchWaitMinutes) are allowed."))
    }
    return result
  }

  private func words(_ kind: Visit.Kind) -> String {
    switch kind {
    case .past: "a delivered visit"
    case .appointment: "an appointment"
    case .reservation: "a reservation"
    case .tail: "a tail date"
    }
  }
}
