import TreatmentDomain
import Yams

/// Reads `facility.yaml`.
struct FacilityReader {
  let file: String
  let log: IssueLog

  func read(_ root: Node) -> FacilityDocument? {
    guard
      let top = MappingReader(
        root, keys: KnownKeys.facility, subject: "the facility", file: file, log: log)
    else { return nil }
    let centres = top.mappings("centres", keys: KnownKeys.centre + ["rooms"], kind: "centre")
    if !top.has("centres") {
      top.reportMissing("centres", remedy: "write centres: with at least one centre")
    } else if top.list("centres").isEmpty {
      log.report(
        .missingKey, top.place(of: "centres"), "centres is empty in \(file)",
        remedy: "write at least one centre")
    }
    var document = FacilityDocument(centres: centres.compactMap(centre))
    document.origin = top.origin
    return document
  }

  private func centre(_ reader: MappingReader) -> CentreDocument? {
    rejectRooms(reader)
    guard let id = reader.identifier() else { return nil }
    var centre = CentreDocument(id: id, name: reader.localizedName(default: id))
    centre.dayParts = dayParts(reader)
    centre.therapistTeam = reader.reference("therapistTeam")
    centre.sources = reader.mappings("sources", keys: KnownKeys.source, kind: "source")
      .compactMap(source)
    centre.teams = reader.mappings("teams", keys: KnownKeys.team, kind: "team").compactMap {
      TeamReader().read($0)
    }
    centre.origin = reader.origin
    return centre
  }

  /// A room written beside the sources receives no beam; that is worth more than "unknown key".
  private func rejectRooms(_ reader: MappingReader) {
    for node in reader.list("rooms") {
      let id = node.mapping?.first { $0.key.scalar?.string == "id" }?.value.scalar?.string
      log.report(
        .roomWithoutSource, Place(file: file, line: node.mark?.line),
        "room \(id ?? "without id") of \(reader.subject) belongs to no source",
        remedy: "move it into the rooms of the source whose beam it receives")
    }
  }

  private func dayParts(_ reader: MappingReader) -> [DayPart] {
    guard let parts = reader.mapping("dayParts", keys: []) else {
      return [DayPart(id: "day", window: .wholeDay)]
    }
    return parts.presentKeys.compactMap { id in
      let name = TextValue(
        text: id, key: "dayParts", subject: reader.subject, place: parts.place(of: id), log: log)
      guard let id = name.identifier(), let window = parts.value(id)?.window() else { return nil }
      return DayPart(id: id, window: window)
    }
  }

  private func source(_ reader: MappingReader) -> SourceDocument? {
    guard let id = reader.identifier() else { return nil }
    if reader.values("particles").isEmpty {
      reader.reportMissing("particles", remedy: "write particles: [carbon] or [photon]")
    }
    var source = SourceDocument(
      id: id, name: reader.localizedName(default: id), particles: reader.identifiers("particles"),
      weeklyHours: HoursReader(log: log).sourceHours(reader))
    source.switchMinutes = reader.integer("switchMinutes", in: 0...120, default: 2)
    source.keepFreeMinutes = reader.integer("keepFreeMinutes", in: 0...1440, default: 0)
    source.qualityAssurance = reader.mappings(
      "qa", keys: KnownKeys.qualityAssurance, kind: "qa window"
    ).compactMap(qualityAssurance)
    source.downtime = reader.downtime()
    source.rooms = reader.mappings("rooms", keys: KnownKeys.room, kind: "room").compactMap(room)
    source.origin = reader.origin
    return source
  }

  func qualityAssurance(_ reader: MappingReader) -> QualityAssuranceWindow? {
    if !reader.has("window") {
      reader.reportMissing("window", remedy: "write window: \"06:30-08:00\"")
    }
    if reader.has("weekdays") == reader.has("date") {
      reader.reportMissing("weekdays or date", remedy: "write exactly one of the two")
    }
    let weekdays = reader.values("weekdays").compactMap { $0.weekdays() }.flatMap(\.self)
    let day = reader.value("date")?.day()
    guard let window = reader.value("window")?.window() else { return nil }
    return QualityAssuranceWindow(
      weekdays: weekdays, day: day, window: window,
      yieldsToOvertime: reader.boolean("yielding", default: false))
  }

  private func room(_ reader: MappingReader) -> RoomDocument? {
    guard let id = reader.identifier() else { return nil }
    var room = RoomDocument(id: id)
    room.beamLines = reader.identifiers("beamLines")
    room.equipment = reader.identifiers("equipment")
    room.turnaroundMinutes = reader.integer("turnaroundMinutes", in: 0...240, default: 2)
    room.weeklyHours = HoursReader(log: log).roomHours(reader)
    room.beamMatchedGroup = reader.reference("beamMatchedGroup")
    room.downtime = reader.downtime()
    room.origin = reader.origin
    return room
  }
}

/// Reads one team of `facility.yaml`.
struct TeamReader {
  func read(_ reader: MappingReader) -> TeamDocument? {
    guard let id = reader.identifier() else { return nil }
    var team = TeamDocument(
      id: id, name: reader.localizedName(default: id),
      weeklyWindows: HoursReader(log: reader.log).teamWindows(reader))
    team.role = reader.reference("role")
    team.concurrentVisits = reader.integer("concurrentVisits", in: 1...1000, default: 1)
    team.visitsPerDay = reader.integer("visitsPerDay", in: 1...10_000)
    team.minutesAfterExit = reader.integer("minutesAfterExit", in: 0...600, default: 0)
    team.downtime = reader.downtime()
    team.origin = reader.origin
    return team
  }
}

extension MappingReader {
  /// The list under `downtime`.
  func downtime() -> [Downtime] {
    mappings("downtime", keys: KnownKeys.downtime, kind: "downtime").compactMap { entry in
      guard let from = entry.requiredMoment("from"), let until = entry.requiredMoment("until")
      else { return nil }
      if until <= from {
        log.report(
          .reversedPeriod, entry.place,
          "\(entry.subject) lasts from \(from) until \(until)",
          remedy: "until must be later than from")
      }
      return Downtime(from: from, until: until, reason: entry.value("reason")?.text ?? "")
    }
  }

  func requiredMoment(_ key: String) -> Moment? {
    if has(key) { return value(key)?.moment() }
    reportMissing(key, remedy: "write \(key): \"2026-12-05 08:00\"")
    return nil
  }
}
