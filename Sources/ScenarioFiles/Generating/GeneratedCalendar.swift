import TreatmentDomain

/// Dates of every generated scenario; the calendar is that of the default scenario.
enum GeneratedCalendar {
  /// Monday 30 November 2026.
  static let firstDay = Day(number: 20_787)
  static let horizon = Horizon(firstDay: firstDay, weeks: 12, detailWeeks: 1)
  /// The Thursday before, at noon.
  static let asOf = Moment(firstDay.adding(-4), MinuteOfDay(720))
  /// The weeks for which the load is told.
  static let loadDays = firstDay..<firstDay.adding(28)
  static let working = WorkingCalendar(
    closures: document.all.closures.map(\.entry),
    makeUpDays: document.all.makeUpDays.map(\.entry),
    compensationDays: document.all.compensationDays.map(\.entry))

  static let document: CalendarDocument = {
    var section = CalendarSection()
    section.workingWeekdays = Array(Weekday.allCases.prefix(5))
    section.closures = [
      closure(32, 34, "New Year 元旦"), closure(67, 74, "Spring Festival 春节 (projected)"),
    ]
    section.makeUpDays = [makeUp(62, like: .monday), makeUp(82, like: .friday)]
    section.shortDays = [
      CalendarSection.Dated(CalendarSection.ShortDay(day: after(31), hours: TimeWindow(480, 960)))
    ]
    section.treatOnHoliday = [
      session(71, until: 840, [1, 2], .tuesday), session(73, until: 840, [1, 2], .thursday),
    ]
    section.compensationDays = [12, 47, 75].map { session($0, until: 780, [1, 2, 3], .friday) }
    section.startBlackout = WorkingCalendar.StartBlackout(workingDays: 3, closureDays: 5)
    var document = CalendarDocument()
    document.all = section
    return document
  }()

  private static func after(_ days: Int) -> Day { firstDay.adding(days) }

  private static func closure(
    _ first: Int, _ last: Int, _ reason: String
  ) -> CalendarSection.Dated<WorkingCalendar.Closure> {
    CalendarSection.Dated(
      WorkingCalendar.Closure(days: after(first)...after(last), reason: reason))
  }

  private static func makeUp(
    _ days: Int, like weekday: Weekday
  ) -> CalendarSection.Dated<WorkingCalendar.MakeUpDay> {
    CalendarSection.Dated(WorkingCalendar.MakeUpDay(day: after(days), like: weekday))
  }

  private static func session(
    _ days: Int, until close: Int, _ categories: [Int], _ like: Weekday
  ) -> CalendarSection.Dated<WorkingCalendar.SpecialSession> {
    CalendarSection.Dated(
      WorkingCalendar.SpecialSession(
        day: after(days), hours: TimeWindow(480, close), categories: categories, like: like))
  }
}
