import ScenarioFiles
import TreatmentDomain

/// When sources treat, and what goes with it.
extension ChangedScenario {
  private static let minutesPerDay = 1440

  /// Overtime moves with the regular close, and so do quality assurance after it, the last day part and the therapists' roster.
  mutating func changeHours(_ change: HoursChange) {
    guard change.source.map({ isKnown($0, "source", among: documents.sourceIds) }) ?? true else {
      return
    }
    for centre in documents.facility.centres.indices {
      for source in documents.facility.centres[centre].sources.indices
      where change.source.map({ $0 == documents.facility.centres[centre].sources[source].id })
        ?? true
      {
        changeHours(change, centre: centre, source: source)
      }
    }
  }

  private mutating func changeHours(_ change: HoursChange, centre: Int, source: Int) {
    let before = documents.facility.centres[centre].sources[source]
    var after = before
    var latest = MinuteOfDay(0)
    for weekday in Weekday.allCases
    where change.weekdays.isEmpty || change.weekdays.contains(weekday) {
      guard let old = before.weeklyHours[weekday.rawValue] ?? newDay(change, like: before) else {
        continue
      }
      let open = change.window?.start ?? old.open
      let close =
        change.window?.end.minutes
        ?? change.openMinutes.map { old.open.minutes + $0 }
        ?? old.regularClose.minutes + (change.longerByMinutes ?? 0)
      let overtime = max(close, old.overtimeUntil.minutes + close - old.regularClose.minutes)
      guard close > open.minutes, overtime <= Self.minutesPerDay else {
        return report(
          .outOfRange,
          "source \(before.id) would be open from \(open) for \(close - open.minutes) min, with overtime "
            + "until \(overtime) min after midnight",
          "choose hours that end before midnight, overtime included")
      }
      after.weeklyHours[weekday.rawValue] = SourceHours(
        open: open, regularClose: MinuteOfDay(close), overtimeUntil: MinuteOfDay(overtime))
      latest = max(latest, MinuteOfDay(overtime))
      moveTherapists(
        centre, weekday, after: old.regularClose, by: close - old.regularClose.minutes,
        until: MinuteOfDay(overtime))
    }
    after.qualityAssurance = before.qualityAssurance.map { moved($0, before, after) }
    documents.facility.centres[centre].sources[source] = after
    stretchDayParts(of: centre, until: latest)
  }

  /// A closed weekday that the change opens has hours only when the change tells them all.
  private func newDay(_ change: HoursChange, like source: SourceDocument) -> SourceHours? {
    guard let window = change.window, !change.weekdays.isEmpty else { return nil }
    return SourceHours(open: window.start, regularClose: window.end, overtimeUntil: window.end)
  }

  /// Quality assurance that began at or after the close begins as much later.
  private func moved(
    _ window: QualityAssuranceWindow, _ before: SourceDocument, _ after: SourceDocument
  ) -> QualityAssuranceWindow {
    let weekdays = window.day.map { [$0.weekday] } ?? window.weekdays
    let later = weekdays.compactMap { weekday -> Int? in
      guard let old = before.weeklyHours[weekday.rawValue],
        let new = after.weeklyHours[weekday.rawValue], window.window.start >= old.regularClose
      else { return nil }
      return new.regularClose - old.regularClose
    }.max()
    guard let later, later > 0 else { return window }
    let length = window.window.minutes
    let start = min(window.window.start.minutes + later, Self.minutesPerDay - length)
    return QualityAssuranceWindow(
      weekdays: window.weekdays, day: window.day,
      window: TimeWindow(MinuteOfDay(start), MinuteOfDay(start + length)),
      yieldsToOvertime: window.yieldsToOvertime)
  }

  private mutating func moveTherapists(
    _ centre: Int, _ weekday: Weekday, after close: MinuteOfDay, by minutes: Int,
    until end: MinuteOfDay
  ) {
    let id = documents.facility.centres[centre].therapistTeam
    guard minutes > 0,
      let team = documents.facility.centres[centre].teams.firstIndex(where: { $0.id == id })
    else { return }
    let windows = documents.facility.centres[centre].teams[team].weeklyWindows[weekday.rawValue]
    guard let last = windows.last, last.end >= close else { return }
    let stretched = TimeWindow(last.start, max(last.end, end))
    documents.facility.centres[centre].teams[team].weeklyWindows[weekday.rawValue] =
      windows.dropLast() + [stretched]
  }

  private mutating func stretchDayParts(of centre: Int, until end: MinuteOfDay) {
    guard let last = documents.facility.centres[centre].dayParts.indices.last else { return }
    let part = documents.facility.centres[centre].dayParts[last]
    guard part.window.end < end else { return }
    documents.facility.centres[centre].dayParts[last] = DayPart(
      id: part.id, window: TimeWindow(part.window.start, end))
  }
}
