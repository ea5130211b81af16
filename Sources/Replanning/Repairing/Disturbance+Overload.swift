import Checking
import ScenarioFiles
import TreatmentDomain

extension Disturbance {
  /// Takes visits out of day parts, and out of regular hours, that hold less than before, the least urgent courses first.
  mutating func releaseOverload(before: Problem) throws(ScenarioIssues) {
    let known = Set(overloads(of: original, in: before))
    for _ in 0..<200 {
      let new = overloads(of: kept, in: problem).filter { !known.contains($0) }
      let candidates = new.flatMap(\.evidence).sorted { rank($0) < rank($1) }
      guard let victim = candidates.lazy.compactMap(yielding).first else { return }
      lost.append(victim)
      try settle(urgent: courses.map { problem.courses[$0].id }, before: before)
    }
  }

  /// A visit that may lie elsewhere, as lost; nil when it has begun or is frozen.
  private func yielding(_ visit: VisitReference) -> Lost? {
    func isMeant(_ course: Int, _ fraction: Int) -> Bool {
      course == visit.course && fraction == visit.fraction
    }
    let reservation = kept.reservations.first { isMeant($0.course, $0.fraction) }
    let appointment = kept.appointments.first { isMeant($0.course, $0.fraction) }
    guard let day = reservation?.day ?? appointment?.day else { return nil }
    if let appointment, Moment(day, appointment.start) < problem.asOf { return nil }
    let isFrozen = problem.courses[visit.course].published.contains { row in
      row.isFrozen && row.day == day
    }
    // Of a reservation the patient knows the date alone; when its day part holds less it must leave even so.
    guard appointment == nil || !isFrozen else { return nil }
    return Lost(
      course: visit.course, fraction: visit.fraction, day: day, start: appointment?.start,
      isMissed: false)
  }

  private func overloads(of schedule: Schedule, in problem: Problem) -> [Violation] {
    Referee(problem).judge(schedule).violations.filter { $0.rule == .reservedLoad }
  }

  /// Least urgent first; courses not begun before those under way.
  private func rank(_ visit: VisitReference) -> (Int, Int, Int) {
    let course = problem.courses[visit.course]
    return (
      course.isStarted ? 1 : 0, -course.waitingClass.rawValue - course.category.rawValue,
      -visit.course
    )
  }
}
