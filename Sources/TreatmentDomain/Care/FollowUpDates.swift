/// Dates so many months after a day; a date that a month lacks falls on the month's last day.
public struct FollowUpDates {
  /// The dates in order, each once.
  public let dates: [Day]

  /// Works out the dates of a protocol's rules after a last fraction.
  public init(rules: [FollowUp], after day: Day) {
    var months: [Int] = []
    for rule in rules {
      switch rule {
      case .month(let month): months.append(month)
      case .every(let step, let until):
        var month = (months.max() ?? 0) + step
        while step > 0 && month <= until {
          months.append(month)
          month += step
        }
      }
    }
    var result: [Day] = []
    for month in months.sorted() {
      let date = Self.adding(months: month, to: day)
      if result.last != date { result.append(date) }
    }
    dates = result
  }

  private static func adding(months: Int, to day: Day) -> Day {
    let (year, month, dayOfMonth) = day.components
    let index = year * 12 + month - 1 + months
    for last in stride(from: dayOfMonth, through: 1, by: -1) {
      if let date = Day(year: index / 12, month: index % 12 + 1, day: last) { return date }
    }
    return day
  }
}

/// Follow-up dates of a finished course that the scenario no longer lists.
public struct RemainingFollowUps: Hashable, Sendable {
  /// Id of the course.
  public let course: String
  /// The dates in order.
  public let dates: [Day]

  /// Makes follow-up dates.
  public init(course: String, dates: [Day]) {
    self.course = course
    self.dates = dates
  }
}
