import TreatmentDomain

/// Minutes that an appointment starts away from the usual time, beyond the tolerance.
struct TimeOfDayDrift: CostTerm {
  let name = CostName.timeOfDayDrift

  func items(in view: ScheduleView) -> [CostItem] {
    let objective = view.problem.objective
    return view.appointments.compactMap { visit in
      guard let start = visit.timing?.start, let usual = view.usual(for: visit)?.start,
        !view.isExemptFromUsualTime(visit)
      else { return nil }
      let drift = max(0, abs(start - usual) - objective.driftTolerance)
      return item(objective.timeOfDayDrift * drift, of: visit)
    }
  }
}
