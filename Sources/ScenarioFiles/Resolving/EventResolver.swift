import TreatmentDomain

/// Lets events change what a scenario says of resources, calendars and courses.
struct EventResolver {
  let events: [EventRow]

  /// Intervals in which a source, room or team cannot be used.
  func downtime(_ kind: EventRow.Kind, of id: String) -> [Downtime] {
    events.filter { $0.kind == kind && $0.subject == id }.compactMap(\.downtime)
  }

  /// Dates on which a centre is closed.
  func closures(of centre: String) -> [WorkingCalendar.Closure] {
    events.filter { $0.kind == .closure && $0.subject == centre }.compactMap { event in
      event.days.first.map { first in
        WorkingCalendar.Closure(
          days: first...(event.days.last ?? first), reason: event.reason ?? "event")
      }
    }
  }

  /// Sessions for all categories of courses begun, with Friday's teams.
  func extraSessions(at centre: String) -> [WorkingCalendar.SpecialSession] {
    events.filter { $0.kind == .extraSession && $0.subject == centre }.compactMap { event in
      guard let day = event.from, let start = event.fromTime, let end = event.untilTime,
        start < end
      else { return nil }
      return WorkingCalendar.SpecialSession(
        day: day, hours: TimeWindow(start, end), categories: [1, 2, 3], like: .friday)
    }
  }

  /// Dates on which a patient cannot be treated, and times before which one does not come.
  func apply(to course: inout Course) {
    let own = events.filter { $0.subject == course.id }
    let away = own.filter { [.missed, .unfit, .pause].contains($0.kind) }.flatMap(\.days)
    if !away.isEmpty {
      course.unavailableOn = Array(Set(course.unavailableOn + away)).sorted()
    }
    course.lateOn = own.filter { $0.kind == .late }.compactMap { event in
      event.from.flatMap { day in event.fromTime.map { Moment(day, $0) } }
    }
  }
}
