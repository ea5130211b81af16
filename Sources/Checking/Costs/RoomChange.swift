import TreatmentDomain

/// Visits outside the usual room, or changes between consecutive visits, inside a beam-matched group.
struct RoomChange: CostTerm {
  let name = CostName.roomChange

  func items(in view: ScheduleView) -> [CostItem] {
    switch view.problem.objective.roomChangeMode {
    case .usual: outsideUsualRoom(in: view)
    case .consecutive: changes(in: view)
    }
  }

  private func outsideUsualRoom(in view: ScheduleView) -> [CostItem] {
    (view.appointments + view.reservations).compactMap { visit in
      guard let usual = view.usual(for: visit)?.room else { return nil }
      return change(from: usual, visit, in: view)
    }
  }

  private func changes(in view: ScheduleView) -> [CostItem] {
    view.courses.flatMap { course in
      course.consecutivePairs.compactMap { pair in
        pair.earlier.room.flatMap { change(from: $0, pair.later, earlier: pair.earlier, in: view) }
      }
    }
  }

  /// Another group is forbidden or, where beams alternate, intended; neither is a change to pay for.
  private func change(
    from room: Int, _ visit: Visit, earlier: Visit? = nil, in view: ScheduleView
  ) -> CostItem? {
    let rooms = view.problem.rooms
    guard let own = visit.room, own != room,
      rooms[own].beamMatchedGroup == rooms[room].beamMatchedGroup
    else { return nil }
    return item(view.problem.objective.roomChange, of: visit, earlier: earlier)
  }
}
