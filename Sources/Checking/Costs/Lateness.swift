import TreatmentDomain

/// Days past the target of the class, growing faster than linearly.
struct Lateness: CostTerm {
  let name = CostName.lateness

  func items(in view: ScheduleView) -> [CostItem] {
    let objective = view.problem.objective
    return view.courses.compactMap { course in
      view.start(of: course).map { start in
        let rank = course.course.waitingClass.rawValue
        let days = start.daysAfterRelease - objective.classTargetDays[rank]
        return item(objective.classWeights[rank] * objective.lateness(days: days), of: start.visit)
      }
    }
  }
}
