import TreatmentDomain

/// Calendar days from release to the first fraction, weighted by class.
struct Waiting: CostTerm {
  let name = CostName.waiting

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.compactMap { course in
      view.start(of: course).map { start in
        let weight = view.problem.objective.startWeight(of: course.course)
        return item(weight * start.daysAfterRelease, of: start.visit)
      }
    }
  }
}
