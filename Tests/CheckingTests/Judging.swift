import Checking
import TestProblems
import TreatmentDomain

extension TestProblem {
  /// What the referee says of a schedule.
  func judge(_ schedule: Schedule) -> Judgement { Referee(problem).judge(schedule) }

  /// The violations of one rule; a test of a rule also says that no other one is broken.
  func violations(_ schedule: Schedule) -> [Violation] { judge(schedule).violations }

  /// The names of all broken rules, in order of the model.
  func broken(_ schedule: Schedule) -> [RuleName] { violations(schedule).map(\.rule) }

  /// The sum of one cost.
  func cost(_ name: CostName, _ schedule: Schedule) -> Int { judge(schedule).costs[name] }
}

extension Day {
  /// Weekdays from this one on, weekends left out.
  func weekdays(_ count: Int) -> [Day] {
    Array((0..<(count * 2 + 4)).map(adding).filter(\.weekday.isMondayToFriday).prefix(count))
  }
}
