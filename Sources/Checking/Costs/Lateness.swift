import TreatmentDomain

/// Days past the target of the class, growing faster than linearly.
struct Lateness: CostTerm {
  let name = CostName.lateness

  func items(in view: ScheduleView) -> [CostItem] {
    let objective = view.problem.objective
    return view.courses.compactMap { course in
      view.start(of: course).map { start in
        let days = start.daysAfterRelease - objective.targetDays(of: course.course)
        let weight = objective.startWeight(of: course.course)
        return item(weight * objective.lateness(days: days), of: start.visit)
      }
    }
  }
}
