import Solving
import TreatmentDomain

/// Lets beams around a frozen visit begin a few minutes earlier or later, so that its patient may enter at the minute announced
/// although another fraction, with other minutes, falls on it.
///
/// Patients know when they enter; each beam stays within the wait on the couch that follows its own entry.
struct BeamShift {
  /// A visit with what the referee will ask of it.
  private struct Use {
    var visit: Appointment
    let need: VisitNeed
    let isFixed: Bool

    var beamEnd: Int { visit.beamStart.minutes + need.beamMinutes }
    var end: Int { beamEnd + need.exitMinutes }
  }

  private let rules: DayRules

  private var problem: Problem { rules.problem }
  private var facts: [CourseFacts] { rules.facts }

  init(_ problem: Problem) { rules = DayRules(problem) }

  /// Where a fraction is to be treated.
  struct Wish {
    let course: Int
    let fraction: Int
    let day: Day
    let rooms: [Int]
    /// Entries worth trying, the best first.
    let starts: [MinuteOfDay]
    /// Beam starts that keep the hours to the fractions before and after.
    let beamStarts: ClosedRange<Int>
  }

  /// The visits whose beams have to move, as few as possible; nil when no beam can be had so.
  func changes(for wish: Wish, in schedule: Schedule) -> [Appointment]? {
    let need = VisitNeed(facts: facts[wish.course], fraction: wish.fraction, on: wish.day)
    var best: [Appointment]?
    for room in wish.rooms {
      let others = uses(besides: wish.course, sharingBeamOf: room, on: wish.day, in: schedule)
      for start in wish.starts {
        for own in uses(of: wish, need: need, room: room, start: start.minutes)
        where isAllowed(own) && leavesRoom(own, others) {
          let number = others.count { $0.visit.beamStart < own.visit.beamStart }
          for split in max(0, number - 1)...min(others.count, number + 1) {
            let found = shifted(others, around: own, after: split)
            if let found, found.isEmpty { return found }
            if let found, best.map({ found.count < $0.count }) ?? true { best = found }
          }
        }
      }
    }
    return best
  }

  private func uses(of wish: Wish, need: VisitNeed, room: Int, start: Int) -> [Use] {
    let ready = start + need.setUpMinutes
    return (ready...(ready + problem.rules.couchWaitMinutes)).filter(wish.beamStarts.contains).map {
      let visit = Appointment(
        course: wish.course, fraction: wish.fraction, day: wish.day, room: room,
        start: MinuteOfDay(start), beamStart: MinuteOfDay($0))
      return Use(visit: visit, need: need, isFixed: true)
    }
  }

  /// True when nothing but other visits speaks against a visit.
  private func isAllowed(_ use: Use) -> Bool { rules.allows(use.visit, use.need) }

  /// Visits of a source on a date in the order of their beams.
  private func uses(
    besides course: Int, sharingBeamOf room: Int, on day: Day, in schedule: Schedule
  ) -> [Use] {
    let source = problem.rooms[room].source
    return schedule.appointments.filter {
      $0.course != course && $0.day == day && problem.rooms[$0.room].source == source
    }.sorted { ($0.beamStart, $0.course) < ($1.beamStart, $1.course) }.map { visit in
      Use(
        visit: visit,
        need: VisitNeed(facts: facts[visit.course], fraction: visit.fraction, on: day),
        isFixed: Moment(day, visit.start) < problem.asOf)
    }
  }

  /// The beams moved when the first `number` of the others come before `own` and the rest after it.
  private func shifted(_ others: [Use], around own: Use, after number: Int) -> [Appointment]? {
    var changed: [Use] = []
    var next = own
    for use in others[..<number].reversed() {
      var use = use
      let latest = next.visit.beamStart.minutes - apart(use, next) - use.need.beamMinutes
      if use.visit.beamStart.minutes <= latest { break }
      guard !use.isFixed, latest >= use.visit.start.minutes + use.need.setUpMinutes else {
        return nil
      }
      use.visit.beamStart = MinuteOfDay(latest)
      guard isAllowed(use) else { return nil }
      changed.append(use)
      next = use
    }
    var last = own
    for use in others[number...] {
      var use = use
      let earliest = last.beamEnd + apart(last, use)
      if use.visit.beamStart.minutes >= earliest { break }
      let ready = use.visit.start.minutes + use.need.setUpMinutes
      guard !use.isFixed, earliest <= ready + problem.rules.couchWaitMinutes else { return nil }
      use.visit.beamStart = MinuteOfDay(earliest)
      guard isAllowed(use), leavesRoom(use, others) else { return nil }
      changed.append(use)
      last = use
    }
    return changed.map(\.visit)
  }

  private func apart(_ first: Use, _ second: Use) -> Int {
    first.visit.room == second.visit.room
      ? 0 : problem.sources[problem.rooms[first.visit.room].source].switchMinutes
  }

  /// True when the next patient of the room finds it free, and the one before has left it.
  private func leavesRoom(_ use: Use, _ others: [Use]) -> Bool {
    let turnaround = problem.rooms[use.visit.room].turnaroundMinutes
    return others.allSatisfy { other in
      guard other.visit.room == use.visit.room, other.visit.course != use.visit.course else {
        return true
      }
      return other.visit.start < use.visit.start
        ? other.end + turnaround <= use.visit.start.minutes
        : use.end + turnaround <= other.visit.start.minutes
    }
  }
}
