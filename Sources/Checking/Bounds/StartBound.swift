import TreatmentDomain

/// The least that a waiting course costs.
struct StartBound {
  let problem: Problem
  let dates: OpenDates

  func least(of course: Course) -> Int {
    // What was published may break rules among itself without a price.
    guard course.published.isEmpty else { return 0 }
    return course.centres.reduce(costOfLeavingOut(course)) { least, centre in
      leastStart(of: course, at: centre, below: least)
    }
  }

  /// The least cost of a start at a centre, or `known` if none is cheaper.
  private func leastStart(of course: Course, at centre: Int, below known: Int) -> Int {
    guard let particle = course.phases.first?.particle else { return 0 }
    let release = problem.release(of: course, at: centre)
    var least = known
    let first = max(release, problem.horizon.firstDay)
    // A start after the horizon is a tail date and costs its days; ten years are more than any.
    for day in first..<first.adding(3660) {
      let start = problem.objective.startCost(
        of: course, daysAfterRelease: day - release)
      // Later starts cost more, whatever they save at the end.
      guard start < least else { break }
      guard dates.isOpen(centre: centre, particle: particle, on: day) else { continue }
      let end = prolongation(of: course, from: day)
      least = min(least, start + end)
      // Later starts cost no less, and the end can save nothing more.
      if end == 0 { break }
    }
    return least
  }

  private func prolongation(of course: Course, from day: Day) -> Int {
    let weight = problem.objective.prolongation[course.category.rawValue - 1]
    let nominal = TreatmentWalk(course, from: day) { _, day in day.weekday.isMondayToFriday }
    guard let due = nominal.lastDay(),
      let last = dates.earliest(of: course, after: 0, count: course.totalFractions, from: day).last
    else { return 0 }
    return weight * max(0, last - due)
  }

  private func costOfLeavingOut(_ course: Course) -> Int {
    let release = course.centres.map { problem.release(of: course, at: $0) }.min()
    return problem.objective.unscheduledCost(
      of: course, daysAfterRelease: problem.horizon.dayAfter - (release ?? course.readyOn))
  }
}
