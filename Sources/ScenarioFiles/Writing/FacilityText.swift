import TreatmentDomain

/// Writes `facility.yaml`.
enum FacilityText {
  static func text(of document: FacilityDocument) -> String {
    var yaml = YAMLText()
    yaml.line(0, "centres:")
    for centre in document.centres { write(centre, into: &yaml) }
    return yaml.text
  }

  private static func write(_ centre: CentreDocument, into yaml: inout YAMLText) {
    yaml.line(1, "- id: \(YAMLText.scalar(centre.id))")
    yaml.line(2, "name: \(YAMLText.name(centre.name))")
    let parts = centre.dayParts.map { (YAMLText.scalar($0.id), YAMLText.window($0.window)) }
    if !parts.isEmpty { yaml.line(2, "dayParts: \(YAMLText.flow(parts))") }
    if let team = centre.therapistTeam {
      yaml.line(2, "therapistTeam: \(YAMLText.scalar(team))")
    }
    yaml.line(2, "sources:")
    for source in centre.sources { write(source, into: &yaml) }
    if !centre.teams.isEmpty { yaml.line(2, "teams:") }
    for team in centre.teams { write(team, into: &yaml) }
  }

  private static func write(_ source: SourceDocument, into yaml: inout YAMLText) {
    yaml.line(3, "- id: \(YAMLText.scalar(source.id))")
    yaml.line(4, "name: \(YAMLText.name(source.name))")
    yaml.line(4, "particles: \(YAMLText.list(source.particles))")
    yaml.line(4, "switchMinutes: \(source.switchMinutes)")
    if source.keepFreeMinutes > 0 { yaml.line(4, "keepFreeMinutes: \(source.keepFreeMinutes)") }
    let hours = YAMLText.weekly(source.weeklyHours) { hours in
      let regular = YAMLText.window(hours.regular)
      guard hours.overtimeUntil > hours.regularClose else { return regular }
      return YAMLText.flow([("regular", regular), ("overtimeUntil", "\"\(hours.overtimeUntil)\"")])
    }
    yaml.line(4, "hours: \(YAMLText.flow(hours))")
    if !source.qualityAssurance.isEmpty { yaml.line(4, "qa:") }
    for window in source.qualityAssurance { yaml.line(5, "- \(text(of: window))") }
    write(source.downtime, indent: 4, into: &yaml)
    yaml.line(4, "rooms:")
    for room in source.rooms { write(room, into: &yaml) }
  }

  private static func text(of window: QualityAssuranceWindow) -> String {
    let weekdays = window.weekdays.isEmpty ? nil : YAMLText.list(window.weekdays.map(\.key))
    return YAMLText.flow([
      ("weekdays", weekdays), ("date", window.day?.description),
      ("window", YAMLText.window(window.window)),
      ("yielding", window.yieldsToOvertime ? "true" : nil),
    ])
  }

  private static func write(_ room: RoomDocument, into yaml: inout YAMLText) {
    yaml.line(5, "- id: \(YAMLText.scalar(room.id))")
    if !room.beamLines.isEmpty { yaml.line(6, "beamLines: \(YAMLText.list(room.beamLines))") }
    if !room.equipment.isEmpty { yaml.line(6, "equipment: \(YAMLText.list(room.equipment))") }
    yaml.line(6, "turnaroundMinutes: \(room.turnaroundMinutes)")
    if let hours = room.weeklyHours {
      yaml.line(6, "hours: \(YAMLText.flow(YAMLText.weekly(hours, YAMLText.window)))")
    }
    if let group = room.beamMatchedGroup {
      yaml.line(6, "beamMatchedGroup: \(YAMLText.scalar(group))")
    }
    write(room.downtime, indent: 6, into: &yaml)
  }

  private static func write(_ team: TeamDocument, into yaml: inout YAMLText) {
    yaml.line(3, "- id: \(YAMLText.scalar(team.id))")
    if let role = team.role { yaml.line(4, "role: \(YAMLText.scalar(role))") }
    yaml.line(4, "name: \(YAMLText.name(team.name))")
    yaml.line(4, "concurrentVisits: \(team.concurrentVisits)")
    if let visits = team.visitsPerDay { yaml.line(4, "visitsPerDay: \(visits)") }
    if team.minutesAfterExit > 0 { yaml.line(4, "minutesAfterExit: \(team.minutesAfterExit)") }
    let windows = YAMLText.weekly(team.weeklyWindows.map { $0.isEmpty ? nil : $0 }) { windows in
      windows.count == 1
        ? YAMLText.window(windows[0])
        : "[" + windows.map(YAMLText.window).joined(separator: ", ") + "]"
    }
    yaml.line(4, "windows: \(YAMLText.flow(windows))")
    write(team.downtime, indent: 4, into: &yaml)
  }

  private static func write(_ downtime: [Downtime], indent: Int, into yaml: inout YAMLText) {
    guard !downtime.isEmpty else { return }
    yaml.line(indent, "downtime:")
    for entry in downtime {
      let pairs = YAMLText.flow([
        ("from", "\"\(entry.from)\""), ("until", "\"\(entry.until)\""),
        ("reason", entry.reason.isEmpty ? nil : YAMLText.scalar(entry.reason)),
      ])
      yaml.line(indent + 1, "- \(pairs)")
    }
  }
}
