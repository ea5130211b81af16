import TreatmentDomain

/// An entry of a calendar: VEVENT of RFC 5545.
struct CalendarEvent: Hashable, Sendable {
  /// When an entry lies.
  enum Extent: Hashable, Sendable {
    /// From a moment to another.
    case moments(Moment, Moment)
    /// A whole date.
    case date(Day)
  }

  /// How sure an entry is.
  enum Status: String, Hashable, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  var identity: String
  var sequence: Int
  var extent: Extent
  var status: Status
  var summary: String
  var location: String?
  var description: String?
  /// True when the entry takes no time of anybody, for instance because only its date is known.
  var isTransparent: Bool

  /// The lines of the entry, written at a moment.
  func lines(stamp: Moment) -> CalendarLines {
    var lines = CalendarLines()
    lines.add("BEGIN:VEVENT")
    lines.add("UID:" + identity)
    lines.add("DTSTAMP:" + CalendarTime.universal(stamp))
    switch extent {
    case .moments(let from, let until):
      lines.add("DTSTART;TZID=\(LocalTime.zone):" + CalendarTime.local(from))
      lines.add("DTEND;TZID=\(LocalTime.zone):" + CalendarTime.local(until))
    case .date(let day):
      lines.add("DTSTART;VALUE=DATE:" + CalendarTime.date(day))
      lines.add("DTEND;VALUE=DATE:" + CalendarTime.date(day.adding(1)))
    }
    lines.add("SEQUENCE:\(sequence)")
    lines.add("STATUS:" + status.rawValue)
    lines.add("CLASS:CONFIDENTIAL")
    lines.add("TRANSP:" + (isTransparent ? "TRANSPARENT" : "OPAQUE"))
    lines.add("SUMMARY", text: summary)
    if let location { lines.add("LOCATION", text: location) }
    if let description { lines.add("DESCRIPTION", text: description) }
    lines.add("END:VEVENT")
    return lines
  }
}

/// Dates and times as iCalendar writes them.
enum CalendarTime {
  /// `20261201`.
  static func date(_ day: Day) -> String { "\(day)".replacing("-", with: "") }

  /// `20261201T083000`, in the zone that the property names.
  static func local(_ moment: Moment) -> String {
    date(moment.day) + "T" + "\(moment.minute)".replacing(":", with: "") + "00"
  }

  /// `20261201T003000Z`.
  static func universal(_ moment: Moment) -> String { local(moment.universal) + "Z" }
}
