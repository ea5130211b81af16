import TreatmentDomain

/// Builds a CSV table; columns that are empty in every row are left out unless required.
struct TableText {
  static func text(columns: [String], required: [String], rows: [[String: String]]) -> String {
    let used = columns.filter { column in
      required.contains(column) || rows.contains { !($0[column] ?? "").isEmpty }
    }
    var lines = [used.joined(separator: ",")]
    for row in rows {
      lines.append(used.map { field(row[$0] ?? "") }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func field(_ text: String) -> String {
    // By scalars: a carriage return with its line feed is one character.
    let special = ",\"\r\n".unicodeScalars
    guard text.unicodeScalars.contains(where: special.contains) || text.hasPrefix("#") else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Writes `courses.csv`.
enum CoursesText {
  static func text(of rows: [CourseRow]) -> String {
    TableText.text(
      columns: KnownKeys.courses, required: KnownKeys.requiredCourses, rows: rows.map(cells))
  }

  private static func cells(_ row: CourseRow) -> [String: String] {
    var cells = wishes(row).merging(progress(row)) { first, _ in first }
    cells["course"] = row.course
    cells["protocol"] = row.treatmentProtocol
    cells["centres"] = row.centres.joined(separator: "|")
    cells["preferredCentre"] = row.preferredCentre
    cells["awayCost"] = row.awayCost.map(String.init)
    cells["plannedFor"] = row.plannedFor
    cells["class"] = row.waitingClass?.key
    cells["planGroup"] = row.planGroup
    cells["trial"] = row.trial
    cells["fractions"] = parts(row.fractions) { "\($0)" }
    cells["perWeek"] = parts(row.perWeek) {
      $0.minimum == $0.maximum ? "\($0.minimum)" : "\($0.minimum)-\($0.maximum)"
    }
    cells["setUpMinutes"] = parts(row.setUpMinutes) { "\($0)" }
    cells["beamMinutes"] = parts(row.beamMinutes) { "\($0)" }
    cells["exitMinutes"] = parts(row.exitMinutes) { "\($0)" }
    return cells
  }

  private static func progress(_ row: CourseRow) -> [String: String] {
    var cells: [String: String] = [:]
    cells["referredOn"] = row.referredOn?.description
    cells["readyOn"] = row.readyOn.description
    cells["readyConfirmed"] = row.readyConfirmed.map { $0 ? "true" : "false" }
    cells["state"] = row.state?.rawValue
    cells["resumesOn"] = row.resumesOn?.description
    cells["startedOn"] = row.startedOn?.description
    cells["lastFractionOn"] = row.lastFractionOn?.description
    cells["delivered"] = row.delivered.map(String.init)
    cells["usualRoom"] = parts(row.usualRoom) { $0 }
    cells["usualTime"] = parts(row.usualTime) { $0.description }
    cells["promisedStart"] = row.promisedStart?.description
    cells["enrolledOn"] = row.enrolledOn?.description
    cells["approvedPairs"] = days(row.approvedPairs)
    return cells
  }

  private static func wishes(_ row: CourseRow) -> [String: String] {
    var cells: [String: String] = [:]
    cells["arrivesOn"] = row.arrivesOn?.description
    cells["departsOn"] = row.departsOn?.description
    cells["gates"] = row.gates.map { "\($0.name)@\($0.day?.description ?? "")" }
      .joined(separator: "|")
    cells["fixedFrom"] = row.fixedFrom?.description
    cells["fixedUntil"] = row.fixedUntil?.description
    cells["hours"] = row.hours?.description
    cells["preferred"] = row.preferred
    cells["unavailableOn"] = days(row.unavailableOn)
    cells["pins"] = row.pins.map { pin in
      let place = [pin.day?.description, pin.start?.description, pin.room].compactMap(\.self)
      return "\(pin.fraction)@" + place.joined(separator: " ")
    }.joined(separator: "|")
    return cells
  }

  private static func days(_ days: [Day]) -> String {
    days.map(\.description).joined(separator: "|")
  }

  private static func parts<Value>(_ values: [Value?], _ write: (Value) -> String) -> String {
    values.map { $0.map(write) ?? "" }.joined(separator: "|")
  }
}

/// Writes `follow-ups.csv`.
enum FollowUpsText {
  static func text(of rows: [FollowUpRow]) -> String {
    TableText.text(
      columns: KnownKeys.followUps, required: KnownKeys.requiredFollowUps,
      rows: rows.map { row in
        var cells = ["course": row.course, "date": row.day.description]
        cells["protocol"] = row.treatmentProtocol
        cells["lastFractionOn"] = row.lastFractionOn?.description
        return cells
      })
  }
}

/// Writes `events.csv`.
enum EventsText {
  static func text(of rows: [EventRow]) -> String {
    TableText.text(
      columns: KnownKeys.events, required: KnownKeys.requiredEvents,
      rows: rows.map { row in
        var cells = ["event": row.kind.rawValue, "subject": row.subject]
        cells["from"] = row.from.map { moment($0, row.fromTime) }
        cells["until"] = row.until.map { moment($0, row.untilTime) }
        cells["reason"] = row.reason
        return cells
      })
  }

  private static func moment(_ day: Day, _ time: MinuteOfDay?) -> String {
    time.map { "\(Moment(day, $0))" } ?? "\(day)"
  }
}

/// Writes `appointments.csv`.
enum AppointmentsText {
  static func text(of rows: [AppointmentRow]) -> String {
    TableText.text(
      columns: KnownKeys.appointments.filter { $0 != "exit" },
      required: KnownKeys.requiredAppointments + ["state"],
      rows: rows.map { row in
        var cells: [String: String] = [:]
        cells["course"] = row.course
        cells["fraction"] = "\(row.fraction)"
        cells["date"] = row.day.description
        cells["centre"] = row.centre
        cells["room"] = row.room
        cells["start"] = row.start?.description
        cells["beamStart"] = row.beamStart?.description
        cells["dayPart"] = row.dayPart
        cells["state"] = row.state.rawValue
        return cells
      })
  }
}
