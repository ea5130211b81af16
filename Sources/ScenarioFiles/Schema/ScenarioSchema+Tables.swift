extension ScenarioSchema {
  /// A row of `courses.csv`; an empty cell is an empty string.
  static var courseRow: String {
    row(
      "courses.csv", columns: KnownKeys.courses, required: KnownKeys.requiredCourses,
      patterns: [
        "class": "^(P[1-4])?$", "state": "^(waiting|inProgress|suspended|finished)?$",
        "readyOn": day, "referredOn": optional(day), "arrivesOn": optional(day),
        "departsOn": optional(day), "fixedFrom": optional(day), "fixedUntil": optional(day),
        "resumesOn": optional(day), "startedOn": optional(day), "lastFractionOn": optional(day),
        "promisedStart": optional(day), "enrolledOn": optional(day),
        "delivered": "^[0-9]*$", "awayCost": "^[0-9]*$",
        "readyConfirmed": "^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO)?$",
        "hours": "^([0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2})?$",
      ])
  }

  /// A row of `appointments.csv`.
  static var appointmentRow: String {
    row(
      "appointments.csv", columns: KnownKeys.appointments,
      required: KnownKeys.requiredAppointments,
      patterns: [
        "fraction": "^[0-9]+$", "date": day, "start": clock, "beamStart": clock, "exit": clock,
        "state": "^(published|frozen|delivered|missed|released)?$",
      ])
  }

  /// A row of `follow-ups.csv`.
  static var followUpRow: String {
    row(
      "follow-ups.csv", columns: KnownKeys.followUps, required: KnownKeys.requiredFollowUps,
      patterns: ["date": day, "lastFractionOn": optional(day)])
  }

  /// A row of `events.csv`.
  static var eventRow: String {
    let kinds = EventRow.Kind.allCases.map(\.rawValue).joined(separator: "|")
    let moment = "^([0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{1,2}:[0-9]{2})?)?$"
    return row(
      "events.csv", columns: KnownKeys.events, required: KnownKeys.requiredEvents,
      patterns: ["event": "^(\(kinds))$", "from": moment, "until": moment])
  }

  private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  private static let clock = "^([0-9]{1,2}:[0-9]{2})?$"

  private static func optional(_ pattern: String) -> String {
    "^(" + pattern.dropFirst().dropLast() + ")?$"
  }

  private static func row(
    _ file: String, columns: [String], required: [String], patterns: [String: String]
  ) -> String {
    let properties = columns.map { column in
      let pattern =
        patterns[column].map { ", \"pattern\": \"\($0)\"" }
        ?? (required.contains(column) ? ", \"minLength\": 1" : "")
      return "        \"\(column)\": {\"type\": \"string\"\(pattern)}"
    }
    let names = required.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
          "\(file)": {
            "type": "object", "additionalProperties": false, "required": [\(names)],
            "properties": {
      \(properties.joined(separator: ",\n"))
            }
          }
      """
  }
}
