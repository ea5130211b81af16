import TreatmentDomain

/// Keeps the list of unplaced fractions in step with appointments that the search found or gave up.
struct UnplacedAccount {
  /// Marks an appointment that the search gave up in favour of another one.
  static let nowhere = -1

  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  /// The schedule without the appointments given up, every missing fraction counted with a reason.
  func settled(_ schedule: Schedule, from before: Schedule) -> Schedule {
    guard schedule.appointments.count != before.appointments.count || hasLost(schedule) else {
      return schedule
    }
    var result = schedule
    result.appointments.removeAll { $0.room == Self.nowhere }
    let changed = Set(
      before.unplaced.map(\.course)
        + zip(before.appointments, schedule.appointments)
        .filter { $1.room == Self.nowhere }.map(\.0.course))
    for course in changed.sorted() {
      keepOrder(ofCourse: course, in: &result)
      count(course, in: &result, before)
    }
    return result.sorted()
  }

  /// Fractions are given in order: what comes after a missing one is taken out.
  private func keepOrder(ofCourse course: Int, in schedule: inout Schedule) {
    let placed = Set(fractions(ofCourse: course, in: schedule))
    let first = problem.courses[course].deliveredCount + 1
    let missing = (first...(first + placed.count)).first { !placed.contains($0) } ?? first
    schedule.appointments.removeAll { $0.course == course && $0.fraction > missing }
  }

  private func count(_ course: Int, in schedule: inout Schedule, _ before: Schedule) {
    let missing =
      problem.courses[course].remainingFractions - fractions(ofCourse: course, in: schedule).count
    let known = before.unplaced.first { $0.course == course }?.reasons
    schedule.unplaced.removeAll { $0.course == course }
    guard missing > 0 else { return }
    let lost = before.appointments.last { $0.course == course }
    schedule.unplaced.append(
      UnplacedFractions(
        course: course, count: missing, reasons: known ?? lost.map { [reason($0)] } ?? []))
  }

  private func fractions(ofCourse course: Int, in schedule: Schedule) -> [Int] {
    schedule.appointments.filter { $0.course == course }.map(\.fraction)
      + schedule.reservations.filter { $0.course == course }.map(\.fraction)
      + schedule.tailDates.filter { $0.course == course }.map(\.fraction)
  }

  private func hasLost(_ schedule: Schedule) -> Bool {
    schedule.appointments.contains { $0.room == Self.nowhere }
  }

  private func reason(_ visit: Appointment) -> RefusalReason {
    RefusalReason(
      rule: "beamConflict", resource: "", days: 1, between: visit.day...visit.day,
      sentence:
        "no free minute of room and beam on \(visit.day) beside the other visits of that day")
  }
}
