/// Which dates a centre works on, and how.
///
/// A *closure* is a date on which the calendar would work but is closed; an ordinary weekend is none.
public struct WorkingCalendar: Hashable, Sendable {
  /// A run of closed dates, for instance the Spring Festival.
  public struct Closure: Hashable, Sendable {
    /// The closed dates.
    public let days: ClosedRange<Day>
    /// Why the centre is closed.
    public let reason: String
    /// Makes a closure.
    public init(days: ClosedRange<Day>, reason: String = "") {
      self.days = days
      self.reason = reason
    }
  }

  /// A weekend day on which the centre works as on an ordinary weekday.
  public struct MakeUpDay: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// The weekday whose hours and rosters apply.
    public let like: Weekday
    /// Makes a make-up working day.
    public init(day: Day, like: Weekday = .monday) {
      self.day = day
      self.like = like
    }
  }

  /// A session outside the ordinary working days, for courses that have fallen behind.
  public struct SpecialSession: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// When the rooms run.
    public let hours: TimeWindow
    /// The interruption categories (1, 2, 3) that may come.
    public let categories: [Int]
    /// The weekday whose team windows apply when the date's own weekday has none.
    public let like: Weekday
    /// Makes a special session.
    public init(day: Day, hours: TimeWindow, categories: [Int], like: Weekday = .monday) {
      self.day = day
      self.hours = hours
      self.categories = categories
      self.like = like
    }
  }

  /// Forbids starting courses on the last working days before a long closure.
  public struct StartBlackout: Hashable, Sendable {
    /// How many working days before the closure are barred.
    public let workingDays: Int
    /// A closure is long from this many calendar days on.
    public let closureDays: Int
    /// Makes a blackout rule.
    public init(workingDays: Int, closureDays: Int) {
      self.workingDays = workingDays
      self.closureDays = closureDays
    }
  }

  /// The weekdays that are worked.
  public let workingWeekdays: [Weekday]
  /// Closed dates.
  public let closures: [Closure]
  /// Weekend days worked in exchange for a closure.
  public let makeUpDays: [MakeUpDay]
  /// Days with shorter hours.
  public let shortDays: [Day: TimeWindow]
  /// Sessions inside a closure.
  public let holidayTreatmentDays: [SpecialSession]
  /// Weekend sessions that make up for lost fractions.
  public let compensationDays: [SpecialSession]
  /// The rule that bars starts before long closures; nil when there is none.
  public let startBlackout: StartBlackout?

  /// Makes a calendar; without arguments it works from Monday to Friday and never closes.
  public init(
    workingWeekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday],
    closures: [Closure] = [], makeUpDays: [MakeUpDay] = [], shortDays: [Day: TimeWindow] = [:],
    holidayTreatmentDays: [SpecialSession] = [], compensationDays: [SpecialSession] = [],
    startBlackout: StartBlackout? = nil
  ) {
    self.workingWeekdays = workingWeekdays
    self.closures = closures
    self.makeUpDays = makeUpDays
    self.shortDays = shortDays
    self.holidayTreatmentDays = holidayTreatmentDays
    self.compensationDays = compensationDays
    self.startBlackout = startBlackout
  }

  /// What kind of day a date is.
  public enum Kind: Hashable, Sendable {
    /// A weekend day without work.
    case weekend
    /// Closed by the calendar.
    case closed
    /// An ordinary working day with the hours of `like`.
    case working(like: Weekday)
    /// A working day with shorter hours.
    case short(like: Weekday, hours: TimeWindow)
    /// A treatment session on a day that is otherwise closed or free.
    case special(SpecialSession)
  }

  /// The kind of a date.
  ///
  /// Special sessions come first, then closures, make-up days and weekdays.
  public func kind(of day: Day) -> Kind {
    if let session = holidayTreatmentDays.first(where: { $0.day == day })
      ?? compensationDays.first(where: { $0.day == day })
    {
      return .special(session)
    }
    if isClosure(day) { return .closed }
    if let makeUp = makeUpDays.first(where: { $0.day == day }) {
      return worked(day, like: makeUp.like)
    }
    return workingWeekdays.contains(day.weekday) ? worked(day, like: day.weekday) : .weekend
  }

  /// True when the calendar closes the date, also when a special session lies on it.
  public func isClosure(_ day: Day) -> Bool {
    closures.contains { $0.days.contains(day) }
  }

  /// True on ordinary, short and make-up working days; false on special sessions.
  public func isWorkingDay(_ day: Day) -> Bool {
    switch kind(of: day) {
    case .working, .short: true
    case .weekend, .closed, .special: false
    }
  }

  /// The `count`-th working day after `day`; `day` itself when count is 0 or less.
  public func workingDay(_ count: Int, after day: Day) -> Day {
    var result = day
    var remaining = count
    // A calendar without any working day would never end; two years are more than any file needs.
    let limit = day.adding(732)
    while remaining > 0 && result < limit {
      result = result.adding(1)
      if isWorkingDay(result) { remaining -= 1 }
    }
    return result
  }

  /// Working days from the day after `day` up to and including `other`; 0 when `other` is not later.
  public func workingDays(after day: Day, through other: Day) -> Int {
    guard other > day else { return 0 }
    return (day.adding(1)...other).reduce(0) { $0 + (isWorkingDay($1) ? 1 : 0) }
  }

  /// The long closure before which a start on `day` is barred, or nil.
  ///
  /// Weekend days that touch a closure lengthen it.
  public func closureThatBarsStart(on day: Day) -> ClosedRange<Day>? {
    guard let rule = startBlackout, rule.workingDays > 0 else { return nil }
    let free = workingDay(rule.workingDays, after: day)
    for closure in closures where day < closure.days.lowerBound && closure.days.lowerBound < free {
      let days = widened(closure.days)
      if days.upperBound - days.lowerBound + 1 >= rule.closureDays { return days }
    }
    return nil
  }

  private func widened(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
    var first = days.lowerBound
    var last = days.upperBound
    while last - first < 62, !isWorkingDay(first.adding(-1)) { first = first.adding(-1) }
    while last - first < 62, !isWorkingDay(last.adding(1)) { last = last.adding(1) }
    return first...last
  }

  private func worked(_ day: Day, like weekday: Weekday) -> Kind {
    if let hours = shortDays[day] { return .short(like: weekday, hours: hours) }
    return .working(like: weekday)
  }
}
