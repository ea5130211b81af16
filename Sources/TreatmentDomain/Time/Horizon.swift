/// The days that a schedule decides.
///
/// Every day of the horizon gets dates; the days of the *detail window* at its head get rooms and
/// minutes too.
public struct Horizon: Hashable, Sendable {
  /// The Monday on which the horizon begins.
  public let firstDay: Day
  /// Length of the horizon in weeks.
  public let weeks: Int
  /// Length of the detail window in weeks, 0 to `weeks`; 0 when only dates, rooms and day parts are decided.
  public let detailWeeks: Int

  /// Makes a horizon of `weeks` weeks from a Monday.
  public init(firstDay: Day, weeks: Int = 12, detailWeeks: Int = 1) {
    self.firstDay = firstDay
    self.weeks = weeks
    self.detailWeeks = detailWeeks
  }

  /// All days of the horizon.
  public var days: Range<Day> { firstDay..<firstDay.adding(7 * weeks) }

  /// The days whose visits are placed to the minute.
  public var detailDays: Range<Day> { firstDay..<firstDay.adding(7 * detailWeeks) }

  /// The first day after the horizon, on which an unscheduled course is thought to start.
  public var dayAfter: Day { days.upperBound }
}
