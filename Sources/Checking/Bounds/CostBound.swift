import TreatmentDomain

/// A proven lower bound of the total cost: what every course costs if it had all rooms for itself.
///
/// A true relaxation in integers: waiting, lateness and prolongation of each course, all other courses,
/// capacities and costs, none of which is negative, left out. A course is treated on every date on
/// which any centre has a source with its particle open, whatever its weekly maximum. Waiting courses
/// take the start that costs least, or stay out. Started ones may leave fractions out, and may break a
/// clinical rule at the least price of a breach.
public struct CostBound: Hashable, Sendable {
  /// The bound.
  public let total: Int

  /// Computes the bound of a problem.
  public init(_ problem: Problem) {
    let openings = Openings(problem)
    let dates = OpenDates(problem: problem, openings: openings)
    let starts = StartBound(problem: problem, dates: dates)
    let ends = EndBound(problem: problem, dates: dates)
    total = problem.courses.indices.reduce(0) { sum, index in
      let course = problem.courses[index]
      guard course.state != .finished else { return sum }
      return sum + (course.isStarted ? ends.least(of: index) : starts.least(of: course))
    }
  }
}
