import TreatmentDomain

/// Judges schedules of one problem, independently of whoever made them.
///
/// Nothing that a solver claims is used: rules and costs are computed from the visits alone. A
/// schedule may be wrong in any way; the referee reports and never stops.
public struct Referee: Sendable {
  private let openings: Openings
  private let requirements: Requirements

  /// Makes a referee for a problem; opening times are looked up here once for all schedules.
  public init(_ problem: Problem) {
    openings = Openings(problem)
    requirements = Requirements(problem)
  }

  /// A schedule read for rules and costs.
  func view(of schedule: Schedule) -> ScheduleView {
    ScheduleView(schedule, openings: openings, requirements: requirements)
  }

  /// Indices of the courses of which a published visit or a promised start moved in date, centre, room
  /// or by at least 20 minutes, or was dropped; whatever weight disruption has.
  public func changedCourses(of schedule: Schedule) -> [Int] {
    Disruption().changedCourses(in: view(of: schedule))
  }

  /// Every rule that a schedule breaks without regard to excuses, costs left out.
  ///
  /// For explanations, which ask about many schedules that hold one visit too much.
  public func violations(of schedule: Schedule) -> [Violation] {
    let view = view(of: schedule)
    return hardRules.flatMap { $0.violations(in: view) }
  }

  /// Finds every broken rule and every cost of a schedule.
  public func judge(_ schedule: Schedule) -> Judgement { judge(view(of: schedule)) }

  /// The same for a schedule that was read already.
  func judge(_ view: ScheduleView) -> Judgement {
    var violations: [Violation] = []
    var breaches: [Violation] = []
    var inherited: [Violation] = []
    for violation in hardRules.flatMap({ $0.violations(in: view) }) {
      if view.isInherited(violation) {
        inherited.append(violation)
      } else if view.givesWay(violation) {
        breaches.append(violation)
      } else {
        violations.append(violation)
      }
    }
    let items = costTerms.flatMap { $0.items(in: view) } + breachItems(of: breaches, in: view)
    return Judgement(
      violations: violations, breaches: breaches, inherited: inherited,
      costs: CostBreakdown(
        items: items, courses: view.problem.courses.count, centres: view.problem.centres.count))
  }
}
