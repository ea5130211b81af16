import Checking
import ScenarioFiles
import TreatmentDomain

/// A schedule whose `appointments.csv` somebody edited, with the row of every visit.
public struct EditedSchedule: Sendable {
  /// The schedule as edited.
  public let schedule: Schedule
  /// The line of every visit that the table names.
  public let lines: [VisitReference: Int]
  /// Visits that differ from the schedule before, in the order of the table.
  public let changed: [VisitReference]

  /// Puts the rows of a table in the place of the appointments of the schedule from which it was written.
  ///
  /// A row moves its fraction wherever it lay; an appointment without a row is gone; reservations without a row stay. A beam start
  /// that was left as it was follows an entry that was moved. A row on a date after the detail window is a reservation.
  /// - Throws: unknown courses, rooms and day parts, missing cells, and fractions named twice.
  public init(
    _ rows: [AppointmentRow], of base: Schedule, in problem: Problem
  ) throws(ScenarioIssues) {
    var reader = EditedRows(base: base, problem: problem)
    for row in rows where row.state != .missed { reader.read(row) }
    guard reader.issues.isEmpty else { throw ScenarioIssues(reader.issues) }
    var result = base
    result.appointments = reader.appointments
    result.reservations.removeAll { reader.names($0.course, $0.fraction) }
    result.reservations += reader.reservations
    result.tailDates.removeAll { reader.names($0.course, $0.fraction) }
    result.tailDates += reader.tailDates
    let placed = Set(reader.order.map(\.course))
    result.unscheduled.removeAll { placed.contains($0.course) }
    schedule = result.sorted()
    lines = reader.lines
    changed = reader.order.filter { reference in
      EditedSchedule.place(reference, in: base) != EditedSchedule.place(reference, in: result)
    }
  }

  /// Where a fraction lies, as far as patients know it.
  private struct Place: Hashable {
    let day: Day
    let room: Int?
    let start: MinuteOfDay?
    let dayPart: Int?
  }

  private static func place(_ reference: VisitReference, in schedule: Schedule) -> Place? {
    func isIt(_ course: Int, _ fraction: Int) -> Bool {
      course == reference.course && fraction == reference.fraction
    }
    if let visit = schedule.appointments.first(where: { isIt($0.course, $0.fraction) }) {
      return Place(day: visit.day, room: visit.room, start: visit.start, dayPart: nil)
    }
    if let visit = schedule.reservations.first(where: { isIt($0.course, $0.fraction) }) {
      return Place(day: visit.day, room: visit.room, start: nil, dayPart: visit.dayPart)
    }
    return schedule.tailDates.first { isIt($0.course, $0.fraction) }.map {
      Place(day: $0.day, room: nil, start: nil, dayPart: nil)
    }
  }
}

/// Turns rows into visits and collects what is wrong with them.
private struct EditedRows {
  private(set) var appointments: [Appointment] = []
  private(set) var reservations: [Reservation] = []
  private(set) var tailDates: [TailDate] = []
  private(set) var lines: [VisitReference: Int] = [:]
  private(set) var order: [VisitReference] = []
  private(set) var issues: [ScenarioIssue] = []
  private let problem: Problem
  private let courses: [String: Int]
  private let known: [VisitReference: Appointment]

  init(base: Schedule, problem: Problem) {
    self.problem = problem
    courses = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    known = Dictionary(
      base.appointments.map { (VisitReference(course: $0.course, fraction: $0.fraction), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func names(_ course: Int, _ fraction: Int) -> Bool {
    lines[VisitReference(course: course, fraction: fraction)] != nil
  }

  mutating func read(_ row: AppointmentRow) {
    guard let course = courses[row.course] else {
      return report(
        .danglingReference, row, "course of a visit is \(row.course), which does not exist",
        "correct the id")
    }
    let reference = VisitReference(course: course, fraction: row.fraction)
    if let line = lines[reference] {
      return report(
        .duplicateVisit, row,
        "fraction \(row.fraction) of course \(row.course) stands on line \(line) already",
        "remove one of the rows, or correct its fraction")
    }
    lines[reference] = row.place.line ?? 0
    order.append(reference)
    if row.day >= problem.horizon.dayAfter { return readTail(row, course) }
    guard let room = row.room else {
      return report(
        .missingKey, row, "room is empty for fraction \(row.fraction) of course \(row.course)",
        "fill in the room")
    }
    guard let index = problem.rooms.firstIndex(where: { $0.id == room }) else {
      return report(
        .danglingReference, row, "room of course \(row.course) is \(room), which does not exist",
        "known: \(problem.rooms.map(\.id).joined(separator: ", "))")
    }
    if problem.horizon.detailDays.contains(row.day) {
      readAppointment(row, reference, room: index)
    } else {
      readReservation(row, course, room: index)
    }
  }

  private mutating func readAppointment(
    _ row: AppointmentRow, _ reference: VisitReference, room: Int
  ) {
    guard let start = row.start else {
      return report(
        .missingKey, row, "start is empty for fraction \(row.fraction) of course \(row.course)",
        "fill in the time of entry; \(row.day) is planned to the minute")
    }
    let setUp = problem.courses[reference.course].setUpMinutes(ofFraction: row.fraction)
    var beamStart = row.beamStart ?? start + setUp
    if let before = known[reference], before.beamStart == beamStart, before.start != start {
      beamStart = start + (before.beamStart - before.start)
    }
    appointments.append(
      Appointment(
        course: reference.course, fraction: row.fraction, day: row.day, room: room, start: start,
        beamStart: beamStart))
  }

  private mutating func readReservation(_ row: AppointmentRow, _ course: Int, room: Int) {
    let centre = problem.centres[problem.centre(ofRoom: room)]
    var part = row.dayPart.flatMap { id in centre.dayParts.firstIndex { $0.id == id } }
    if part == nil, row.dayPart == nil, let start = row.start { part = centre.dayPart(at: start) }
    guard let part else {
      return report(
        .missingKey, row,
        "fraction \(row.fraction) of course \(row.course) lies on \(row.day) without a day part that "
          + "\(centre.id) has",
        "write start, or dayPart: \(centre.dayParts.map(\.id).joined(separator: ", "))")
    }
    reservations.append(
      Reservation(
        course: course, fraction: row.fraction, day: row.day, room: room, dayPart: part))
  }

  private mutating func readTail(_ row: AppointmentRow, _ course: Int) {
    let room = problem.rooms.firstIndex { $0.id == row.room }
    let centre =
      room.map { problem.centre(ofRoom: $0) }
      ?? problem.centres.firstIndex { $0.id == row.centre } ?? problem.courses[course].centres[0]
    tailDates.append(
      TailDate(course: course, fraction: row.fraction, day: row.day, centre: centre))
  }

  private mutating func report(
    _ code: IssueCode, _ row: AppointmentRow, _ message: String, _ remedy: String
  ) {
    issues.append(
      ScenarioIssue(
        code: code, file: row.place.file, line: row.place.line, message: message,
        remedy: remedy))
  }
}
