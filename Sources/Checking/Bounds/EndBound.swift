import TreatmentDomain

/// The least that a started course costs: days past its nominal last date, or fractions left out.
struct EndBound {
  let problem: Problem
  let dates: OpenDates

  func least(of index: Int) -> Int {
    let course = problem.courses[index]
    let remaining = course.remainingFractions
    guard remaining > 0,
      let nominal = CourseVisits(index, placed: [], in: problem).nominalLastDay
    else { return 0 }
    let objective = problem.objective
    let weight = objective.prolongation[course.category.rawValue - 1]
    let earliest = dates.earliest(
      of: course, after: course.deliveredCount, count: remaining, from: problem.horizon.firstDay)
    // Where two years do not suffice nothing is known.
    guard earliest.count == remaining else { return 0 }
    let costs = (1...remaining).map { placed in
      objective.unplacedFraction * (remaining - placed)
        + weight * max(0, earliest[placed - 1] - nominal)
    }
    let leavingAllOut = objective.unplacedFraction * remaining
    return min(
      costs.min() ?? leavingAllOut, leavingAllOut, objective.breach + objective.breachUnit)
  }
}
