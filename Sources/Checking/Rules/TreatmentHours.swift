import TreatmentDomain

/// The stay lies in open hours of the room, the beam outside downtime and quality assurance, and
/// special sessions serve only the courses they are for.
struct TreatmentHours: HardRule {
  let name = RuleName.treatmentHours

  func violations(in view: ScheduleView) -> [Violation] {
    view.placed.flatMap { visit in
      [closedPlace(of: visit, in: view), barredBeam(of: visit, in: view)].compactMap { $0 }
        + foreignSession(of: visit, in: view)
    }
  }

  private func closedPlace(of visit: Visit, in view: ScheduleView) -> Violation? {
    guard let room = visit.room else { return closedCentre(of: visit, in: view) }
    let windows = view.openings.room(room, on: visit.day)
    if windows.isEmpty {
      return violation(
        of: visit, resource: .room(room), .closed, [],
        "\(view.subject(visit)) is in \(view.roomName(room)) on \(visit.day), when the room is "
          + "closed.")
    }
    guard let stay = visit.timing?.stay, !windows.contains(where: { $0.contains(stay) }) else {
      return nil
    }
    let open = windows.map(\.description).joined(separator: " and ")
    return violation(
      of: visit, resource: .room(room), units: minutes(of: stay, outside: windows),
      .openOnly, [windows.map(\.description).joined(separator: " ")],
      "\(view.subject(visit)) stays in \(view.roomName(room)) \(stay) on \(visit.day), but the "
        + "room is open \(open).")
  }

  /// A tail date has no room; some source of the centre must treat on it.
  private func closedCentre(of visit: Visit, in view: ScheduleView) -> Violation? {
    guard let centre = visit.centre, view.openings.session(at: centre, on: visit.day) == nil,
      !view.openings.isOpen(
        centre: centre, particle: view.phase(of: visit).particle, on: visit.day)
    else { return nil }
    return violation(
      of: visit, resource: .centre(centre), .closed, [],
      "\(view.subject(visit)) lies on \(visit.day), when \(view.centreName(centre)) gives no "
        + "\(view.phase(of: visit).particle).")
  }

  private func barredBeam(of visit: Visit, in view: ScheduleView) -> Violation? {
    guard let source = visit.source, let beam = visit.timing?.beam,
      let window = view.openings.source(source, on: visit.day).barred
        .first(where: { $0.overlaps(beam) })
    else { return nil }
    let id = view.problem.sources[source].id
    return violation(
      of: visit, resource: .source(source), units: window.intersection(beam).minutes,
      .beamBarred, ["\(window)"],
      "\(view.subject(visit)) has its beam \(beam) on \(visit.day), but \(id) is barred \(window) "
        + "by downtime or quality assurance.")
  }

  private func foreignSession(of visit: Visit, in view: ScheduleView) -> [Violation] {
    guard let refusal = view.refusalOfSpecialSession(to: visit) else { return [] }
    return [
      violation(
        of: visit, resource: visit.centre.map(Resource.centre),
        "\(view.subject(visit)) uses the special session of \(view.centreName(visit.centre)) on "
          + "\(visit.day), but \(refusal).")
    ]
  }

  private func minutes(of stay: TimeWindow, outside windows: [TimeWindow]) -> Int {
    [stay].subtracting(windows).totalMinutes
  }
}
