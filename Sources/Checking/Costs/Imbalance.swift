import TreatmentDomain

/// Difference between the centres' weekly use of their carbon beams, in points of a hundred.
struct Imbalance: CostTerm {
  let name = CostName.imbalance

  func items(in view: ScheduleView) -> [CostItem] {
    let objective = view.problem.objective
    guard objective.imbalance != 0 else { return [] }
    let horizon = view.problem.horizon
    let beams = (view.appointments + view.reservations).grouped { $0.day.week }
    return stride(from: horizon.firstDay, to: horizon.dayAfter, by: 7).compactMap { monday in
      let week = Week(containing: monday)
      let visits = beams.first { $0.key == week }?.visits ?? []
      let uses = view.problem.centres.indices.compactMap { use(of: $0, in: week, visits, view) }
      guard uses.count > 1, let most = uses.max(), let least = uses.min() else { return nil }
      let points = max(0, most - least - objective.imbalanceTolerance)
      return CostItem(name, amount: objective.imbalance * points, week: week)
    }
  }

  /// Planned in hundredths of open minutes; nil for a centre without carbon or with a short week.
  private func use(
    of centre: Int, in week: Week, _ visits: [Visit], _ view: ScheduleView
  ) -> Int? {
    let calendar = view.problem.centres[centre].calendar
    let sources = view.problem.sources(at: centre, particle: "carbon")
    let open = sources.reduce(0) { sum, source in
      week.days.reduce(sum) {
        $0 + view.openings.source(source, on: $1).regularBeam.totalMinutes
      }
    }
    guard open > 0, week.days.count(where: { calendar.isWorkingDay($0) }) >= 3 else { return nil }
    let planned = visits.reduce(0) { sum, visit in
      sum + (visit.source.map { sources.contains($0) } ?? false ? visit.beamMinutes : 0)
    }
    return 100 * planned / open
  }
}
