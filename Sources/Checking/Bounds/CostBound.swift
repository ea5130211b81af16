import TreatmentDomain

/// A proven lower bound of the total cost: what every course costs if it had all rooms for itself.
///
/// A true relaxation in integers. Waiting courses start on the first date of the horizon, at the best
/// of their centres, on which they are released and a source with their particle is open. Started
/// courses take every open date from the first of the horizon on, whatever their weekly maximum, or
/// leave fractions out, and may break a clinical rule at the least price of a breach. Capacities and all
/// other costs, none of which is negative, are left out.
public struct CostBound: Hashable, Sendable {
  /// The bound.
  public let total: Int

  /// Computes the bound of a problem.
  public init(_ problem: Problem) {
    let openings = Openings(problem)
    let starts = StartBound(problem: problem, openings: openings)
    let ends = EndBound(problem: problem, openings: openings)
    total = problem.courses.indices.reduce(0) { sum, index in
      let course = problem.courses[index]
      guard course.state != .finished else { return sum }
      return sum + (course.isStarted ? ends.least(of: index) : starts.least(of: course))
    }
  }
}

/// The least waiting and lateness of a waiting course.
private struct StartBound {
  let problem: Problem
  let openings: Openings

  func least(of course: Course) -> Int {
    // What was published may break rules among itself without a price.
    guard course.published.isEmpty else { return 0 }
    let starts = course.centres.compactMap { centre -> Int? in
      let release = problem.release(of: course, at: centre)
      return firstOpenDay(of: course, at: centre, from: release).map {
        problem.objective.startCost(of: course.waitingClass, daysAfterRelease: $0 - release)
      }
    }
    return min(starts.min() ?? .max, costOfLeavingOut(course))
  }

  private func costOfLeavingOut(_ course: Course) -> Int {
    let release = course.centres.map { problem.release(of: course, at: $0) }.min()
    let objective = problem.objective
    return objective.startCost(
      of: course.waitingClass,
      daysAfterRelease: problem.horizon.dayAfter - (release ?? course.readyOn))
      + objective.unscheduledFactor * objective.classWeights[course.waitingClass.rawValue]
  }

  private func firstOpenDay(of course: Course, at centre: Int, from release: Day) -> Day? {
    guard let particle = course.phases.first?.particle else { return nil }
    return problem.horizon.days.first { day in
      day >= release
        && (openings.isOpen(centre: centre, particle: particle, on: day)
          || openings.session(at: centre, on: day) != nil)
    }
  }
}

/// The least prolongation of a started course.
private struct EndBound {
  let problem: Problem
  let openings: Openings

  func least(of index: Int) -> Int {
    let course = problem.courses[index]
    let remaining = course.remainingFractions
    guard remaining > 0, course.remainingFractions <= course.totalFractions,
      let nominal = CourseVisits(index, placed: [], in: problem).nominalLastDay
    else { return 0 }
    let objective = problem.objective
    let weight = objective.prolongation[course.category.rawValue - 1]
    let dates = earliestDates(of: course, count: remaining)
    var least = objective.unplacedFraction * remaining
    for placed in 1...remaining {
      // No date within two years: nothing is known of so many fractions.
      guard placed <= dates.count else { return 0 }
      least = min(
        least,
        objective.unplacedFraction * (remaining - placed)
          + weight * max(0, dates[placed - 1] - nominal))
    }
    return min(least, objective.breach + objective.breachUnit)
  }

  /// The earliest date of each remaining fraction.
  private func earliestDates(of course: Course, count: Int) -> [Day] {
    var dates: [Day] = []
    let first = problem.horizon.firstDay
    for day in first..<first.adding(732) where dates.count < count {
      let published = course.published.count { $0.day == day }
      let allowed = max(published, course.approvedPairs.contains(day) ? 2 : 1)
      var taken = 0
      while taken < allowed, dates.count < count,
        published > 0 || isOpen(for: course, fraction: course.deliveredCount + dates.count + 1, day)
      {
        dates.append(day)
        taken += 1
      }
    }
    return dates
  }

  private func isOpen(for course: Course, fraction: Int, _ day: Day) -> Bool {
    guard let phase = course.phaseIndex(ofFraction: fraction) else { return true }
    return problem.centres.indices.contains { centre in
      openings.isOpen(centre: centre, particle: course.phases[phase].particle, on: day)
        || openings.session(at: centre, on: day) != nil
    }
  }
}
