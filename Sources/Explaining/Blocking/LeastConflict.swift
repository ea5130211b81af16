import TreatmentDomain

/// The place of a date at which a fraction is least in the way, however many rules it breaks there.
///
/// A heuristic choice of what to ask the referee about; what blocks the visit is the referee's word.
struct LeastConflict {
  let problem: Problem
  let others: OtherVisits
  let course: Int
  let fraction: Int

  /// The visit as a schedule of its own; `before` is the end of the course's last beam, if known.
  func visit(on day: Day, rooms: [Int], after before: Moment?) -> Schedule {
    let wanted = problem.courses[course].centres.first ?? 0
    let centre = rooms.first.map { problem.centre(ofRoom: $0) } ?? wanted
    guard problem.horizon.days.contains(day), !rooms.isEmpty else {
      return Schedule(
        tailDates: [TailDate(course: course, fraction: fraction, day: day, centre: centre)])
    }
    guard problem.horizon.detailDays.contains(day) else {
      return Schedule(reservations: [reservation(on: day, rooms: rooms, centre: centre)])
    }
    return Schedule(appointments: [appointment(on: day, rooms: rooms, after: before)])
  }

  private func reservation(on day: Day, rooms: [Int], centre: Int) -> Reservation {
    let load = DayPartLoad(problem, others.reservations(on: day), on: day)
    let minutes = VisitMinutes(problem, course: course, fraction: fraction)
    let hours = problem.courses[course].hours(on: day)
    var best: (shortage: Int, room: Int, part: Int)?
    for room in rooms {
      for part in problem.centres[centre].dayParts.indices {
        let shortage = load.shortage(of: minutes, room: room, part: part, hours: hours)
        if best.map({ shortage < $0.shortage }) ?? true { best = (shortage, room, part) }
      }
    }
    return Reservation(
      course: course, fraction: fraction, day: day, room: best?.room ?? rooms[0],
      dayPart: best?.part ?? 0)
  }

  private func appointment(on day: Day, rooms: [Int], after before: Moment?) -> Appointment {
    let minutes = VisitMinutes(problem, course: course, fraction: fraction)
    let taken = others.appointments(on: day)
    let hours = problem.courses[course].hours(on: day)
    var best: (conflicts: Int, visit: Appointment)?
    for room in rooms {
      let conflicts = MinuteConflicts(problem, taken, room: room, on: day, for: minutes.phase)
      for start in starts(in: room, on: day, minutes) {
        for wait in 0...problem.rules.couchWaitMinutes {
          let visit = Appointment(
            course: course, fraction: fraction, day: day, room: room, start: start,
            beamStart: start + minutes.setUp + wait)
          var count = conflicts.count(stay: minutes.stay(of: visit), beam: minutes.beam(of: visit))
          if !hours.contains(minutes.stay(of: visit)) { count += 1 }
          if let before, isTooSoon(visit, after: before) { count += 1 }
          if best.map({ count < $0.conflicts }) ?? true { best = (count, visit) }
        }
      }
    }
    return best?.visit ?? closed(on: day, room: rooms[0], minutes)
  }

  /// A visit in a room that is closed that day, at the beginning of the centre's first day part.
  private func closed(on day: Day, room: Int, _ minutes: VisitMinutes) -> Appointment {
    let parts = problem.centres[problem.centre(ofRoom: room)].dayParts
    let start = parts.first?.window.start ?? MinuteOfDay(480)
    return Appointment(
      course: course, fraction: fraction, day: day, room: room, start: start,
      beamStart: start + minutes.setUp)
  }

  /// Entries on the grid from opening to the last one that ends in time.
  private func starts(in room: Int, on day: Day, _ minutes: VisitMinutes) -> [MinuteOfDay] {
    let grid = max(1, problem.rules.startGridMinutes)
    return problem.windows(ofRoom: room, on: day).flatMap { window in
      let first = (window.start.minutes + grid - 1) / grid * grid
      return stride(from: first, through: max(first, window.end.minutes - minutes.stay), by: grid)
        .map { MinuteOfDay($0) }
    }
  }

  private func isTooSoon(_ visit: Appointment, after before: Moment) -> Bool {
    let apart = 1440 * (visit.day - before.day) + (visit.beamStart - before.minute)
    return apart < 60 * problem.rules.spacingHours
  }
}
