import TreatmentDomain

/// One start date tried with everybody else in place, and how far the series got.
package struct StartAttempt: Sendable {
  /// Index of the centre of the first visit.
  package let centre: Int
  /// The date of the next fraction; nil for a course under way, whose next fraction takes what it finds.
  package let day: Day?
  /// The course's own visits as far as they found places.
  package let own: Schedule
  /// Where the series ended; nil when every fraction found a place.
  package let end: End?

  /// The fraction that found no place.
  package struct End: Sendable {
    /// Number of the fraction, from 1.
    package let fraction: Int
    /// The dates on which it was looked for.
    package let days: [Day]
    /// Rooms it could go to; empty when no room fits its phase.
    package let rooms: [Int]
    /// True when what the start alone decides bars it: release, blackout, a break too near.
    package let isBarredStart: Bool
  }
}

extension StartAttempt {
  /// A first fraction that what the start alone decides keeps from a date.
  package init(centre: Int, firstFractionOn day: Day, rooms: [Int]) {
    self.init(
      centre: centre, day: day, own: Schedule(),
      end: End(fraction: 1, days: [day], rooms: rooms, isBarredStart: true))
  }
}

extension StartSearch {
  /// Every start before a date, centre by centre in order of time, that everybody else's visits leave or bar.
  ///
  /// A course under way has one attempt, from its next fraction on; `mayBreach` lets its clinical rules give way.
  package func attempts(before limit: Day, mayBreach: Bool = false) -> [StartAttempt] {
    centres.flatMap { centre -> [StartAttempt] in
      let construction = construction(at: centre)
      let days: [Day?] =
        isUnderWay
        ? [nil] : construction.starts(of: index, ignoringTrial: true).filter { $0 < limit }
      return days.map {
        attempt($0, centre: centre, construction, mayBreach: mayBreach && isUnderWay)
      }
    }
  }

  /// A course under way stays where its phases are; the planner knows.
  private var centres: [Int] {
    isUnderWay ? Array(problem.courses[index].centres.prefix(1)) : problem.courses[index].centres
  }

  private var isUnderWay: Bool { problem.courses[index].isStarted }

  private func construction(at centre: Int) -> GreedyConstruction {
    var courses = problem.courses
    if !isUnderWay { courses[index].centres = [centre] }
    var result = GreedyConstruction(problem.with(courses: courses))
    result.keep(schedule)
    return result
  }

  private func attempt(
    _ day: Day?, centre: Int, _ construction: GreedyConstruction, mayBreach: Bool
  ) -> StartAttempt {
    let plan = construction.plan(index, start: day, mayBreach: mayBreach, explains: true)
    var filled = construction
    filled.commit(plan, index)
    var own = filled.schedule(of: [index], withReasons: false)
    own.unscheduled = []
    guard plan.unplaced > 0, let end = plan.deadEnd else {
      return StartAttempt(centre: centre, day: day, own: own, end: nil)
    }
    return StartAttempt(
      centre: centre, day: day, own: own,
      end: StartAttempt.End(
        fraction: end.fraction, days: end.fraction == 1 ? day.map { [$0] } ?? end.days : end.days,
        rooms: end.option?.rooms ?? [], isBarredStart: end.isBarredStart))
  }
}
