import TreatmentDomain

/// Rooms, sources and teams.
extension ChangeReader {
  func closeRoom(_ reader: MappingReader) -> ChangeDocument? {
    guard let room = reader.requiredReference("room"), let period = period(reader) else {
      return nil
    }
    return .closeRoom(room: room, from: period.from, until: period.until)
  }

  func addRoom(_ reader: MappingReader) -> ChangeDocument? {
    let like = reader.requiredReference("like")
    guard let id = reader.identifier(), let like else { return nil }
    return .addRoom(
      AddedRoom(
        id: id, like: like,
        beamLines: reader.has("beamLines") ? reader.identifiers("beamLines") : nil,
        equipment: reader.has("equipment") ? reader.identifiers("equipment") : nil))
  }

  func sourceDown(_ reader: MappingReader) -> ChangeDocument? {
    let source = reader.requiredReference("source")
    let (from, until) = (reader.requiredMoment("from"), reader.requiredMoment("until"))
    guard let source, let from, let until else { return nil }
    guard from < until else {
      log.report(
        .reversedPeriod, reader.place, "\(reader.subject) lasts from \(from) until \(until)",
        remedy: "until must be later than from")
      return nil
    }
    let reason = reader.value("reason")?.text ?? "what-if"
    return .sourceDown(source: source, Downtime(from: from, until: until, reason: reason))
  }

  func hours(_ reader: MappingReader) -> ChangeDocument? {
    guard requireOne(of: ["open", "longerByMinutes", "window"], reader) else { return nil }
    var change = HoursChange()
    change.source = reader.reference("source")
    change.weekdays = weekdays(reader)
    change.openMinutes = reader.value("open")?.thousandths(upTo: 24).map { $0 * 60 / 1000 }
    change.longerByMinutes = reader.integer("longerByMinutes", in: -720...720)
    change.window = reader.value("window")?.window()
    if let open = change.openMinutes, open < 30 {
      log.report(
        .outOfRange, reader.place(of: "open"), "open is \(open) minutes in \(reader.subject)",
        remedy: "give hours a day, such as 10 or 11.5")
      return nil
    }
    guard change.openMinutes != nil || change.longerByMinutes != nil || change.window != nil else {
      return nil
    }
    return .hours(change)
  }

  func qualityAssurance(_ reader: MappingReader) -> ChangeDocument? {
    if !reader.has("windows") {
      reader.reportMissing("windows", remedy: "write windows: [...]; an empty list for none")
    }
    let facility = FacilityReader(file: reader.place.file, log: log)
    let windows = reader.mappings(
      "windows", keys: KnownKeys.qualityAssurance, kind: "qa window"
    ).compactMap(facility.qualityAssurance)
    guard let source = reader.requiredReference("source") else { return nil }
    return .qualityAssurance(source: source, windows: windows)
  }

  func switchMinutes(_ reader: MappingReader) -> ChangeDocument? {
    let minutes = reader.requiredInteger("minutes", in: 0...120)
    guard let source = reader.requiredReference("source"), let minutes else { return nil }
    return .switchMinutes(source: source, minutes: minutes)
  }

  func keepFree(_ reader: MappingReader) -> ChangeDocument? {
    guard requireOne(of: ["minutes", "share"], reader) else { return nil }
    var change = KeepFreeChange()
    change.source = reader.reference("source")
    change.minutes = reader.integer("minutes", in: 0...1440)
    change.share = reader.value("share")?.thousandths()
    return change.minutes == nil && change.share == nil ? nil : .keepFree(change)
  }

  func team(_ reader: MappingReader) -> ChangeDocument? {
    let keys = ["visitsPerDay", "moreVisitsPerDay", "concurrentVisits", "windows"]
    let isSaid = requireSome(of: keys, reader)
    if reader.has("visitsPerDay") && reader.has("moreVisitsPerDay") {
      _ = requireOne(of: ["visitsPerDay", "moreVisitsPerDay"], reader)
    }
    guard let team = reader.requiredReference("team"), isSaid else { return nil }
    var change = TeamChange(team: team)
    change.visitsPerDay = reader.integer("visitsPerDay", in: 1...10_000)
    change.moreVisitsPerDay = reader.integer("moreVisitsPerDay", in: -1000...1000)
    change.concurrentVisits = reader.integer("concurrentVisits", in: 1...1000)
    if reader.has("windows") { change.weeklyWindows = HoursReader(log: log).teamWindows(reader) }
    return .team(change)
  }

  /// `from` and `until`, both optional.
  func period(_ reader: MappingReader) -> (from: Day?, until: Day?)? {
    let (from, until) = (reader.value("from")?.day(), reader.value("until")?.day())
    guard let from, let until, until < from else { return (from, until) }
    log.report(
      .reversedPeriod, reader.place, "\(reader.subject) lasts from \(from) until \(until)",
      remedy: "until is the last date; it must not be earlier than from")
    return nil
  }

  func weekdays(_ reader: MappingReader) -> [Weekday] {
    reader.values("weekdays").compactMap { $0.weekdays() }.flatMap(\.self)
  }
}
