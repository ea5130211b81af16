import TreatmentDomain

/// Minutes between the earliest and the latest start of a course in a week at a centre.
struct WeekSpread: CostTerm {
  let name = CostName.weekSpread

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.flatMap { items(of: $0.all, view) }
  }

  /// What some visits of one course cost by themselves.
  func amount(of visits: [Visit], in view: ScheduleView) -> Int {
    items(of: visits, view).reduce(0) { $0 + $1.amount }
  }

  private func items(of visits: [Visit], _ view: ScheduleView) -> [CostItem] {
    visits
      .filter { $0.timing != nil && $0.centre != nil }
      .grouped { visit in
        visit.centre.map { ResourceDay(resource: $0, day: visit.day.week.monday) }
      }
      .compactMap { spread(in: $0.visits, view) }
  }

  private func spread(in visits: [Visit], _ view: ScheduleView) -> CostItem? {
    guard visits.contains(where: \.isPlaced) else { return nil }
    let counted = visits.filter { !view.isExemptFromUsualTime($0) }
    let starts = counted.compactMap { $0.timing?.start }
    guard let last = counted.last, let earliest = starts.min(), let latest = starts.max() else {
      return nil
    }
    let objective = view.problem.objective
    let minutes = max(0, latest - earliest - objective.spreadTolerance)
    return CostItem(
      name, amount: objective.weekSpread * minutes, course: last.course, centre: last.centre,
      week: last.day.week)
  }
}
