import TreatmentDomain

/// Visits of a phase that comes first (last) have no other visit before (after) them in their room.
struct DayOrder: HardRule {
  let name = RuleName.dayOrder

  func violations(in view: ScheduleView) -> [Violation] {
    view.roomDays.flatMap { day in
      day.visits.indices.compactMap { place in
        misplaced(day.visits[place], at: place, among: day.visits, in: view)
      }
    }
  }

  private func misplaced(
    _ visit: Visit, at place: Int, among visits: [Visit], in view: ScheduleView
  ) -> Violation? {
    guard let order = view.phase(of: visit).order else { return nil }
    let side = order == .first ? visits[..<place] : visits[(place + 1)...]
    let others = side.filter { view.phase(of: $0).order != order }
    guard let nearest = order == .first ? others.last : others.first else { return nil }
    return violation(
      of: visit, against: Array(others), resource: visit.room.map(Resource.room),
      units: others.count,
      "\(view.subject(visit)) must come \(order.rawValue) in \(view.roomName(visit.room)) on "
        + "\(visit.day), but \(view.object(nearest)) comes "
        + "\(order == .first ? "before" : "after") it.")
  }
}
