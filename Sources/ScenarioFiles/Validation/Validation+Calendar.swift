import TreatmentDomain

/// Special dates that contradict the rest of the calendar, which would silently be ignored.
extension Validation {
  /// Every special date changes something, and no date is special twice.
  func calendarContradiction() {
    let resolver = FacilityResolver(documents: documents, names: names)
    for centre in documents.facility.centres {
      let own =
        documents.calendar.centres.first { $0.centre == centre.id }?.section ?? CalendarSection()
      let check = CalendarCheck(
        centre: centre.id, calendar: resolver.calendar(of: centre.id), log: log,
        place: documents.calendar.all.origin.place)
      check.run([documents.calendar.all, own])
    }
  }
}

private struct CalendarCheck {
  let centre: String
  let calendar: WorkingCalendar
  let log: IssueLog
  let place: Place

  func run(_ sections: [CalendarSection]) {
    makeUpDays(sections.flatMap(\.makeUpDays))
    shortDays(sections.flatMap(\.shortDays))
    let holidays = sections.flatMap(\.treatOnHoliday)
    let compensation = sections.flatMap(\.compensationDays)
    for session in holidays where !calendar.isClosure(session.entry.day) {
      report(
        session.place, "treatOnHoliday \(session.entry.day) is not inside a closure",
        remedy: "move it into a closure, or write it under compensationDays")
    }
    for session in compensation where isOrdinary(session.entry.day) {
      report(
        session.place, "compensationDays \(session.entry.day) is an ordinary working day",
        remedy: "choose a day that is not worked")
    }
    for session in holidays + compensation where session.entry.categories.isEmpty {
      report(
        session.place, "the session on \(session.entry.day) admits no category",
        remedy: "write categories: [1, 2, 3]")
    }
    let dates =
      sections.flatMap(\.makeUpDays).map { ($0.entry.day, $0.place) }
      + (holidays + compensation).map { ($0.entry.day, $0.place) }
    twice(dates)
    twice(sections.flatMap(\.shortDays).map { ($0.entry.day, $0.place) })
    if calendar.workingWeekdays.isEmpty && calendar.makeUpDays.isEmpty {
      report(
        place, "no weekday is worked", remedy: "write workingWeekdays: mon-fri")
    }
  }

  private func makeUpDays(_ days: [CalendarSection.Dated<WorkingCalendar.MakeUpDay>]) {
    for day in days {
      if calendar.isClosure(day.entry.day) {
        report(
          day.place, "make-up day \(day.entry.day) lies inside a closure",
          remedy: "shorten the closure or remove the make-up day")
      } else if calendar.workingWeekdays.contains(day.entry.day.weekday) {
        report(
          day.place, "make-up day \(day.entry.day) is a \(day.entry.day.weekday), worked anyway",
          remedy: "choose a day that is not worked")
      }
    }
  }

  private func shortDays(_ days: [CalendarSection.Dated<CalendarSection.ShortDay>]) {
    for day in days where !calendar.isWorkingDay(day.entry.day) {
      report(
        day.place, "short day \(day.entry.day) is not a working day",
        remedy: "choose a working day, or write it under compensationDays")
    }
  }

  private func twice(_ dates: [(day: Day, place: Place)]) {
    var taken: Set<Day> = []
    for (day, place) in dates where !taken.insert(day).inserted {
      report(place, "\(day) is special twice", remedy: "keep one of the entries")
    }
  }

  private func isOrdinary(_ day: Day) -> Bool {
    calendar.workingWeekdays.contains(day.weekday) && !calendar.isClosure(day)
  }

  private func report(_ place: Place, _ message: String, remedy: String) {
    log.report(.calendarContradiction, place, "\(message) at centre \(centre)", remedy: remedy)
  }
}
