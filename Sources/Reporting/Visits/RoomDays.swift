import TreatmentDomain

/// The appointments of a schedule by room and date, looked up once for a report.
struct RoomDays {
  /// Dates of the detail window on which a source is open or somebody comes, in order.
  let days: [Day]
  /// The visits of every room and date, in order of entry: `[room][position in days]`.
  let visits: [[[TimedVisit]]]

  init(_ schedule: Schedule, of problem: Problem) {
    let all = TimedVisit.all(of: schedule, in: problem)
    let window = Array(problem.horizon.detailDays)
    var byRoom = Array(
      repeating: Array(repeating: [TimedVisit](), count: window.count), count: problem.rooms.count)
    var isUsed = window.map { day in
      problem.sources.indices.contains { problem.hours(ofSource: $0, on: day) != nil }
    }
    for visit in all {
      let position = visit.appointment.day - problem.horizon.firstDay
      guard window.indices.contains(position) else { continue }
      byRoom[visit.appointment.room][position].append(visit)
      isUsed[position] = true
    }
    let used = window.indices.filter { isUsed[$0] }
    days = used.map { window[$0] }
    visits = byRoom.map { room in used.map { room[$0] } }
  }

  /// Visits of all rooms of a source on a date, in order of beam.
  func beams(ofSource source: Int, on position: Int, in problem: Problem) -> [TimedVisit] {
    problem.rooms.indices.filter { problem.rooms[$0].source == source }
      .flatMap { visits[$0][position] }
      .sorted {
        ($0.appointment.beamStart, $0.appointment.room, $0.appointment.course)
          < ($1.appointment.beamStart, $1.appointment.room, $1.appointment.course)
      }
  }

  /// The hours that hold every opening and every visit, from a full hour to a full hour.
  func span(of problem: Problem) -> TimeWindow {
    var first = Int.max
    var last = Int.min
    for day in days {
      for source in problem.sources.indices {
        guard let hours = problem.hours(ofSource: source, on: day) else { continue }
        first = min(first, hours.open.minutes)
        last = max(last, hours.overtimeUntil.minutes)
      }
    }
    for visit in visits.joined().joined() {
      first = min(first, visit.appointment.start.minutes)
      last = max(last, visit.end.minutes)
    }
    guard first < last else { return TimeWindow(480, 1080) }
    return TimeWindow(first / 60 * 60, (last + 59) / 60 * 60)
  }
}
