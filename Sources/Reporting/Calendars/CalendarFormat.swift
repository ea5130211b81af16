import ScenarioFiles
import TreatmentDomain

/// Calendars of rooms, centres and courses (iCalendar, RFC 5545).
public struct CalendarFormat: ReportFormat {
  /// Makes the format.
  public init() {}

  /// The name on the command line.
  public var name: String { "ics" }

  /// What it is for.
  public var purpose: String { "calendars of rooms, centres and courses (iCalendar)" }

  /// The calendars: `calendars/rooms/<id>.ics`, `calendars/centres/<id>.ics`, `calendars/courses/<id>.ics`.
  public func files(of content: ReportContent) -> [ReportFile] {
    CalendarFiles(content).files
  }
}

/// The calendars of one report; every entry is written once and used three times.
private struct CalendarFiles {
  private let content: ReportContent
  private let index: VisitIndex
  private let events: VisitEvents
  private let followUps: [ScheduleDocument.FollowUpEntry]
  private let earlier: [EarlierVisit]
  /// Names of all entries that go on.
  private let living: Set<String>
  private let identities: [String]
  private let entries: [CalendarLines]

  init(_ content: ReportContent) {
    self.content = content
    index = VisitIndex(content.schedule, of: content.problem, comesBefore: true)
    events = VisitEvents(content)
    followUps = ScheduleDocumentBuilder(content.problem).followUps(of: content.schedule)
    earlier = content.previous.map { EarlierVisit.ahead(in: $0, of: content.problem) } ?? []
    let visitEvents = index.visits.map(events.event)
    identities = visitEvents.map(\.identity)
    entries = visitEvents.map { $0.lines(stamp: content.problem.asOf) }
    living = Set(
      identities
        + followUps.flatMap { entry in
          entry.dates.map { VisitIdentity.followUp(on: $0, ofCourse: entry.course) }
        })
  }

  var files: [ReportFile] { rooms + centres + courses }

  private var rooms: [ReportFile] {
    let earlierOf = Dictionary(grouping: earlier) { $0.room ?? "" }
    return content.problem.rooms.indices.map { room in
      let problem = content.problem
      let id = problem.rooms[room].id
      let centre = problem.centres[problem.centre(ofRoom: room)].name.text(content.language)
      return file(
        "rooms", id, named: CalendarWords.roomOfCentre.text(content.language, centre, id),
        visits: index.ofRoom[room], earlier: earlierOf[id] ?? [])
    }
  }

  private var centres: [ReportFile] {
    let earlierOf = Dictionary(grouping: earlier) { $0.centre ?? "" }
    return content.problem.centres.indices.map { number in
      let centre = content.problem.centres[number]
      let name = CalendarWords.centreCalendar.text(
        content.language, centre.name.text(content.language))
      return file(
        "centres", centre.id, named: name, visits: index.ofCentre[number],
        earlier: earlierOf[centre.id] ?? [])
    }
  }

  /// A calendar of every course of which something is or was known, in the order of the scenario, then of
  /// those that it no longer lists.
  private var courses: [ReportFile] {
    let earlierOf = Dictionary(grouping: earlier, by: \.course)
    let datesOf = Dictionary(followUps.map { ($0.course, $0.dates) }) { $0 + $1 }
    let listed = content.problem.courses.map(\.id)
    let listedIds = Set(listed)
    var seen = listedIds
    let others = (followUps.map(\.course) + earlier.map(\.course)).filter {
      seen.insert($0).inserted
    }
    return (listed + others).enumerated().compactMap { number, id in
      let visits = number < listed.count ? index.ofCourse[number] : []
      let dates = datesOf[id] ?? []
      let old = earlierOf[id] ?? []
      guard !(visits.isEmpty && dates.isEmpty && old.isEmpty) else { return nil }
      return file(
        "courses", id, named: CalendarWords.courseCalendar.text(content.language, id),
        visits: visits, dates: dates.compactMap { events.followUp($0, ofCourse: id) },
        earlier: old)
    }
  }

  /// A calendar with its visits, its follow-up dates, and what has left it since the earlier edition.
  private func file(
    _ folder: String, _ id: String, named name: String, visits: [Int],
    dates: [CalendarEvent] = [], earlier: [EarlierVisit]
  ) -> ReportFile {
    let own = Set(visits.map { identities[$0] } + dates.map(\.identity))
    let gone = earlier.filter { !own.contains($0.identity) }.map {
      events.cancellation($0, goesOn: living.contains($0.identity))
    }
    let rest = (dates + gone).map { $0.lines(stamp: content.problem.asOf) }
    return ReportFile(
      path: "calendars/\(folder)/\(ReportFile.name(of: id)).ics",
      bytes: CalendarFile(
        name: name, language: content.language, entries: visits.map { entries[$0] } + rest
      ).bytes)
  }
}
