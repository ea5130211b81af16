import ScenarioFiles
import TreatmentDomain

/// A scenario while changes are applied to it one after the other, and everything that keeps one from applying.
struct ChangedScenario {
  /// The scenario as it stands.
  var documents: ScenarioDocuments
  /// Expected arrivals as they stand.
  var streams: [ArrivalStream]
  /// What keeps changes from applying.
  private(set) var issues: [ScenarioIssue] = []
  /// True when changes are to hold for weeks that follow each other.
  let isSimulated: Bool
  /// Names the ids of added courses.
  private(set) var number = 0
  /// Ids of courses that have visits before the horizon, which nobody can change any more.
  let begun: Set<String>
  private var place = Place()

  /// The last date that anybody plans or plays.
  private let last: Day

  /// Begins with a scenario; `weeks` are those that a simulation plays, 0 without one.
  init(_ documents: ScenarioDocuments, isSimulated: Bool, weeks: Int = 0) {
    self.documents = documents
    last = documents.scenario.horizon.dayAfter.adding(7 * weeks - 1)
    self.isSimulated = isSimulated
    let first = documents.scenario.horizon.firstDay
    begun = Set(
      documents.appointments.filter { $0.day < first && $0.state != .missed }.map(\.course))
    streams = ArrivalStream.all(documents.scenario.arrivals)
  }

  /// Applies a change, or reports why it cannot be applied.
  mutating func apply(_ entry: ChangeEntry) {
    place = entry.place
    number += 1
    switch entry.change {
    case .closeRoom(let room, let from, let until): closeRoom(room, from, until)
    case .addRoom(let room): addRoom(room)
    case .sourceDown(let source, let downtime): takeDown(source, downtime)
    case .hours(let change): changeHours(change)
    case .qualityAssurance(let source, let windows):
      changeSource(source) { $0.qualityAssurance = windows }
    case .switchMinutes(let source, let minutes):
      changeSource(source) { $0.switchMinutes = minutes }
    case .keepFree(let change): keepFree(change)
    case .team(let change): changeTeam(change)
    case .closure(let centre, let closure): close(centre, closure)
    case .treatOnHoliday(let centre, let sessions): treatOnHoliday(centre, sessions)
    case .removeSessions(let centre, let from, let until): removeSessions(centre, from...until)
    case .addCourses(let added): addCourses(added)
    case .removeCourses(let choice): removeCourses(choice)
    case .pauseCourses(let choice, let until): pauseCourses(choice, until: until)
    case .treatmentProtocol(let change): changeProtocol(change)
    case .weights(let change):
      documents.scenario.weights = change.weights.merged(
        over: documents.scenario.weights, keys: change.keys)
    case .protectedShare(let share): documents.scenario.rules.protectedShare = share
    case .forbidCentre(let centre, let choice): forbid(centre, choice)
    case .forceCentre(let centre, let choice): force(centre, choice)
    case .singleFractionDay(let centre, let weekdays): gatherSingles(centre, on: weekdays)
    case .demand(let factor, let choice): scaleDemand(factor, choice)
    case .splitCentres: splitCentres()
    case .shareCentres(let choice): shareCentres(choice)
    }
  }

  /// What the scenario expects is what arrives, so that minutes are kept for the same patients.
  mutating func settleArrivals() {
    documents.scenario.arrivals = streams.compactMap { stream in
      stream.centres.first.map { centre in
        var arrivals = ArrivalsDocument(
          treatmentProtocol: stream.treatmentProtocol, centre: centre, perWeek: stream.perWeek,
          daysToStart: stream.daysToStart)
        arrivals.waitingClass = stream.waitingClass
        return arrivals
      }
    }
  }

  // MARK: Issues

  mutating func report(_ code: IssueCode, _ message: String, _ remedy: String) {
    issues.append(
      ScenarioIssue(
        code: code, file: place.file, line: place.line, message: message, remedy: remedy))
  }

  /// True when a name is known; else an issue is reported.
  mutating func isKnown(_ name: String, _ kind: String, among known: [String]) -> Bool {
    if known.contains(name) { return true }
    report(
      .danglingReference, "\(kind) \(name) does not exist in scenario \(documents.scenario.name)",
      Spelling.remedy(for: name, among: known, kind: kind))
    return false
  }

  /// True when a period has dates that count; else an issue is reported.
  mutating func isInPlay(_ from: Day, _ until: Day) -> Bool {
    let asOf = documents.scenario.asOf.day
    guard until < asOf || from > last else { return true }
    report(
      .implausibleDate, "from \(from) to \(until) nothing is planned",
      "give dates from \(asOf) to \(last)")
    return false
  }

  // MARK: Places

  /// Changes the source with an id, or reports that there is none.
  mutating func changeSource(_ id: String, _ change: (inout SourceDocument) -> Void) {
    guard isKnown(id, "source", among: documents.sourceIds) else { return }
    for centre in documents.facility.centres.indices {
      for source in documents.facility.centres[centre].sources.indices
      where documents.facility.centres[centre].sources[source].id == id {
        change(&documents.facility.centres[centre].sources[source])
      }
    }
  }

  /// True when no centre is named or the named one exists.
  mutating func isKnownCentre(_ id: String?) -> Bool {
    guard let id else { return true }
    return isKnown(id, "centre", among: documents.centreIds)
  }
}

extension ScenarioDocuments {
  var centreIds: [String] { facility.centres.map(\.id) }
  var sourceIds: [String] { facility.centres.flatMap(\.sources).map(\.id) }
  var roomIds: [String] { facility.centres.flatMap(\.sources).flatMap(\.rooms).map(\.id) }
  var teamIds: [String] { facility.centres.flatMap(\.teams).map(\.id) }
  var protocolIds: [String] { protocols.map(\.id) }

  /// Ids of the rooms of a source.
  func rooms(ofSource id: String) -> [String] {
    facility.centres.flatMap(\.sources).filter { $0.id == id }.flatMap(\.rooms).map(\.id)
  }

  /// Ids of the rooms of a centre; of all centres when nil.
  func rooms(ofCentre id: String?) -> [String] {
    facility.centres.filter { id == nil || $0.id == id }.flatMap(\.sources).flatMap(\.rooms)
      .map(\.id)
  }
}
