import Solving
import TreatmentDomain

/// Other places of one visit, ordered by what they seem to cost the course.
///
/// The estimate only chooses what the referee is asked about.
struct PlaceCandidates {
  /// A place and its estimate.
  struct Candidate {
    let visit: Schedule
    let place: VisitPlace
    let estimate: Int
    let conflicts: Int
  }

  private let problem: Problem
  private let others: OtherVisits
  private let course: Int
  private let facts: CourseFacts
  private let preferences: PreferenceFacts

  init(_ problem: Problem, others: OtherVisits, course: Int) {
    self.problem = problem
    self.others = others
    self.course = course
    facts = CourseFacts(course, problem: problem, dates: DateTable(problem))
    preferences = PreferenceFacts(problem)
  }

  /// Every place on the dates, the cheapest first; `rest` are the course's other visits.
  func all(of fraction: Int, days: [Day], rest: Schedule, centre: Int) -> [Candidate] {
    let minutes = VisitMinutes(problem, course: course, fraction: fraction)
    let rooms = problem.rooms.indices.filter {
      problem.centre(ofRoom: $0) == centre && problem.room($0, fits: minutes.phase)
    }
    let candidates = days.flatMap { day -> [Candidate] in
      let wishes = preferences.preferences(
        of: facts, fraction: fraction, day: day, centre: centre, others: planned(rest))
      return rooms.flatMap { room in
        problem.horizon.detailDays.contains(day)
          ? timed(fraction, room: room, on: day, minutes, wishes)
          : reserved(fraction, room: room, on: day, minutes, wishes)
      }
    }
    return candidates.sorted {
      ($0.estimate, $0.place.day, $0.place.room, $0.place.start?.minutes ?? $0.place.dayPart ?? 0)
        < (
          $1.estimate, $1.place.day, $1.place.room, $1.place.start?.minutes ?? $1.place.dayPart ?? 0
        )
    }
  }

  private func timed(
    _ fraction: Int, room: Int, on day: Day, _ minutes: VisitMinutes, _ wishes: InDayPreferences
  ) -> [Candidate] {
    let conflicts = MinuteConflicts(
      problem, others.appointments(on: day), room: room, on: day, for: minutes.phase)
    let grid = max(1, problem.rules.startGridMinutes)
    let source = problem.rooms[room].source
    let close = problem.hours(ofSource: source, on: day)?.regularClose ?? MinuteOfDay(1440)
    let centre = problem.centres[problem.centre(ofRoom: room)]
    return problem.windows(ofRoom: room, on: day).flatMap { window -> [Candidate] in
      let first = (window.start.minutes + grid - 1) / grid * grid
      return stride(from: first, through: max(first, window.end.minutes - minutes.stay), by: grid)
        .map { start in
          let choices = (0...problem.rules.couchWaitMinutes).map { wait in
            let visit = Appointment(
              course: course, fraction: fraction, day: day, room: room,
              start: MinuteOfDay(start), beamStart: MinuteOfDay(start + minutes.setUp + wait))
            let stay = minutes.stay(of: visit)
            let isAway = !problem.courses[course].hours(on: day).contains(stay)
            let count =
              conflicts.count(stay: stay, beam: minutes.beam(of: visit)) + (isAway ? 1 : 0)
            return (visit: visit, count: count)
          }
          // Only the first of the fewest conflicts: a wait on the couch costs.
          let fewest = choices.map(\.count).min() ?? 0
          let chosen = choices.first { $0.count == fewest } ?? choices[0]
          let beamStart = chosen.visit.beamStart
          let estimate =
            wishes.cost(
              room: room, start: start, setUpMinutes: minutes.setUp, beamStart: beamStart.minutes,
              part: centre.dayPart(at: beamStart))
            + problem.objective.overtime * max(0, minutes.stay(of: chosen.visit).end - close)
          return Candidate(
            visit: Schedule(appointments: [chosen.visit]),
            place: VisitPlace(day: day, room: room, start: MinuteOfDay(start), dayPart: nil),
            estimate: estimate, conflicts: chosen.count)
        }
    }
  }

  private func reserved(
    _ fraction: Int, room: Int, on day: Day, _ minutes: VisitMinutes, _ wishes: InDayPreferences
  ) -> [Candidate] {
    let load = DayPartLoad(problem, others.reservations(on: day), on: day)
    let hours = problem.courses[course].hours(on: day)
    return problem.centres[problem.centre(ofRoom: room)].dayParts.indices.map { part in
      Candidate(
        visit: Schedule(reservations: [
          Reservation(course: course, fraction: fraction, day: day, room: room, dayPart: part)
        ]), place: VisitPlace(day: day, room: room, start: nil, dayPart: part),
        estimate: wishes.cost(room: room, part: part),
        conflicts: load.shortage(of: minutes, room: room, part: part, hours: hours))
    }
  }

  /// The course's other visits in the form that preferences are worked out from.
  private func planned(_ rest: Schedule) -> [Solving.PlannedVisit] {
    let timed = rest.appointments.map { visit in
      Solving.PlannedVisit(
        fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
        room: visit.room, teams: [],
        position: .minutes(start: visit.start.minutes, beamStart: visit.beamStart.minutes))
    }
    let reserved = rest.reservations.map { visit in
      Solving.PlannedVisit(
        fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
        room: visit.room, teams: [], position: .dayPart(visit.dayPart))
    }
    return (timed + reserved).sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }
}
