import TreatmentDomain

/// Visits in a room that the course does not prefer.
struct RoomPreference: CostTerm {
  let name = CostName.roomPreference

  func items(in view: ScheduleView) -> [CostItem] {
    let weight = view.problem.objective.roomPreference
    guard weight != 0 else { return [] }
    return (view.appointments + view.reservations).compactMap { visit in
      let preferred = view.problem.courses[visit.course].preferredRooms
      guard let room = visit.room, !preferred.isEmpty, !preferred.contains(room) else {
        return nil
      }
      return item(weight, of: visit)
    }
  }
}
