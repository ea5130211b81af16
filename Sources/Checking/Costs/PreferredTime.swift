import TreatmentDomain

/// Visits away from the preferred day part or clock time, while the phase has no usual time.
struct PreferredTime: CostTerm {
  let name = CostName.preferredTime

  func items(in view: ScheduleView) -> [CostItem] {
    (view.appointments + view.reservations).compactMap { visit in
      guard let preference = view.problem.courses[visit.course].preference,
        view.usual(for: visit)?.start == nil
      else { return nil }
      switch preference {
      case .dayPart(let id): return otherDayPart(than: id, visit, in: view)
      case .clock(let minute): return away(from: minute, visit, in: view)
      }
    }
  }

  private func otherDayPart(
    than id: String, _ visit: Visit, in view: ScheduleView
  ) -> CostItem? {
    guard let centre = visit.centre, let dayPart = visit.dayPart else { return nil }
    let known = view.problem.centres[centre].dayParts
    guard known.contains(where: { $0.id == id }), known[dayPart].id != id else { return nil }
    return item(view.problem.objective.preferredDayPart, of: visit)
  }

  private func away(
    from minute: MinuteOfDay, _ visit: Visit, in view: ScheduleView
  ) -> CostItem? {
    guard let start = visit.timing?.start else { return nil }
    let objective = view.problem.objective
    let minutes = max(0, abs(start - minute) - objective.preferredTolerance)
    return item(objective.preferredMinute * minutes, of: visit)
  }
}
