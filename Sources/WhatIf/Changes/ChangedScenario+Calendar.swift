import ScenarioFiles
import TreatmentDomain

/// Closed dates and sessions on them.
extension ChangedScenario {
  /// Closed dates take the place of short days and make-up days.
  mutating func close(_ centre: String?, _ closure: WorkingCalendar.Closure) {
    guard isKnownCentre(centre), isInPlay(closure.days.lowerBound, closure.days.upperBound) else {
      return
    }
    changeCalendar(of: centre) { $0.clear(closure.days) }
    if centre == nil {
      for index in documents.calendar.centres.indices {
        documents.calendar.centres[index].section.clear(closure.days)
      }
    }
    changeCalendar(of: centre) { $0.closures.append(.init(closure)) }
    release(rooms: documents.rooms(ofCentre: centre), closure.days)
  }

  mutating func treatOnHoliday(_ centre: String?, _ sessions: [WorkingCalendar.SpecialSession]) {
    guard isKnownCentre(centre) else { return }
    for session in sessions where !isInPlay(session.day, session.day) { return }
    let taken = Set(sections(of: centre).flatMap(\.treatOnHoliday).map(\.entry.day))
    for session in sessions where taken.contains(session.day) {
      report(
        .calendarContradiction, "there is a session on \(session.day) already",
        "leave the date out, or remove the old session first with removeSessions")
    }
    changeCalendar(of: centre) { $0.treatOnHoliday += sessions.map { .init($0) } }
  }

  mutating func removeSessions(_ centre: String?, _ days: ClosedRange<Day>) {
    guard isKnownCentre(centre) else { return }
    let found = sections(of: centre).flatMap(\.treatOnHoliday).contains {
      days.contains($0.entry.day)
    }
    guard found else {
      return report(
        .danglingReference,
        "there is no session on closed dates from \(days.lowerBound) to \(days.upperBound)",
        "name a period that holds one of treatOnHoliday in the calendar")
    }
    if centre != nil,
      documents.calendar.all.treatOnHoliday.contains(where: { days.contains($0.entry.day) })
    {
      return report(
        .calendarContradiction, "the sessions of these dates hold at all centres",
        "leave centre out, and add those of the other centres again with treatOnHoliday")
    }
    documents.calendar.all.treatOnHoliday.removeAll { days.contains($0.entry.day) }
    for index in documents.calendar.centres.indices
    where centre == nil || documents.calendar.centres[index].centre == centre {
      documents.calendar.centres[index].section.treatOnHoliday.removeAll {
        days.contains($0.entry.day)
      }
    }
  }

  /// A centre works on a weekday from now on.
  mutating func work(on weekday: Weekday, at centre: String) {
    let own = documents.calendar.centres.first { $0.centre == centre }?.section.workingWeekdays
    let worked = own ?? documents.calendar.all.workingWeekdays ?? Weekday.mondayToFriday
    guard !worked.contains(weekday) else { return }
    leaveSessions(on: weekday, toOthersThan: centre)
    changeCalendar(of: centre) { $0.workingWeekdays = (worked + [weekday]).sorted() }
  }

  /// Sessions on a weekday that a centre works anyway are those of the other centres alone.
  private mutating func leaveSessions(on weekday: Weekday, toOthersThan centre: String) {
    let all = documents.calendar.all
    let extra = all.compensationDays.filter { $0.entry.day.weekday == weekday }
    let madeUp = all.makeUpDays.filter { $0.entry.day.weekday == weekday }
    documents.calendar.all.compensationDays.removeAll { $0.entry.day.weekday == weekday }
    documents.calendar.all.makeUpDays.removeAll { $0.entry.day.weekday == weekday }
    for other in documents.centreIds where other != centre {
      changeCalendar(of: other) {
        $0.compensationDays += extra
        $0.makeUpDays += madeUp
      }
    }
    changeCalendar(of: centre) {
      $0.compensationDays.removeAll { $0.entry.day.weekday == weekday }
      $0.makeUpDays.removeAll { $0.entry.day.weekday == weekday }
    }
  }

  private func sections(of centre: String?) -> [CalendarSection] {
    [documents.calendar.all]
      + documents.calendar.centres.filter { centre == nil || $0.centre == centre }.map(\.section)
  }

  private mutating func changeCalendar(
    of centre: String?, _ change: (inout CalendarSection) -> Void
  ) {
    guard let centre else { return change(&documents.calendar.all) }
    if let index = documents.calendar.centres.firstIndex(where: { $0.centre == centre }) {
      return change(&documents.calendar.centres[index].section)
    }
    var section = CalendarSection()
    change(&section)
    documents.calendar.centres.append(CentreCalendar(centre: centre, section: section))
  }
}

extension CalendarSection {
  /// Takes out days with hours of their own.
  fileprivate mutating func clear(_ days: ClosedRange<Day>) {
    shortDays.removeAll { days.contains($0.entry.day) }
    makeUpDays.removeAll { days.contains($0.entry.day) }
  }
}

extension Weekday {
  /// The usual working week.
  fileprivate static var mondayToFriday: [Weekday] {
    [.monday, .tuesday, .wednesday, .thursday, .friday]
  }
}
