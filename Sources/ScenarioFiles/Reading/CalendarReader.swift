import TreatmentDomain
import Yams

/// Reads `calendar.yaml`.
struct CalendarReader {
  let file: String
  let log: IssueLog

  func read(_ root: Node) -> CalendarDocument? {
    guard
      let top = MappingReader(root, keys: [], subject: "the calendar", file: file, log: log)
    else { return nil }
    var document = CalendarDocument()
    for key in top.presentKeys {
      guard
        let reader = top.mapping(
          key, keys: KnownKeys.calendar, subject: key == "all" ? "all centres" : "centre \(key)")
      else { continue }
      let section = section(reader, line: top.origin.place(of: key))
      if key == "all" {
        document.all = section
      } else {
        document.centres.append(CentreCalendar(centre: key, section: section))
      }
    }
    return document
  }

  private func section(_ reader: MappingReader, line: Place) -> CalendarSection {
    var section = CalendarSection()
    if reader.has("workingWeekdays") {
      section.workingWeekdays = reader.values("workingWeekdays").compactMap { $0.weekdays() }
        .flatMap(\.self)
    }
    section.closures = reader.mappings("closures", keys: KnownKeys.closure, kind: "closure")
      .compactMap(closure)
    section.makeUpDays = makeUpDays(reader)
    section.shortDays = reader.mappings("shortDays", keys: KnownKeys.shortDay, kind: "short day")
      .compactMap(shortDay)
    section.treatOnHoliday = sessions(reader, "treatOnHoliday")
    section.compensationDays = sessions(reader, "compensationDays")
    section.startBlackout = startBlackout(reader)
    section.origin = Origin(place: line, lines: reader.origin.lines)
    return section
  }

  private func closure(
    _ reader: MappingReader
  ) -> CalendarSection.Dated<WorkingCalendar.Closure>? {
    guard let from = reader.requiredDay("from") else { return nil }
    let until = reader.has("until") ? reader.value("until")?.day() : from
    guard let until else { return nil }
    guard from <= until else {
      log.report(
        .reversedPeriod, reader.place, "\(reader.subject) lasts from \(from) until \(until)",
        remedy: "until is the last closed date; it must not be earlier than from")
      return nil
    }
    let reason = reader.value("reason")?.text ?? ""
    return .init(WorkingCalendar.Closure(days: from...until, reason: reason), place: reader.place)
  }

  private func makeUpDays(
    _ reader: MappingReader
  ) -> [CalendarSection.Dated<WorkingCalendar.MakeUpDay>] {
    reader.list("makeUpDays").compactMap { node in
      if case .scalar = node {
        guard let value = reader.value(of: node, key: "makeUpDays"), let day = value.day() else {
          return nil
        }
        return .init(WorkingCalendar.MakeUpDay(day: day), place: value.place)
      }
      let subject = "make-up day of \(reader.subject)"
      guard let entry = reader.child(node, keys: KnownKeys.makeUpDay, subject: subject),
        let day = entry.requiredDay("date")
      else { return nil }
      let like = entry.value("like")?.weekday() ?? .monday
      return .init(WorkingCalendar.MakeUpDay(day: day, like: like), place: entry.place)
    }
  }

  private func shortDay(
    _ reader: MappingReader
  ) -> CalendarSection.Dated<CalendarSection.ShortDay>? {
    guard let day = reader.requiredDay("date"), let hours = requiredHours(reader) else {
      return nil
    }
    return .init(CalendarSection.ShortDay(day: day, hours: hours), place: reader.place)
  }

  private func sessions(
    _ reader: MappingReader, _ key: String
  ) -> [CalendarSection.Dated<WorkingCalendar.SpecialSession>] {
    reader.mappings(key, keys: KnownKeys.specialSession, kind: "session").compactMap { entry in
      let day = entry.requiredDay("date")
      let hours = requiredHours(entry)
      let categories = entry.values("categories").compactMap { $0.integer(in: 1...3) }
      let like = entry.value("like")?.weekday() ?? .monday
      guard let day, let hours else { return nil }
      let session = WorkingCalendar.SpecialSession(
        day: day, hours: hours, categories: entry.has("categories") ? categories : [1, 2, 3],
        like: like)
      return .init(session, place: entry.place)
    }
  }

  private func startBlackout(_ reader: MappingReader) -> WorkingCalendar.StartBlackout? {
    guard let entry = reader.mapping("startBlackout", keys: KnownKeys.startBlackout),
      let workingDays = entry.requiredInteger("workingDays", in: 0...30),
      let closureDays = entry.requiredInteger("closureDays", in: 1...60)
    else { return nil }
    return WorkingCalendar.StartBlackout(workingDays: workingDays, closureDays: closureDays)
  }

  private func requiredHours(_ reader: MappingReader) -> TimeWindow? {
    if reader.has("hours") { return reader.value("hours")?.window() }
    reader.reportMissing("hours", remedy: "write hours: \"08:00-12:00\"")
    return nil
  }
}
