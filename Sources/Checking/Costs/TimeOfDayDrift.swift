import TreatmentDomain

/// Minutes that an appointment starts away from the usual time, beyond the tolerance.
struct TimeOfDayDrift: CostTerm {
  let name = CostName.timeOfDayDrift

  func items(in view: ScheduleView) -> [CostItem] {
    let weight = view.problem.objective.timeOfDayDrift
    return view.appointments.map { item(weight * Self.minutes(of: $0, in: view), of: $0) }
  }

  /// Minutes of a visit beyond the tolerance; 0 without a usual time.
  static func minutes(of visit: Visit, in view: ScheduleView) -> Int {
    guard let start = visit.timing?.start, let usual = view.usual(for: visit)?.start,
      !view.isExemptFromUsualTime(visit)
    else { return 0 }
    return max(0, abs(start - usual) - view.problem.objective.driftTolerance)
  }
}
