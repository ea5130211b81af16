/// A calendar date at a centre, counted in days since 1970-01-01.
///
/// TwinBeam keeps no time zone: dates and minutes are local to the centre.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int

  /// Makes the day with this count of days since 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// Makes a day from a Gregorian date; nil when the date does not exist or lies outside 1900...2199.
  ///
  /// Method: days from civil, H. Hinnant, "chrono-compatible low-level date algorithms".
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Parses `YYYY-MM-DD`; nil when the text has another form or the date does not exist.
  public init?(iso text: some StringProtocol) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2,
      fields[2].utf8.count == 2,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week; weeks begin on Monday (ISO 8601).
  public var weekday: Weekday {
    let index = (number + 3) % 7
    return Weekday.allCases[index >= 0 ? index : index + 7]
  }

  /// The ISO week that holds this day.
  public var week: Week { Week(containing: self) }

  /// The day `days` later (earlier when negative).
  public func adding(_ days: Int) -> Day { Day(number: number + days) }

  /// ISO 8601, for instance `2026-11-30`.
  public var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Orders days by date.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Calendar days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// Days can be walked and put into ranges.
extension Day: Strideable {
  /// Calendar days to `other`.
  public func distance(to other: Day) -> Int { other.number - number }
  /// The day `days` later.
  public func advanced(by days: Int) -> Day { adding(days) }
}
