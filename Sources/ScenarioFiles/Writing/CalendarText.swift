import TreatmentDomain

/// Writes `calendar.yaml`.
enum CalendarText {
  static func text(of document: CalendarDocument) -> String {
    var yaml = YAMLText()
    yaml.line(0, "all:")
    write(document.all, into: &yaml)
    for centre in document.centres {
      yaml.line(0, "\(YAMLText.scalar(centre.centre)):")
      write(centre.section, into: &yaml)
    }
    return yaml.text
  }

  private static func write(_ section: CalendarSection, into yaml: inout YAMLText) {
    if let weekdays = section.workingWeekdays {
      yaml.line(1, "workingWeekdays: \(YAMLText.list(weekdays.map(\.key)))")
    }
    list("closures", section.closures, into: &yaml) { closure in
      [
        ("from", closure.days.lowerBound.description),
        ("until", closure.days.upperBound.description),
        ("reason", closure.reason.isEmpty ? nil : YAMLText.scalar(closure.reason)),
      ]
    }
    list("makeUpDays", section.makeUpDays, into: &yaml) {
      [("date", $0.day.description), ("like", $0.like.key)]
    }
    list("shortDays", section.shortDays, into: &yaml) {
      [("date", $0.day.description), ("hours", YAMLText.window($0.hours))]
    }
    list("treatOnHoliday", section.treatOnHoliday, into: &yaml, session)
    list("compensationDays", section.compensationDays, into: &yaml, session)
    if let blackout = section.startBlackout {
      let pairs = YAMLText.flow([
        ("workingDays", "\(blackout.workingDays)"), ("closureDays", "\(blackout.closureDays)"),
      ])
      yaml.line(1, "startBlackout: \(pairs)")
    }
  }

  private static func session(
    _ session: WorkingCalendar.SpecialSession
  ) -> [(key: String, value: String?)] {
    [
      ("date", session.day.description), ("hours", YAMLText.window(session.hours)),
      ("categories", YAMLText.numbers(session.categories)), ("like", session.like.key),
    ]
  }

  private static func list<Entry>(
    _ name: String, _ entries: [CalendarSection.Dated<Entry>], into yaml: inout YAMLText,
    _ pairs: (Entry) -> [(key: String, value: String?)]
  ) {
    guard !entries.isEmpty else { return }
    yaml.line(1, "\(name):")
    for entry in entries { yaml.line(2, "- \(YAMLText.flow(pairs(entry.entry)))") }
  }
}
