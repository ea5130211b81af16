import TreatmentDomain

/// A proven lower bound of the total cost: what waiting courses cost if each had all rooms for itself.
///
/// A true relaxation: every course starts on the first date of the horizon, at the best of its
/// centres, on which it is released and a source with its particle is open; capacities, all
/// later fractions and all costs but waiting and lateness are left out, and no cost is negative.
/// Integers throughout.
public struct StartBound: Hashable, Sendable {
  /// The bound.
  public let total: Int

  /// Computes the bound of a problem.
  public init(_ problem: Problem) {
    let openings = Openings(problem)
    total = problem.courses.reduce(0) { $0 + Self.leastCost(of: $1, in: problem, openings) }
  }

  private static func leastCost(
    of course: Course, in problem: Problem, _ openings: Openings
  ) -> Int {
    guard !course.isStarted, course.state != .finished,
      !course.published.contains(where: { $0.day < problem.horizon.firstDay })
    else { return 0 }
    let objective = problem.objective
    let starts = course.centres.compactMap { centre -> Int? in
      let release = problem.release(of: course, at: centre)
      guard let first = firstOpenDay(of: course, at: centre, from: release, in: problem, openings)
      else { return nil }
      return objective.startCost(of: course.waitingClass, daysAfterRelease: first - release)
    }
    return min(starts.min() ?? .max, costOfLeavingOut(course, in: problem))
  }

  private static func costOfLeavingOut(_ course: Course, in problem: Problem) -> Int {
    let release = course.centres.map { problem.release(of: course, at: $0) }.min()
    let objective = problem.objective
    return objective.startCost(
      of: course.waitingClass,
      daysAfterRelease: problem.horizon.dayAfter - (release ?? course.readyOn))
      + objective.unscheduledFactor * objective.classWeights[course.waitingClass.rawValue]
  }

  private static func firstOpenDay(
    of course: Course, at centre: Int, from release: Day, in problem: Problem, _ openings: Openings
  ) -> Day? {
    guard let particle = course.phases.first?.particle else { return nil }
    return problem.horizon.days.first { day in
      day >= release
        && (openings.isOpen(centre: centre, particle: particle, on: day)
          || openings.session(at: centre, on: day) != nil)
    }
  }
}
