import Checking
import TreatmentDomain

/// The cheapest of the schedules offered, as the referee counts; legal ones come first.
///
/// A course that is put earlier can make its days dearer until they are improved again, for which
/// there may be no time left: the newest schedule is not always the best.
package struct CheapestSchedule {
  package private(set) var schedule: Schedule
  private let referee: Referee
  private var rank: Rank

  private struct Rank: Comparable {
    let violations: Int
    let cost: Int

    init(_ judgement: Judgement) {
      violations = judgement.violations.count
      cost = judgement.costs.total
    }

    static func < (first: Rank, second: Rank) -> Bool {
      (first.violations, first.cost) < (second.violations, second.cost)
    }
  }

  package init(_ schedule: Schedule, problem: Problem) {
    self.schedule = schedule
    referee = Referee(problem)
    rank = Rank(referee.judge(schedule))
  }

  /// Takes a schedule over if it is cheaper than all before.
  package mutating func offer(_ candidate: Schedule) {
    guard candidate != schedule else { return }
    let rank = Rank(referee.judge(candidate))
    if rank < self.rank {
      self.rank = rank
      schedule = candidate
    }
  }
}
