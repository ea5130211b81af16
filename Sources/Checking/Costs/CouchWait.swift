import TreatmentDomain

/// Minutes that patients lie ready and wait for the beam.
struct CouchWait: CostTerm {
  let name = CostName.couchWait

  func items(in view: ScheduleView) -> [CostItem] {
    view.appointments.compactMap { visit in
      visit.timing.map { timing in
        let wait = max(0, timing.beamStart - timing.start - visit.setUpMinutes)
        return item(view.problem.objective.couchWait * wait, of: visit)
      }
    }
  }
}
