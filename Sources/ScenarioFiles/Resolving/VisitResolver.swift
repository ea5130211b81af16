import TreatmentDomain

/// Gives courses their delivered, assumed and published visits.
struct VisitResolver {
  let problem: Problem
  let names: Names
  /// What happened since the schedule was made.
  let events: [EventRow]

  /// Adds the rows of one course, sorted by fraction, to it.
  func add(_ rows: [AppointmentRow], to course: inout Course) {
    let firstDay = problem.horizon.firstDay
    let missed = Set(missedDays(of: course.id))
    let rows = rows.filter {
      $0.state == .delivered || ($0.state != .missed && !missed.contains($0.day))
    }.sorted {
      ($0.fraction, $0.day) < ($1.fraction, $1.day)
    }
    // What was treated of a week under way is part of its schedule.
    let delivered = rows.filter { $0.state == .delivered && $0.day < firstDay }
    let assumed = rows.filter { $0.state != .delivered && $0.day < firstDay }
    course.history = (delivered + assumed).map(pastVisit)
    if !delivered.isEmpty { course.deliveredCount = delivered.count }
    course.deliveredCount += assumed.count
    course.startedOn = course.startedOn ?? course.history.map(\.day).min()
    course.lastFractionOn = (course.history.map(\.day) + [course.lastFractionOn].compactMap(\.self))
      .max()
    course.published = rows.filter { $0.day >= firstDay }
      .compactMap { published($0, of: course) }
      .sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
    settleState(of: &course)
  }

  /// What is assumed to be delivered moves the state on.
  private func settleState(of course: inout Course) {
    guard course.state == .waiting || course.state == .inProgress else { return }
    if course.deliveredCount >= course.totalFractions {
      course.state = .finished
    } else if course.deliveredCount > 0 {
      course.state = .inProgress
    }
  }

  private func pastVisit(_ row: AppointmentRow) -> PastVisit {
    PastVisit(
      fraction: row.fraction, day: row.day, room: row.room.flatMap { names.rooms[$0] },
      start: row.start, isAssumed: row.state != .delivered && row.day >= problem.asOf.day)
  }

  private func published(_ row: AppointmentRow, of course: Course) -> PublishedVisit? {
    guard let centre = centre(of: row, course: course) else { return nil }
    let dayPart = row.dayPart.flatMap { id in
      problem.centres[centre].dayParts.firstIndex { $0.id == id }
    }
    return PublishedVisit(
      fraction: row.fraction, day: row.day, centre: centre,
      room: row.room.flatMap { names.rooms[$0] }, start: row.start, beamStart: row.beamStart,
      dayPart: dayPart, isFrozen: isFrozen(row, at: centre),
      isDateOnly: row.state != .frozen && row.start == nil)
  }

  /// True for what has begun, what staff froze, and what was published for a near date.
  private func isFrozen(_ row: AppointmentRow, at centre: Int) -> Bool {
    switch row.state {
    case .released, .missed: return false
    case .frozen, .delivered: return true
    case .published: break
    }
    // Of the day on which the data are taken the rest may be rearranged.
    if let start = row.start, Moment(row.day, start) < problem.asOf { return true }
    return row.day != problem.asOf.day && isInFreezeWindow(row.day, at: centre)
  }

  private func missedDays(of course: String) -> [Day] {
    events.filter { $0.kind == .missed && $0.subject == course }.flatMap(\.days)
  }

  /// The centre of a visit: its own, that of its room, or the only one the course may go to.
  func centre(of row: AppointmentRow, course: Course) -> Int? {
    if let centre = row.centre { return names.centres[centre] }
    if let room = row.room { return names.rooms[room].map { problem.centre(ofRoom: $0) } }
    return course.centres.count == 1 ? course.centres[0] : nil
  }

  private func isInFreezeWindow(_ day: Day, at centre: Int) -> Bool {
    let last = problem.centres[centre].calendar
      .workingDay(problem.rules.freezeWorkingDays, after: problem.asOf.day)
    return day <= last
  }
}
