import TreatmentDomain

/// What the dates, centres and day parts of whole courses cost: the objective of the course assignment.
///
/// Waiting, lateness, courses left out, prolongation and phases away from the preferred centre of all courses, and
/// changes and preferences of room and day part between reservations. What the appointments of the detail window
/// decide belongs to `DayCosts`; the two are never added.
public struct CourseCosts: Sendable {
  private static let ofCourses: [CostName] = [
    .waiting, .lateness, .unscheduled, .prolongation, .centrePreference, .unplacedFraction,
  ]
  private static let ofReservations: [CostName] = [
    .preferredTime, .dayPartChange, .roomChange, .roomPreference, .beamGroupChange,
  ]

  /// The sum.
  public let total: Int

  /// Judges a schedule.
  public init(_ schedule: Schedule, of problem: Problem) {
    self.init(Referee(problem).judge(schedule).costs, of: problem)
  }

  /// Adds up what a judgement holds.
  public init(_ costs: CostBreakdown, of problem: Problem) {
    let window = problem.horizon.detailDays
    total = costs.items.reduce(0) { sum, item in
      let counts =
        Self.ofCourses.contains(item.name)
        || Self.ofReservations.contains(item.name) && !item.days.contains(where: window.contains)
      return counts ? sum + item.amount : sum
    }
  }
}
