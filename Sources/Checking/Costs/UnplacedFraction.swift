import TreatmentDomain

/// Fractions of started courses that have no date.
struct UnplacedFraction: CostTerm {
  let name = CostName.unplacedFraction

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.filter(\.course.isStarted).map { course in
      CostItem(
        name,
        amount: view.problem.objective.unplacedFraction * course.missingFractions.count,
        course: course.index)
    }
  }
}
