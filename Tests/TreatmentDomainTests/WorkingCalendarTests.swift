import Testing
import TreatmentDomain

/// Monday 30 November 2026 and the days after it.
private let monday = Day(number: 20_787)

@Suite struct WorkingCalendarTests {
  private let hours = TimeWindow(480, 720)

  @Test func `The first day is the Monday it is taken for`() {
    #expect(monday.description == "2026-11-30")
    #expect(monday.weekday == .monday)
  }

  @Test func `Weekdays are worked and weekends are not`() {
    let calendar = WorkingCalendar()
    #expect(calendar.kind(of: monday) == .working(like: .monday))
    #expect(calendar.kind(of: monday.adding(5)) == .weekend)
    #expect(!calendar.isClosure(monday.adding(5)))
  }

  @Test func `A closure goes before make-up and short days`() {
    let calendar = WorkingCalendar(
      closures: [WorkingCalendar.Closure(days: monday...monday.adding(1))],
      shortDays: [monday: hours, monday.adding(2): hours])
    #expect(calendar.kind(of: monday) == .closed)
    #expect(calendar.kind(of: monday.adding(2)) == .short(like: .wednesday, hours: hours))
    #expect(calendar.isWorkingDay(monday.adding(2)))
  }

  @Test func `A make-up day works like another weekday and may be short`() {
    let calendar = WorkingCalendar(
      makeUpDays: [
        WorkingCalendar.MakeUpDay(day: monday.adding(5)),
        WorkingCalendar.MakeUpDay(day: monday.adding(6), like: .friday),
      ], shortDays: [monday.adding(6): hours])
    #expect(calendar.kind(of: monday.adding(5)) == .working(like: .monday))
    #expect(calendar.kind(of: monday.adding(6)) == .short(like: .friday, hours: hours))
  }

  @Test func `A special session goes before a closure and is no working day`() {
    let session = WorkingCalendar.SpecialSession(day: monday, hours: hours, categories: [1])
    let calendar = WorkingCalendar(
      closures: [WorkingCalendar.Closure(days: monday...monday)],
      holidayTreatmentDays: [session])
    #expect(calendar.kind(of: monday) == .special(session))
    #expect(calendar.isClosure(monday))
    #expect(!calendar.isWorkingDay(monday))
  }

  @Test func `Working days are counted over weekends and closures`() {
    let calendar = WorkingCalendar(
      closures: [WorkingCalendar.Closure(days: monday.adding(1)...monday.adding(1))])
    #expect(calendar.workingDay(0, after: monday) == monday)
    #expect(calendar.workingDay(1, after: monday) == monday.adding(2))
    #expect(calendar.workingDay(4, after: monday) == monday.adding(7))
    #expect(calendar.workingDays(after: monday, through: monday.adding(7)) == 4)
    #expect(calendar.workingDays(after: monday, through: monday) == 0)
  }

  @Test func `A calendar without working days ends its search`() {
    let calendar = WorkingCalendar(workingWeekdays: [])
    #expect(calendar.workingDay(1, after: monday) == monday.adding(732))
  }
}

@Suite struct StartBlackoutTests {
  /// Closed from Monday to Wednesday of the second week: five days with the weekend before.
  private func calendar(closureDays: Int, workingDays: Int = 2) -> WorkingCalendar {
    WorkingCalendar(
      closures: [WorkingCalendar.Closure(days: monday.adding(7)...monday.adding(9))],
      startBlackout: WorkingCalendar.StartBlackout(
        workingDays: workingDays, closureDays: closureDays))
  }

  @Test func `The last working days before a long closure are barred`() {
    let calendar = calendar(closureDays: 5)
    #expect(calendar.closureThatBarsStart(on: monday.adding(2)) == nil)
    let closure = monday.adding(5)...monday.adding(9)
    #expect(calendar.closureThatBarsStart(on: monday.adding(3)) == closure)
    #expect(calendar.closureThatBarsStart(on: monday.adding(4)) == closure)
  }

  @Test func `A shorter closure bars nothing`() {
    #expect(calendar(closureDays: 6).closureThatBarsStart(on: monday.adding(4)) == nil)
  }

  @Test func `Without a rule nothing is barred`() {
    let calendar = WorkingCalendar(
      closures: [WorkingCalendar.Closure(days: monday.adding(7)...monday.adding(20))])
    #expect(calendar.closureThatBarsStart(on: monday.adding(4)) == nil)
  }
}
