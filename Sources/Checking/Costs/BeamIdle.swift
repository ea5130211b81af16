import TreatmentDomain

/// Idle minutes of a beam that several rooms share, between its first and its last visit of a day.
struct BeamIdle: CostTerm {
  let name = CostName.beamIdle

  func items(in view: ScheduleView) -> [CostItem] {
    let isShared = view.problem.sources.indices.map { source in
      view.problem.rooms.count { $0.source == source } > 1
    }
    let objective = view.problem.objective
    return view.sourceDays.filter { isShared[$0.key.resource] }.map { day in
      let steps = idleMinutes(of: day, in: view) / max(1, objective.beamIdleStep)
      return CostItem(
        name, amount: objective.beamIdle * steps,
        centre: view.problem.sources[day.key.resource].centre, week: day.key.day.week,
        days: [day.key.day])
    }
  }

  private func idleMinutes(of day: VisitGroup<ResourceDay>, in view: ScheduleView) -> Int {
    let beams = day.visits.compactMap { $0.timing?.beam }
    guard let first = beams.map(\.start).min(), let last = beams.map(\.end).max() else { return 0 }
    let barred = view.openings.source(day.key.resource, on: day.key.day)
      .qualityAssuranceAndDowntime
    let free = [TimeWindow(first, last)].subtracting(barred).totalMinutes
    let switches = zip(day.visits, day.visits.dropFirst()).count { $0.room != $1.room }
    let switching = switches * view.problem.sources[day.key.resource].switchMinutes
    return max(0, free - beams.totalMinutes - switching)
  }
}
