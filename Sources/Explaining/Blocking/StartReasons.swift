import Checking
import Solving
import TreatmentDomain

/// Why a course does not start earlier, or at all: every start is tried, and the referee says what bars it.
public struct StartReasons: Sendable {
  /// Starts that no rule allows beside everybody else.
  public let blocked: [BlockedStart]
  /// Starts that would keep every rule; the schedule does not use them.
  public let free: [FreeStart]
  /// What bars the blocked ones, the most frequent first.
  public let blockers: [Blocker]

  /// Tries every start before a date.
  ///
  /// - Parameters:
  ///   - schedule: the schedule explained.
  ///   - limit: first start that is not asked about.
  ///   - mayBreach: true for a course under way whose fractions found no date even with breaches.
  ///   - most: how many free starts are judged as whole schedules.
  init(
    _ problem: Problem, schedule: Schedule, course index: Int, before limit: Day,
    mayBreach: Bool, most: Int = 5
  ) {
    let without = schedule.without(course: index)
    let search = StartSearch(
      problem, schedule: without, course: index, from: problem.horizon.firstDay)
    let referee = Referee(problem)
    let others = OtherVisits(without, besides: index, of: problem)
    var blocked: [BlockedStart] = []
    var complete: [StartAttempt] = []
    for attempt in Self.attempts(
      search, problem, course: index, before: limit, mayBreach: mayBreach)
    {
      if let start = Self.blocked(attempt, problem, course: index, others) {
        blocked.append(start)
      } else {
        complete.append(attempt)
      }
    }
    let total = complete.isEmpty ? 0 : referee.judge(schedule).costs.total
    free = complete.prefix(most).compactMap { attempt in
      guard let day = attempt.day else { return nil }
      let with = without.with(attempt.own)
      let judgement = referee.judge(with)
      return judgement.isAcceptable
        ? FreeStart(
          centre: attempt.centre, day: day, schedule: with,
          costDifference: judgement.costs.total - total) : nil
    }
    self.blocked = blocked
    blockers = Blocker.all(of: blocked, schedule: without, course: index, problem)
  }

  /// Every start tried; where a course may not start inside the horizon, its last date stands for all.
  private static func attempts(
    _ search: StartSearch, _ problem: Problem, course index: Int, before limit: Day,
    mayBreach: Bool
  ) -> [StartAttempt] {
    let found = search.attempts(before: limit, mayBreach: mayBreach)
    let course = problem.courses[index]
    guard found.isEmpty, !course.isStarted, limit == problem.horizon.dayAfter else { return found }
    return course.centres.map { centre in
      let day =
        problem.horizon.days.last { day in
          problem.sources.indices.contains {
            problem.sources[$0].centre == centre && problem.isOrdinarilyOpen(source: $0, on: day)
          }
        } ?? limit.adding(-1)
      let rooms = problem.rooms.indices.filter {
        problem.centre(ofRoom: $0) == centre && problem.room($0, fits: course.phases[0])
      }
      return StartAttempt(centre: centre, firstFractionOn: day, rooms: rooms)
    }
  }

  /// The start with the referee's reasons; nil when the whole series found places that break no rule.
  private static func blocked(
    _ attempt: StartAttempt, _ problem: Problem, course index: Int, _ others: OtherVisits
  ) -> BlockedStart? {
    guard let end = attempt.end else {
      let days = attempt.own.days
      let found = others.violations(of: attempt.own, days: days)
      guard let last = days.last, !found.isEmpty else { return nil }
      let fraction = problem.courses[index].totalFractions
      return BlockedStart(
        centre: attempt.centre, day: attempt.day, fraction: fraction,
        refusals: [RefusedVisit(day: last, own: attempt.own, violations: found)])
    }
    let place = LeastConflict(
      problem: problem, others: others, course: index, fraction: end.fraction)
    let rooms =
      end.rooms.isEmpty
      ? problem.rooms.indices.filter { problem.centre(ofRoom: $0) == attempt.centre } : end.rooms
    let refusals = end.days.prefix(mostDates).map { day in
      let visit = place.visit(
        on: day, rooms: rooms, after: lastBeam(attempt.own, problem, course: index))
      let own = attempt.own.with(visit)
      let found = others.violations(of: own, days: [day]).filter {
        counts($0, fraction: end.fraction, isBarredStart: end.isBarredStart)
      }
      return RefusedVisit(day: day, own: own, violations: found)
    }
    return BlockedStart(
      centre: attempt.centre, day: attempt.day, fraction: end.fraction, refusals: refusals)
  }

  /// A fraction that may come on any of many dates is asked about on the first of them.
  private static let mostDates = 10

  /// A series that is cut short lacks its other fractions, which must not be held against it.
  private static func counts(_ violation: Violation, fraction: Int, isBarredStart: Bool) -> Bool {
    switch violation.rule {
    case .courseComplete: false
    case .startRule:
      isBarredStart || fraction > 1 && violation.evidence.contains { $0.fraction == fraction }
    default: true
    }
  }

  private static func lastBeam(_ own: Schedule, _ problem: Problem, course: Int) -> Moment? {
    own.appointments.max { ($0.day, $0.beamStart) < ($1.day, $1.beamStart) }.map { visit in
      let minutes = VisitMinutes(problem, course: course, fraction: visit.fraction)
      return Moment(visit.day, minutes.beam(of: visit).end)
    }
  }
}
