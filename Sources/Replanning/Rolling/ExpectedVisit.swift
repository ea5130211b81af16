import ScenarioFiles
import TreatmentDomain

/// A visit for which a patient was expected, or will be: of the schedule, or published before it.
package struct ExpectedVisit: Hashable {
  /// The visit as a row of `appointments.csv`.
  package var row: AppointmentRow
  /// When it begins; that of its day part, or of the day, where no minute was announced.
  package let begin: Moment

  /// True when the patient knows the minute.
  var isAppointment: Bool { row.start != nil }
}

/// Who is expected when, by course and in the order of dates.
package struct ExpectedVisits {
  /// One list a course of the problem.
  package let byCourse: [[ExpectedVisit]]

  /// Visits before the horizon that were only published, and every visit of the schedule.
  package init(_ schedule: Schedule, of problem: Problem, published rows: [AppointmentRow]) {
    let indices = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var byCourse = Array(repeating: [ExpectedVisit](), count: problem.courses.count)
    for row in rows where Self.isAssumed(row, in: problem) {
      guard let index = indices[row.course] else { continue }
      byCourse[index].append(ExpectedVisit(row: row, begin: Self.begin(of: row, in: problem)))
    }
    let frozen = Set(rows.filter { $0.state == .frozen }.map { FrozenKey($0) })
    func add(_ row: AppointmentRow, course: Int) {
      var row = row
      if frozen.contains(FrozenKey(row)) { row.state = .frozen }
      byCourse[course].append(ExpectedVisit(row: row, begin: Self.begin(of: row, in: problem)))
    }
    for visit in schedule.appointments {
      add(Self.row(visit, of: problem), course: visit.course)
    }
    for visit in schedule.reservations {
      add(Self.row(visit, of: problem), course: visit.course)
    }
    self.byCourse = byCourse.map {
      $0.sorted { ($0.begin, $0.row.fraction) < ($1.begin, $1.row.fraction) }
    }
  }

  private static func isAssumed(_ row: AppointmentRow, in problem: Problem) -> Bool {
    (row.state == .published || row.state == .frozen) && row.day < problem.horizon.firstDay
  }

  private static func begin(of row: AppointmentRow, in problem: Problem) -> Moment {
    if let start = row.start { return Moment(row.day, start) }
    let centre = problem.centres.first { $0.id == row.centre }
    let part = centre?.dayParts.first { $0.id == row.dayPart }
    return Moment(row.day, part?.window.start ?? MinuteOfDay(0))
  }

  private static func row(_ visit: Appointment, of problem: Problem) -> AppointmentRow {
    var row = AppointmentRow(
      course: problem.courses[visit.course].id, fraction: visit.fraction, day: visit.day)
    row.centre = problem.centres[problem.centre(ofRoom: visit.room)].id
    row.room = problem.rooms[visit.room].id
    row.start = visit.start
    row.beamStart = visit.beamStart
    return row
  }

  private static func row(_ visit: Reservation, of problem: Problem) -> AppointmentRow {
    let centre = problem.centres[problem.centre(ofRoom: visit.room)]
    var row = AppointmentRow(
      course: problem.courses[visit.course].id, fraction: visit.fraction, day: visit.day)
    row.centre = centre.id
    row.room = problem.rooms[visit.room].id
    row.dayPart = centre.dayParts[visit.dayPart].id
    return row
  }

  /// What makes two rows the same visit of a patient.
  private struct FrozenKey: Hashable {
    let course: String
    let day: Day

    init(_ row: AppointmentRow) {
      course = row.course
      day = row.day
    }
  }
}
