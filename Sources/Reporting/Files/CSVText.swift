import TreatmentDomain

/// Schedules as CSV in the columns that scenario folders read as published visits (RFC 4180).
public struct CSVText {
  private static let header = "course,fraction,date,centre,room,start,beamStart,dayPart,state"
  private let problem: Problem
  private let schedule: Schedule

  /// Makes the files of a schedule.
  public init(_ schedule: Schedule, of problem: Problem) {
    self.schedule = schedule
    self.problem = problem
  }

  /// `appointments.csv`: one row a visit placed to the minute.
  public var appointments: String {
    table(
      schedule.appointments.map { visit in
        row(
          course: visit.course, fraction: visit.fraction, day: visit.day, room: visit.room,
          start: "\(visit.start)", beamStart: "\(visit.beamStart)", part: "")
      })
  }

  /// `reservations.csv`: one row a visit placed to the day part.
  public var reservations: String {
    table(
      schedule.reservations.map { visit in
        let centre = problem.centres[problem.centre(ofRoom: visit.room)]
        return row(
          course: visit.course, fraction: visit.fraction, day: visit.day, room: visit.room,
          start: "", beamStart: "", part: centre.dayParts[visit.dayPart].id)
      })
  }

  private func table(_ rows: [String]) -> String {
    ([Self.header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  private func row(
    course: Int, fraction: Int, day: Day, room: Int, start: String, beamStart: String, part: String
  ) -> String {
    [
      problem.courses[course].id, "\(fraction)", "\(day)",
      problem.centres[problem.centre(ofRoom: room)].id, problem.rooms[room].id, start, beamStart,
      part, "published",
    ].map(CSVField.quoted).joined(separator: ",")
  }
}

/// A cell of a CSV file (RFC 4180).
public enum CSVField {
  /// Quotes where needed; a leading formula sign gets an apostrophe so that no spreadsheet runs it.
  public static func quoted(_ text: String) -> String {
    let guarded = text.first.map { "=+-@\t".contains($0) } ?? false ? "'" + text : text
    // By scalars: a carriage return with its line feed is one character.
    let special = ",\"\r\n".unicodeScalars
    guard guarded.unicodeScalars.contains(where: special.contains) || guarded.hasPrefix("#") else {
      return guarded
    }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
