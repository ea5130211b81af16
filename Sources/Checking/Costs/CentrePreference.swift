import TreatmentDomain

/// Phases that begin away from the preferred centre.
struct CentrePreference: CostTerm {
  let name = CostName.centrePreference

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.flatMap { course -> [CostItem] in
      guard let preferred = course.course.preferredCentre else { return [] }
      let weight = course.course.awayCost ?? view.problem.objective.centrePreference
      return course.course.phases.indices.compactMap { phase in
        let begun = course.course.deliveredCount >= course.course.firstFraction(ofPhase: phase)
        guard !begun, let first = course.placed.first(where: { $0.phase == phase }),
          first.centre != preferred
        else { return nil }
        return item(weight, of: first)
      }
    }
  }
}
