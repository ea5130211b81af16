import Checking
import Solving
import TreatmentDomain

/// What a physician could decide for a course that now ends later; never applied by the repair itself.
public struct RepairProposal: Hashable, Sendable {
  /// Index of the course.
  public let course: Int
  /// The last date without a decision.
  public let lastNow: Day
  /// The last date before the event.
  public let lastBefore: Day
  /// A date on which two visits at least six hours apart fit, and the last date with them; nil when there is none.
  public let pair: Pair?

  /// Two visits on one date.
  public struct Pair: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// The two entry times.
    public let starts: [MinuteOfDay]
    /// The last date of the course with them.
    public let last: Day
  }

  /// Proposals for every course that a repair made longer, most urgent category first.
  public static func all(for outcome: Repair.Outcome) -> [RepairProposal] {
    let longer = outcome.fates.filter { fate in
      guard let before = fate.lastBefore, let now = fate.lastNow else { return false }
      return now > before
    }
    var seen: Set<Int> = []
    let courses = outcome.problem.courses
    return longer.filter { seen.insert($0.course).inserted }
      .sorted {
        (courses[$0.course].category.rawValue, $0.course)
          < (courses[$1.course].category.rawValue, $1.course)
      }
      .compactMap { fate in
        guard let before = fate.lastBefore, let now = fate.lastNow else { return nil }
        return RepairProposal(
          course: fate.course, lastNow: now, lastBefore: before,
          pair: pair(for: fate.course, endingBefore: now, in: outcome))
      }
  }

  /// The first later date of the detail window on which a pair is possible and the course ends earlier.
  private static func pair(
    for index: Int, endingBefore last: Day, in outcome: Repair.Outcome
  ) -> Pair? {
    let problem = outcome.problem
    let days = outcome.schedule.appointments.filter {
      $0.course == index && $0.day > problem.asOf.day
    }.map(\.day)
    for day in days {
      var courses = problem.courses
      courses[index].approvedPairs.append(day)
      let approved = problem.with(courses: courses)
      var repair = GreedyRepair(
        approved, keeping: outcome.schedule, replanning: [index])
      let schedule = repair.run()
      let visits = schedule.appointments.filter { $0.course == index && $0.day == day }
      let end = schedule.daysByCourse()[index]?.last
      if visits.count == 2, let end, end < last,
        Referee(approved).judge(schedule).isAcceptable
      {
        return Pair(day: day, starts: visits.map(\.start).sorted(), last: end)
      }
    }
    return nil
  }
}
