import TreatmentDomain

/// Fractions of courses begun that have no date.
struct UnplacedFraction: CostTerm {
  let name = CostName.unplacedFraction

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.filter { view.problem.hasBegun($0.course) }.map { course in
      CostItem(
        name,
        amount: view.problem.objective.unplacedFraction * course.missingFractions.count,
        course: course.index)
    }
  }
}
