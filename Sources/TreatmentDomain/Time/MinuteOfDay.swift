/// A local clock time in whole minutes after midnight, 0 to 1,440 (the end of the day).
///
/// Only a problem whose `PlanningRules.minutesPerDay` says so has later ones, such as `150:05`.
public struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight.
  public let minutes: Int

  /// Makes a clock time from minutes after midnight.
  public init(_ minutes: Int) {
    self.minutes = minutes
  }

  /// Parses `HH:mm` from `00:00` to the end of the day, in a day of 24 hours `24:00`; nil when the text
  /// has another form.
  public init?(clock text: some StringProtocol, minutesPerDay: Int = 1440) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    let digits = max(2, String(minutesPerDay / 60).utf8.count)
    guard fields.count == 2, (1...digits).contains(fields[0].utf8.count),
      fields[1].utf8.count == 2,
      fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(fields[0]), let minutes = Int(fields[1]), minutes < 60,
      hours * 60 + minutes <= minutesPerDay
    else { return nil }
    self.minutes = hours * 60 + minutes
  }

  /// `HH:mm`, for instance `08:05`.
  public var description: String {
    let hours = minutes / 60
    let rest = minutes % 60
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Orders clock times within a day.
  public static func < (left: MinuteOfDay, right: MinuteOfDay) -> Bool {
    left.minutes < right.minutes
  }

  /// The clock time `minutes` later.
  public static func + (left: MinuteOfDay, minutes: Int) -> MinuteOfDay {
    MinuteOfDay(left.minutes + minutes)
  }

  /// The clock time `minutes` earlier.
  public static func - (left: MinuteOfDay, minutes: Int) -> MinuteOfDay {
    MinuteOfDay(left.minutes - minutes)
  }

  /// Minutes from `right` to `left`.
  public static func - (left: MinuteOfDay, right: MinuteOfDay) -> Int {
    left.minutes - right.minutes
  }
}
