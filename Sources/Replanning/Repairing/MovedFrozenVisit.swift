import Solving
import TreatmentDomain

/// A frozen visit that had to move, and what bars the fraction that would fall on it.
public struct MovedFrozenVisit: Hashable, Sendable {
  /// What keeps the fraction from the time announced.
  public enum Cause: Hashable, Sendable {
    /// Its phase is not treated in that room.
    case otherRooms
    /// It needs so many minutes, and the next patient enters the room before they are over.
    case roomTaken(minutes: Int, next: MinuteOfDay)
    /// Its beam would have to begin between two minutes, when other rooms have the beam.
    case beamTaken(from: MinuteOfDay, until: MinuteOfDay)
    /// Room and beam are free; rules of the course stand against it: hours or days between fractions, teams, a fraction before it.
    case courseRules
  }

  /// Index of the course.
  public let course: Int
  /// Number of the fraction that would fall on it.
  public let fraction: Int
  /// The date announced.
  public let day: Day
  /// Index of the room announced.
  public let room: Int
  /// The entry announced.
  public let start: MinuteOfDay
  /// What bars it.
  public let cause: Cause
}

extension Disturbance {
  /// Why a plan does not keep a frozen visit; nil for one without a minute.
  func explanation(of visit: CourseDate, in plan: RepairPlan) -> MovedFrozenVisit? {
    guard let wish = wish(toKeep: visit, in: plan), let room = wish.rooms.first,
      let start = wish.starts.first
    else { return nil }
    return MovedFrozenVisit(
      course: wish.course, fraction: wish.fraction, day: wish.day, room: room, start: start,
      cause: cause(against: wish, room: room, start: start))
  }

  private func cause(
    against wish: BeamShift.Wish, room: Int, start: MinuteOfDay
  ) -> MovedFrozenVisit.Cause {
    let facts = CourseFacts(wish.course, problem: problem, dates: DateTable(problem))
    let need = VisitNeed(facts: facts, fraction: wish.fraction, on: wish.day)
    guard facts.options[need.phase].contains(where: { $0.rooms.contains(room) }) else {
      return .otherRooms
    }
    let next = kept.appointments.filter {
      $0.room == room && $0.day == wish.day && $0.start > start && $0.course != wish.course
    }.map(\.start).min()
    let end = start + need.visitMinutes + problem.rooms[room].turnaroundMinutes
    if let next, next < end { return .roomTaken(minutes: need.visitMinutes, next: next) }
    guard BeamShift(problem).changes(for: wish, in: kept) == nil else { return .courseRules }
    let ready = start + need.setUpMinutes
    return .beamTaken(from: ready, until: ready + problem.rules.couchWaitMinutes)
  }
}
