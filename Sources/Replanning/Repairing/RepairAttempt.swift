import ScenarioFiles
import Solving
import TreatmentDomain

/// A plan for what was lost, made better step by step until every frozen visit of another day stays that can stay.
struct RepairAttempt {
  var disturbance: Disturbance
  /// Courses that choose before the others.
  var order: [Int] = []
  var plan: RepairPlan
  let usesSameDay: Bool
  /// Courses for which nobody could make way.
  var hopeless: Set<Int> = []
  /// Frozen visits that had to move, in the order in which they were given up.
  private(set) var moved: [MovedFrozenVisit] = []

  /// Plans what a disturbance made impossible; `mayMoveOthers` lets others who come later today make way for those whose frozen
  /// visits of another day would have to move.
  init(
    _ disturbance: Disturbance, usesSameDay: Bool, mayMoveOthers: Bool
  ) throws(ScenarioIssues) {
    self.disturbance = disturbance
    self.usesSameDay = usesSameDay
    plan = RepairPlan(disturbance, usesSameDay: usesSameDay, first: [])
    for _ in 0...Self.mostReleases where !plan.stuck.isEmpty {
      letStuckCoursesChooseFirst()
      while !plan.stuck.isEmpty, try shiftBeams() {}
      if usesSameDay && mayMoveOthers {
        while !plan.stuck.isEmpty, try letOthersYield() {}
      }
      guard !plan.stuck.isEmpty else { break }
      moved += try self.disturbance.release(plan)
      plan = RepairPlan(self.disturbance, usesSameDay: usesSameDay, first: order)
    }
  }

  private static let mostReleases = 6
  private static let mostOrders = 4

  /// Courses that could not keep a frozen visit choose first in the next plan.
  ///
  /// Who is treated on the day of the event after all keeps the numbers of the fractions to come, and with them their minutes.
  private mutating func letStuckCoursesChooseFirst() {
    var last = plan
    var first = order
    for _ in 0..<Self.mostOrders {
      let newcomers = last.stuck.filter { !first.contains($0) }
      guard !newcomers.isEmpty else { break }
      first += newcomers
      last = RepairPlan(disturbance, usesSameDay: usesSameDay, first: first)
      if last.isBetter(than: plan) { (plan, order) = (last, first) }
    }
    holdToday()
  }

  /// Who found a place today that keeps a frozen visit keeps that place, whoever chooses next.
  mutating func holdToday() {
    let today = disturbance.problem.asOf.day
    let chosen = plan.schedule.appointments.filter {
      $0.day == today && order.contains($0.course)
        && $0.start >= disturbance.problem.asOf.minute
    }
    disturbance.hold(chosen)
  }

  /// The order with a course before those that have no part in it.
  func order(with course: Int) -> [Int] {
    order.contains(course) ? order : order + [course]
  }

  /// The first visit of each course that the plan does not keep.
  var firstBroken: [CourseDate] {
    var seen: Set<Int> = []
    return plan.broken.filter { seen.insert($0.course).inserted }
  }
}
