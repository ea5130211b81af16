import ScenarioFiles
import TreatmentDomain

/// A visit or follow-up date of the edition that people hold, as far as this scenario can read it.
struct EarlierVisit: Hashable, Sendable {
  /// Its name in other programs, the same as today's visit of the fraction has.
  let identity: String
  /// Id of the course, which the scenario may no longer list.
  let course: String
  /// Number of the fraction; nil for a follow-up date.
  let fraction: Int?
  /// Id of the centre; nil for a follow-up date.
  let centre: String?
  /// Id of the room; nil for a tail date or follow-up date.
  let room: String?
  /// The date.
  let day: Day
  /// First and last moment, if more than the date was said.
  let span: ClosedRange<Moment>?

  /// The entries of a document that lie ahead of a problem's data: those behind happened, or count as it.
  static func ahead(in document: ScheduleDocument, of problem: Problem) -> [EarlierVisit] {
    let all =
      document.appointments.compactMap { EarlierVisit($0, of: problem) }
      + document.reservations.compactMap { EarlierVisit($0, of: problem) }
      + document.tailDates.compactMap { EarlierVisit($0) }
      + document.followUps.flatMap { entry in
        entry.dates.compactMap { EarlierVisit(followUp: $0, course: entry.course) }
      }
    return all.filter { $0.isAhead(of: problem) }
  }

  private func isAhead(of problem: Problem) -> Bool {
    guard problem.isUnderWay else { return day >= problem.horizon.firstDay }
    guard let span else { return day > problem.asOf.day }
    return span.lowerBound >= problem.asOf
  }

  private init?(_ entry: ScheduleDocument.AppointmentEntry, of problem: Problem) {
    let longest = problem.rules.minutesPerDay
    guard let date = Day(iso: entry.date),
      let start = MinuteOfDay(clock: entry.start, minutesPerDay: longest)
    else { return nil }
    // Files written by hand need not say when the patient leaves.
    let end =
      entry.exit.flatMap { MinuteOfDay(clock: $0, minutesPerDay: longest) }
      ?? MinuteOfDay(clock: entry.beamStart, minutesPerDay: longest) ?? start
    let from = Moment(carrying: start, from: date)
    identity = VisitIdentity.fraction(entry.fraction, ofCourse: entry.course)
    course = entry.course
    fraction = entry.fraction
    centre = entry.centre
    room = entry.room
    day = from.day
    span = from...max(from, Moment(carrying: end, from: date))
  }

  private init?(_ entry: ScheduleDocument.ReservationEntry, of problem: Problem) {
    guard let date = Day(iso: entry.date) else { return nil }
    let parts = problem.centres.first { $0.id == entry.centre }?.dayParts ?? []
    identity = VisitIdentity.fraction(entry.fraction, ofCourse: entry.course)
    course = entry.course
    fraction = entry.fraction
    centre = entry.centre
    room = entry.room
    day = date
    span = parts.first { $0.id == entry.dayPart }.map {
      Moment(carrying: $0.window.start, from: date)...Moment(carrying: $0.window.end, from: date)
    }
  }

  private init?(_ entry: ScheduleDocument.TailEntry) {
    guard let date = Day(iso: entry.date) else { return nil }
    identity = VisitIdentity.fraction(entry.fraction, ofCourse: entry.course)
    course = entry.course
    fraction = entry.fraction
    centre = entry.centre
    room = nil
    day = date
    span = nil
  }

  private init?(followUp text: String, course id: String) {
    guard let date = Day(iso: text) else { return nil }
    identity = VisitIdentity.followUp(on: text, ofCourse: id)
    course = id
    fraction = nil
    centre = nil
    room = nil
    day = date
    span = nil
  }
}
