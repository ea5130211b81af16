import TreatmentDomain

/// Calendars, courses, protocols and weights.
extension ChangeReader {
  func closure(_ reader: MappingReader) -> ChangeDocument? {
    guard let from = reader.requiredDay("from"), let period = period(reader) else { return nil }
    return .closure(
      centre: reader.reference("centre"),
      WorkingCalendar.Closure(
        days: from...(period.until ?? from), reason: reader.value("reason")?.text ?? "what-if"))
  }

  func treatOnHoliday(_ reader: MappingReader) -> ChangeDocument? {
    let dates = reader.values("dates")
    if dates.isEmpty {
      reader.reportMissing("dates", remedy: "write dates: [2027-02-09, 2027-02-11]")
    }
    if !reader.has("hours") {
      reader.reportMissing("hours", remedy: "write hours: \"08:00-14:00\"")
    }
    let categories = reader.values("categories").compactMap { $0.integer(in: 1...3) }
    let like = reader.value("like")?.weekday() ?? .monday
    let days = dates.compactMap { $0.day() }
    guard let hours = reader.value("hours")?.window(), !days.isEmpty else { return nil }
    return .treatOnHoliday(
      centre: reader.reference("centre"),
      sessions: days.map {
        WorkingCalendar.SpecialSession(
          day: $0, hours: hours, categories: categories.isEmpty ? [1, 2, 3] : categories,
          like: like)
      })
  }

  func removeSessions(_ reader: MappingReader) -> ChangeDocument? {
    let (from, until) = (reader.requiredDay("from"), reader.requiredDay("until"))
    guard let from, let until, period(reader) != nil else { return nil }
    return .removeSessions(centre: reader.reference("centre"), from: from, until: until)
  }

  func addCourses(_ reader: MappingReader) -> ChangeDocument? {
    let count = reader.requiredValue("count", remedy: "write count: and how many courses")?
      .thousandths(upTo: 10_000)
    let centres = reader.identifiers("centres")
    if centres.isEmpty {
      reader.reportMissing("centres", remedy: "write centres: [ID], the preferred one first")
    }
    let treatment = reader.requiredReference("protocol")
    guard let count, let treatment, !centres.isEmpty, let period = period(reader) else {
      return nil
    }
    var added = AddedCourses(count: count, treatmentProtocol: treatment, centres: centres)
    added.per = reader.value("per")?.choice(AddedCourses.Period.self)
    added.waitingClass = reader.value("class")?.waitingClass()
    added.trial = reader.reference("trial")
    added.from = period.from
    added.until = period.until
    added.pattern = reader.value("pattern")?.choice(AddedCourses.Pattern.self) ?? .even
    added.daysToStart = reader.integer("daysToStart", in: 0...365, default: added.daysToStart)
    return .addCourses(added)
  }

  func treatmentProtocol(_ reader: MappingReader) -> ChangeDocument? {
    let keys = ["fractions", "setUpMinutes", "beamMinutes", "exitMinutes"]
    let isSaid = requireSome(of: keys, reader)
    guard let id = reader.requiredReference("protocol"), isSaid else { return nil }
    var change = ProtocolChange(treatmentProtocol: id)
    change.phase = reader.integer("phase", in: 1...20)
    change.fractions = reader.integer("fractions", in: 1...200)
    change.setUpMinutes = reader.integer("setUpMinutes", in: 0...600)
    change.beamMinutes = reader.integer("beamMinutes", in: 1...600)
    change.exitMinutes = reader.integer("exitMinutes", in: 0...600)
    return .treatmentProtocol(change)
  }

  func weights(_ reader: MappingReader, outer: MappingReader) -> ChangeDocument? {
    let keys = reader.presentKeys.flatMap { key -> [String] in
      guard let nested = reader.node(key)?.mapping else { return [key] }
      return nested.compactMap { $0.key.scalar.map { "\(key).\($0.string)" } }
    }
    guard !keys.isEmpty else {
      guard outer.node("weights")?.mapping?.isEmpty ?? true else { return nil }
      log.report(
        .missingKey, reader.place, "\(reader.subject) names no weight",
        remedy: "write keys of weights as in scenario.yaml, such as overtime: 10")
      return nil
    }
    return .weights(WeightsChange(weights: WeightsReader().read(outer), keys: keys))
  }

  func share(_ reader: MappingReader) -> Int? {
    reader.requiredValue("share", remedy: "write a share from 0 to 1")?.thousandths()
  }

  func singleFractionDay(_ reader: MappingReader) -> ChangeDocument? {
    let weekdays = weekdays(reader)
    if reader.values("weekdays").isEmpty {
      reader.reportMissing("weekdays", remedy: "write weekdays: [wed]")
    }
    guard !weekdays.isEmpty else { return nil }
    return .singleFractionDay(centre: reader.reference("centre"), weekdays: weekdays)
  }

  func demand(_ reader: MappingReader) -> ChangeDocument? {
    let factor = reader.requiredValue("factor", remedy: "write a factor such as 1.2")?
      .thousandths(upTo: 20)
    return factor.map { .demand(factor: $0, choice(reader)) }
  }
}
