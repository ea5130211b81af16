import TreatmentDomain

/// What a finished course plan costs as a whole, and whether its overall treatment time is legal.
struct PlanVerdict {
  /// All costs of the course that greedy placement weighs against each other.
  let cost: Int
  /// False when rule `overallTreatmentTime` is broken, or a frozen date passed by.
  let isLegal: Bool
  /// Frozen dates that the plan passes by.
  let frozenPassedBy: Int

  /// True when this verdict's plan passes by fewer frozen dates than another's, or by as many and costs less: a breach is for a
  /// physician, what is frozen stays.
  func isPreferred(to other: PlanVerdict) -> Bool {
    (frozenPassedBy, cost) < (other.frozenPassedBy, other.cost)
  }

  init(_ plan: CoursePlan, of facts: CourseFacts, problem: Problem, dates: DateTable) {
    let course = facts.course
    frozenPassedBy = facts.pins.count { pin in
      pin.origin == .frozen && !plan.visits.contains { $0.day == pin.day }
    }
    let objective = problem.objective
    var cost = plan.cost
    guard let first = course.startedOn ?? plan.visits.first?.day, let last = plan.lastDay else {
      self.cost = cost
      isLegal = true
      return
    }
    if let start = plan.visits.first, start.fraction == 1 {
      let release = facts.release(at: start.centre, problem: problem)
      cost += objective.startCost(of: course, daysAfterRelease: start.day - release)
    }
    let walk = TreatmentTimeWalk(
      course: course,
      centres: course.phases.indices.map {
        plan.centre(ofPhase: $0, in: course) ?? facts.options[$0].first?.centre ?? course.centres[0]
      }, particles: facts.particles, dates: dates)
    let nominal = walk.last(from: first, fraction: 1, closureAware: false)
    let aware = walk.last(from: first, fraction: 1, closureAware: true)
    let category = course.category.rawValue - 1
    cost += objective.prolongation[category] * max(0, last - nominal)
    let over = last - aware - problem.rules.prolongationLimits[category]
    let closed = aware - nominal - problem.rules.maxClosureDays[category]
    for units in [over, closed] where units > 0 {
      cost += objective.breach + objective.breachUnit * units
    }
    let endsInTime = plan.endsBefore.map { last < $0 } ?? true
    self.cost = cost
    // A plan without breach that passes by a frozen date is none.
    isLegal = over <= 0 && closed <= 0 && endsInTime && frozenPassedBy == 0
  }
}
