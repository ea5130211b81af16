import ScenarioFiles
import TreatmentDomain

/// When sources treat, and what goes with it.
extension ChangedScenario {
  private static let minutesPerDay = 1440

  /// Changes the hours of a source, or of all.
  ///
  /// Overtime moves with the regular close; so do checks after the close and before the opening, rooms that close or open
  /// with their source, the therapists' roster where it has to last longer, and the first and last day part. Short days
  /// stay as short as the calendar says.
  mutating func changeHours(_ change: HoursChange) {
    guard change.source.map({ isKnown($0, "source", among: documents.sourceIds) }) ?? true else {
      return
    }
    let before = documents.facility
    for centre in before.centres.indices {
      for source in before.centres[centre].sources.indices
      where change.source.map({ $0 == before.centres[centre].sources[source].id }) ?? true {
        changeHours(change, of: before.centres[centre], at: (centre, source))
      }
    }
  }

  private mutating func changeHours(
    _ change: HoursChange, of centre: CentreDocument, at place: (centre: Int, source: Int)
  ) {
    let before = centre.sources[place.source]
    var shifts: [HoursShift] = []
    for weekday in Weekday.allCases
    where change.weekdays.isEmpty || change.weekdays.contains(weekday) {
      guard let old = before.weeklyHours[weekday.rawValue] else {
        if change.weekdays.contains(weekday) { open(weekday, change, before.id, at: place) }
        continue
      }
      guard let new = hours(change, from: old, of: before.id) else { return }
      documents.facility.centres[place.centre].sources[place.source]
        .weeklyHours[weekday.rawValue] = new
      shifts.append(HoursShift(weekday: weekday, from: old, to: new))
    }
    documents.facility.centres[place.centre].follow(shifts, source: place.source, before: centre)
  }

  /// The new hours of a weekday, or nil after an issue.
  private mutating func hours(
    _ change: HoursChange, from old: SourceHours, of source: String
  ) -> SourceHours? {
    let open = change.window?.start ?? old.open
    let close =
      change.window?.end.minutes ?? change.openMinutes.map { old.open.minutes + $0 }
      ?? old.regularClose.minutes + (change.longerByMinutes ?? 0)
    let overtime = max(close, old.overtimeUntil.minutes + close - old.regularClose.minutes)
    guard close > open.minutes, overtime <= Self.minutesPerDay else {
      report(
        .outOfRange,
        "source \(source) would be open from \(open) for \(close - open.minutes) min, and overtime would end "
          + "\(max(0, overtime - Self.minutesPerDay)) min after midnight",
        "choose hours that end before midnight, overtime included")
      return nil
    }
    return SourceHours(
      open: open, regularClose: MinuteOfDay(close), overtimeUntil: MinuteOfDay(overtime))
  }

  /// A closed weekday is worked from now on: by the source, the centre's calendar and its therapists.
  private mutating func open(
    _ weekday: Weekday, _ change: HoursChange, _ source: String,
    at place: (centre: Int, source: Int)
  ) {
    guard let window = change.window else {
      return report(
        .badChoice,
        "source \(source) is closed on \(weekday.key), so that its hours cannot be changed by a length",
        "give window: \"08:00-12:00\" for this weekday")
    }
    documents.facility.centres[place.centre].sources[place.source].weeklyHours[weekday.rawValue] =
      SourceHours(open: window.start, regularClose: window.end, overtimeUntil: window.end)
    documents.facility.centres[place.centre].giveTherapists(window, on: weekday)
    work(on: weekday, at: documents.facility.centres[place.centre].id)
  }
}

/// How hours of a weekday move.
struct HoursShift {
  let weekday: Weekday
  let from: SourceHours
  let to: SourceHours

  /// Minutes by which the opening comes later.
  var opening: Int { to.open - from.open }
  /// Minutes by which the close comes later.
  var closing: Int { to.regularClose - from.regularClose }
}
