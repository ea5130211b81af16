import TreatmentDomain

/// Calendar days that a course ends after its nominal last date, weighted by category.
struct Prolongation: CostTerm {
  let name = CostName.prolongation

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.compactMap { course in
      guard course.course.state != .finished, let last = course.lastPlaced,
        let nominal = course.nominalLastDay
      else { return nil }
      let weight = view.problem.objective.prolongation[course.course.category.rawValue - 1]
      return item(weight * max(0, last.day - nominal), of: last)
    }
  }
}
