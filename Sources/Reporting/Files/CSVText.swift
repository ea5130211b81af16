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
  /// Quotes where needed; text that a spreadsheet might run as a formula gets an apostrophe in front.
  ///
  /// So does text that would otherwise look guarded, so that taking one apostrophe away gives it back.
  public static func quoted(_ text: String) -> String {
    let guarded = isRisky(text) ? "'" + text : text
    // By scalars: a carriage return with its line feed is one character.
    guard
      guarded.unicodeScalars.contains(where: isSpecial) || guarded.hasPrefix("#")
        || guarded.hasPrefix(" ") || guarded.hasSuffix(" ")
    else { return guarded }
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "\"" || scalar == "\r" || scalar == "\n"
  }

  /// Spreadsheets take full-width signs for plain ones, and skip line ends and tabs.
  private static func isRisky(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
