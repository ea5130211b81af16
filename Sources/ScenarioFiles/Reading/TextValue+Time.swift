import TreatmentDomain

extension TextValue {
  /// A date.
  func day() -> Day? {
    if let day = FastText.day(text) ?? Day(iso: text) { return day }
    report(.badDate, remedy: dateRemedy)
    return nil
  }

  /// A date, also with the year first and other marks or missing zeros, as spreadsheets save it.
  func spreadsheetDay() -> Day? {
    let date = text.split(separator: " ").first ?? ""
    let fields = date.split { "/.-".contains($0) }.map { Int($0) }
    if fields.count == 3, let year = fields[0], let month = fields[1], let date = fields[2],
      let day = Day(year: year, month: month, day: date)
    {
      return day
    }
    return day()
  }

  /// A clock time, also with seconds that are zero.
  func spreadsheetClock() -> MinuteOfDay? {
    guard text.hasSuffix(":00"), text.split(separator: ":").count == 3 else { return clock() }
    return MinuteOfDay(clock: text.dropLast(3)) ?? clock()
  }

  /// A date and clock time.
  func moment() -> Moment? {
    if let moment = Moment(text) { return moment }
    report(.badDate, remedy: "write an existing date and time such as \"2026-11-26 12:00\"")
    return nil
  }

  /// A clock time.
  func clock(minutesPerDay: Int = 1440) -> MinuteOfDay? {
    if let clock = FastText.clock(text) ?? MinuteOfDay(clock: text, minutesPerDay: minutesPerDay) {
      return clock
    }
    let end = MinuteOfDay(minutesPerDay)
    report(.badTime, remedy: "write a time from 00:00 to \(end) such as \"08:30\"")
    return nil
  }

  /// A window such as `08:00-18:00` that lasts at least a minute.
  func window() -> TimeWindow? {
    guard let (start, end) = FastText.clocks(text) ?? clocks() else {
      report(.badTime, remedy: "write hours of one day such as \"08:00-18:00\"")
      return nil
    }
    guard start < end else {
      report(.reversedHours, remedy: "the end must be later than the start, on the same day")
      return nil
    }
    return TimeWindow(start, end)
  }

  private func clocks() -> (MinuteOfDay, MinuteOfDay)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
    guard ends.count == 2, let start = MinuteOfDay(clock: ends[0]),
      let end = MinuteOfDay(clock: ends[1])
    else { return nil }
    return (start, end)
  }

  /// Weekdays such as `mon`, `mon-fri` or `mon, wed`.
  func weekdays() -> [Weekday]? {
    var result: [Weekday] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        Self.weekday(String($0.trimmed))
      }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first <= last
      else {
        report(.badChoice, remedy: "write mon, tue, wed, thu, fri, sat, sun or mon-fri")
        return nil
      }
      result += Weekday.allCases.filter { first <= $0 && $0 <= last && !result.contains($0) }
    }
    return result
  }

  /// One weekday such as `mon`.
  func weekday() -> Weekday? {
    guard let days = weekdays() else { return nil }
    guard days.count == 1 else {
      report(.badChoice, remedy: "write one weekday: mon, tue, wed, thu, fri, sat or sun")
      return nil
    }
    return days[0]
  }

  private static func weekday(_ text: String) -> Weekday? {
    Weekday.allCases.first { $0.key == text.lowercased() }
  }

  /// Spreadsheets like to rewrite dates, so the remedy shows what the date should look like.
  private var dateRemedy: String {
    let fields = text.split { "/.年月日-".contains($0) }.map { Int($0) }
    if fields.count == 3, let year = fields[0], let month = fields[1], let date = fields[2],
      let day = Day(year: year, month: month, day: date)
    {
      return "write \(day)"
    }
    return "write an existing date as YYYY-MM-DD, for instance 2026-11-30"
  }
}
