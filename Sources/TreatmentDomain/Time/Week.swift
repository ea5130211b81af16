/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three-letter key used in scenario files, for instance `mon`.
  public var key: String { ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue] }

  /// True from Monday to Friday.
  public var isMondayToFriday: Bool { rawValue < 5 }

  /// Orders weekdays from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// An ISO 8601 week, Monday to Sunday.
public struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first day of the week.
  public let monday: Day

  /// The week that holds `day`.
  public init(containing day: Day) {
    monday = day.adding(-day.weekday.rawValue)
  }

  /// The seven days from Monday to Sunday.
  public var days: Range<Day> { monday..<monday.adding(7) }

  /// The five days from Monday to Friday.
  public var mondayToFriday: Range<Day> { monday..<monday.adding(5) }

  /// The following week.
  public var next: Week { Week(containing: monday.adding(7)) }

  /// ISO week, for instance `2026-W49`; the year is that of the week's Thursday.
  public var description: String {
    let thursday = monday.adding(3)
    let year = thursday.components.year
    let firstOfJanuary = Day(year: year, month: 1, day: 1) ?? thursday
    let number = (thursday - firstOfJanuary) / 7 + 1
    return "\(year)-W\(number < 10 ? "0" : "")\(number)"
  }

  /// Orders weeks by date.
  public static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
}
