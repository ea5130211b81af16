import TreatmentDomain

/// What clinical rules cost that gave way: a sum each and a sum a unit.
func breachItems(of breaches: [Violation], in view: ScheduleView) -> [CostItem] {
  let objective = view.problem.objective
  return breaches.map { breach in
    let visit = breach.course.flatMap { course in
      view.courses[course].placed.first { $0.fraction == breach.fraction }
    }
    return CostItem(
      .breach, amount: objective.breach + objective.breachUnit * breach.units,
      course: breach.course, centre: visit?.centre, week: breach.day?.week)
  }
}
