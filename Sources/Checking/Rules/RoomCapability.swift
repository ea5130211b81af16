import TreatmentDomain

/// Particle, beam lines and equipment of the room fit the phase.
struct RoomCapability: HardRule {
  let name = RuleName.roomCapability

  func violations(in view: ScheduleView) -> [Violation] {
    view.placed.compactMap { visit in
      if let room = visit.room { return incapable(visit, room: room, in: view) }
      return visit.centre.flatMap { withoutRoom(visit, centre: $0, in: view) }
    }
  }

  private func incapable(_ visit: Visit, room: Int, in view: ScheduleView) -> Violation? {
    let requirements = view.requirements
    guard !requirements.room(room, fitsPhase: visit.phase, ofCourse: visit.course) else {
      return nil
    }
    return violation(
      of: visit, resource: .room(room),
      "\(view.subject(visit)) is in \(view.roomName(room)) on \(visit.day), which lacks "
        + "\(missing(in: view.problem.rooms[room], for: view.phase(of: visit), view.problem)).")
  }

  /// A tail date has no room, yet some room of its centre must be able to treat it.
  private func withoutRoom(_ visit: Visit, centre: Int, in view: ScheduleView) -> Violation? {
    let fits = view.problem.rooms.indices.contains { room in
      view.problem.centre(ofRoom: room) == centre
        && view.requirements.room(room, fitsPhase: visit.phase, ofCourse: visit.course)
    }
    guard !fits else { return nil }
    return violation(
      of: visit, resource: .centre(centre),
      "\(view.subject(visit)) lies at \(view.centreName(centre)) on \(visit.day), where no room "
        + "fits phase \(visit.phase + 1).")
  }

  private func missing(in room: Room, for phase: Phase, _ problem: Problem) -> String {
    guard problem.sources[room.source].particles.contains(phase.particle) else {
      return "the particle \(phase.particle)"
    }
    let equipment = phase.equipment.filter { !room.equipment.contains($0) }
    if !equipment.isEmpty { return equipment.joined(separator: " and ") }
    let lines = phase.beamLines.map { $0.joined(separator: " with ") }
    return "the beam lines \(lines.joined(separator: " or "))"
  }
}
