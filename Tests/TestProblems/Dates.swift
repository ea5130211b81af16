import TreatmentDomain

/// The dates of the small problems: data of Thursday 2026-11-26, horizon from Monday 2026-11-30.
extension Day {
  /// Monday 2026-11-30, the first day of the horizon.
  public static let monday = Day("2026-11-30")
  /// Tuesday of the first week.
  public static let tuesday = monday.adding(1)
  /// Wednesday of the first week.
  public static let wednesday = monday.adding(2)
  /// Thursday of the first week.
  public static let thursday = monday.adding(3)
  /// Friday of the first week.
  public static let friday = monday.adding(4)
  /// Saturday of the first week.
  public static let saturday = monday.adding(5)
  /// Monday of the second week.
  public static let nextMonday = monday.adding(7)

  /// Reads an ISO date; a test with a wrong date stops at once.
  public init(_ iso: String) {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is not a date") }
    self = day
  }
}

extension MinuteOfDay {
  /// Reads `HH:mm`; a test with a wrong time stops at once.
  public init(_ clock: String) {
    guard let minute = MinuteOfDay(clock: clock) else {
      preconditionFailure("\(clock) is not a time")
    }
    self = minute
  }
}

extension TimeWindow {
  /// Makes a window from two clock times.
  public init(_ start: String, _ end: String) {
    self.init(MinuteOfDay(start), MinuteOfDay(end))
  }
}

extension Moment {
  /// Makes a moment from a date and a clock time.
  public init(_ day: Day, _ clock: String) {
    self.init(day, MinuteOfDay(clock))
  }
}
