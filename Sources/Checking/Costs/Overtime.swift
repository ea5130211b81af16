import TreatmentDomain

/// Minutes from the regular close of a source to the last exit in its rooms.
struct Overtime: CostTerm {
  let name = CostName.overtime

  func items(in view: ScheduleView) -> [CostItem] {
    view.sourceDays.compactMap { day in
      let opening = view.openings.source(day.key.resource, on: day.key.day)
      guard let close = opening.hours?.regularClose,
        let last = day.visits.compactMap({ $0.timing?.exitEnd }).max()
      else { return nil }
      return CostItem(
        name, amount: view.problem.objective.overtime * max(0, last - close),
        centre: view.problem.sources[day.key.resource].centre, week: day.key.day.week,
        days: [day.key.day])
    }
  }
}
