import Replanning
import ScenarioFiles
import TreatmentDomain

/// A visit for which a patient was expected in the week that is played.
struct PlayedVisit: Hashable, Sendable {
  /// Index of the course.
  let course: Int
  /// Number of the fraction as it was planned, from 1.
  let planned: Int
  /// The date.
  let day: Day
  /// Index of the room.
  let room: Int
  /// The announced entry, where there is one.
  let start: MinuteOfDay?
  /// The announced beam, where there is one.
  let beamStart: MinuteOfDay?
  /// Before this minute the patient is not there: begin of the day part and of the patient's hours.
  let earliest: Int

  /// Reads an expected visit; nil when its room is unknown.
  init?(_ visit: ExpectedVisit, course: Int, of problem: Problem) {
    let row = visit.row
    guard let room = Self.room(of: row, course: problem.courses[course], in: problem) else {
      return nil
    }
    self.course = course
    planned = row.fraction
    day = row.day
    self.room = room
    start = row.start
    beamStart = row.beamStart
    let source = problem.rooms[room].source
    let open = problem.hours(ofSource: source, on: row.day)?.open.minutes ?? 0
    let hours = problem.courses[course].hours(on: row.day)
    earliest = max(open, visit.begin.minute.minutes, hours.start.minutes)
  }

  /// The room that was announced; where only the date was, the first one that fits.
  private static func room(of row: AppointmentRow, course: Course, in problem: Problem) -> Int? {
    if let id = row.room { return problem.rooms.firstIndex { $0.id == id } }
    guard let phase = course.phaseIndex(ofFraction: row.fraction) else { return nil }
    return problem.rooms.indices.first { room in
      problem.centres[problem.centre(ofRoom: room)].id == row.centre
        && problem.room(room, fits: course.phases[phase])
    }
  }

  /// The record that the visit did not take place.
  func missed(_ problem: Problem) -> AppointmentRow {
    var row = AppointmentRow(course: problem.courses[course].id, fraction: planned, day: day)
    row.state = .missed
    return row
  }
}
