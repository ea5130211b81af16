import TreatmentDomain

/// Turns the ids of a schedule document into indices.
struct ScheduleResolver {
  let problem: Problem
  let file: String
  let log: IssueLog
  private let courses: [String: Int]
  private let rooms: [String: Int]
  private let centres: [String: Int]

  init(problem: Problem, file: String, log: IssueLog) {
    self.problem = problem
    self.file = file
    self.log = log
    courses = Self.index(problem.courses.map(\.id))
    rooms = Self.index(problem.rooms.map(\.id))
    centres = Self.index(problem.centres.map(\.id))
  }

  func schedule(_ document: ScheduleDocument) -> Schedule {
    if document.schemaVersion != 1 {
      log.report(
        .unsupportedVersion, Place(file: file), "schemaVersion is \(document.schemaVersion)",
        remedy: "this version of TwinBeam reads schemaVersion 1")
    }
    return Schedule(
      appointments: resolve(document.appointments, "appointments", appointment),
      reservations: resolve(document.reservations, "reservations", reservation),
      tailDates: resolve(document.tailDates, "tailDates", tailDate),
      unscheduled: resolve(document.unscheduled, "unscheduled", unscheduled),
      unplaced: resolve(document.unplaced, "unplaced", unplaced))
  }

  private func resolve<Entry, Value>(
    _ entries: [Entry], _ name: String, _ resolve: (Entry, String) -> Value?
  ) -> [Value] {
    entries.enumerated().compactMap { resolve($1, "\(name)[\($0)]") }
  }

  private func appointment(
    _ entry: ScheduleDocument.AppointmentEntry, path: String
  ) -> Appointment? {
    let course = course(entry.course, path)
    let fraction = integer(entry.fraction, 1...100_000, "\(path).fraction")
    let day = value(entry.date, "date", path).day()
    let room = room(entry.room, centre: entry.centre, path)
    let minutes = problem.rules.minutesPerDay
    let start = value(entry.start, "start", path).clock(minutesPerDay: minutes)
    let beamStart = value(entry.beamStart, "beamStart", path).clock(minutesPerDay: minutes)
    guard let course, let fraction, let day, let room, let start, let beamStart else { return nil }
    return Appointment(
      course: course, fraction: fraction, day: day, room: room, start: start,
      beamStart: beamStart)
  }

  private func reservation(
    _ entry: ScheduleDocument.ReservationEntry, path: String
  ) -> Reservation? {
    let course = course(entry.course, path)
    let fraction = integer(entry.fraction, 1...100_000, "\(path).fraction")
    let day = value(entry.date, "date", path).day()
    let room = room(entry.room, centre: entry.centre, path)
    guard let course, let fraction, let day, let room else { return nil }
    let parts = problem.centres[problem.centre(ofRoom: room)].dayParts.map(\.id)
    guard let part = parts.firstIndex(of: entry.dayPart) else {
      dangling(entry.dayPart, "dayPart", path, among: parts)
      return nil
    }
    return Reservation(course: course, fraction: fraction, day: day, room: room, dayPart: part)
  }

  private func tailDate(_ entry: ScheduleDocument.TailEntry, path: String) -> TailDate? {
    let course = course(entry.course, path)
    let fraction = integer(entry.fraction, 1...100_000, "\(path).fraction")
    let day = value(entry.date, "date", path).day()
    let centre = centres[entry.centre]
    if centre == nil {
      dangling(entry.centre, "centre", path, among: problem.centres.map(\.id))
    }
    guard let course, let fraction, let day, let centre else { return nil }
    return TailDate(course: course, fraction: fraction, day: day, centre: centre)
  }

  private func unscheduled(
    _ entry: ScheduleDocument.UnscheduledEntry, path: String
  ) -> UnscheduledCourse? {
    let reasons = resolve(entry.reasons, "\(path).reasons", reason)
    return course(entry.course, path).map { UnscheduledCourse(course: $0, reasons: reasons) }
  }

  private func unplaced(
    _ entry: ScheduleDocument.UnplacedEntry, path: String
  ) -> UnplacedFractions? {
    let reasons = resolve(entry.reasons, "\(path).reasons", reason)
    let count = integer(entry.count, 0...100_000, "\(path).count")
    guard let course = course(entry.course, path), let count else { return nil }
    return UnplacedFractions(course: course, count: count, reasons: reasons)
  }

  private func reason(_ entry: ScheduleDocument.ReasonEntry, path: String) -> RefusalReason? {
    let from = value(entry.from, "from", path).day()
    let until = value(entry.until, "until", path).day()
    guard let from, let until, let days = integer(entry.days, 0...10_000, "\(path).days") else {
      return nil
    }
    guard from <= until else {
      log.report(
        .reversedPeriod, Place(file: file), "\(path) lasts from \(from) until \(until)",
        remedy: "until must not be earlier than from")
      return nil
    }
    return RefusalReason(
      rule: entry.rule, resource: entry.resource, days: days, between: from...until,
      sentence: entry.sentence, obstacle: entry.obstacle.flatMap(Obstacle.init(rawValue:)),
      values: entry.values ?? [])
  }

  private func course(_ id: String, _ path: String) -> Int? {
    if let index = courses[id] { return index }
    dangling(id, "course", path, among: problem.courses.map(\.id))
    return nil
  }

  private func room(_ id: String, centre: String, _ path: String) -> Int? {
    guard let room = rooms[id] else {
      dangling(id, "room", path, among: problem.rooms.map(\.id))
      return nil
    }
    let own = problem.centres[problem.centre(ofRoom: room)].id
    if centre != own {
      log.report(
        .visitContradiction, Place(file: file),
        "\(path) names centre \(centre), but room \(id) is at \(own)",
        remedy: "correct one of the two")
    }
    return room
  }

  private func integer(_ number: Int, _ range: ClosedRange<Int>, _ path: String) -> Int? {
    if range.contains(number) { return number }
    log.report(
      .outOfRange, Place(file: file), "\(path) is \(number)",
      remedy: "it must be from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private func value(_ text: String, _ key: String, _ path: String) -> TextValue {
    TextValue(text: text, key: key, subject: path, place: Place(file: file), log: log)
  }

  private func dangling(_ id: String, _ key: String, _ path: String, among known: [String]) {
    log.report(
      .danglingReference, Place(file: file), "\(path).\(key) is \(id), which does not exist",
      remedy: Spelling.remedy(for: id, among: known, kind: key))
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
