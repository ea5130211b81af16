import TreatmentDomain
import Yams

/// Reads all files of a scenario folder.
struct DocumentsReader {
  /// Which files could be read at all; names are only looked up in those.
  struct Readable {
    var scenario = false
    var facility = false
    var protocols = false
    var courses = false
  }

  let log: IssueLog
  private let files: TextFile
  private(set) var readable = Readable()
  private(set) var published: [AppointmentRow] = []

  init(folder: String, log: IssueLog) {
    self.log = log
    files = TextFile(folder: folder, log: log)
  }

  mutating func read(published paths: [String]) -> ScenarioDocuments {
    let scenario = readScenario()
    let names = scenario.files
    let facility = root(names.facility, "list the centres there").flatMap {
      FacilityReader(file: names.facility, log: log).read($0)
    }
    let protocols = root(names.protocols, "list the protocols there").flatMap {
      ProtocolsReader(file: names.protocols, log: log).read($0)
    }
    let courses = table(names.courses, "list the courses there").flatMap {
      CoursesReader($0, file: names.courses, log: log)?.read()
    }
    readable.facility = facility?.centres.isEmpty == false
    readable.protocols = protocols != nil
    readable.courses =
      courses != nil
      && !log.issues.contains { $0.file == names.courses && $0.code == .malformedCSV }
    let appointments = names.appointments.flatMap { readAppointments($0, of: names) }
    // Paths of published files are the user's, so they do not begin in the scenario folder.
    let outside = TextFile(folder: "", log: log)
    for path in paths {
      guard let bytes = outside.bytes(of: path, remedy: "check the path") else { continue }
      published += AppointmentsReader(bytes, file: path, log: log)?.read() ?? []
    }
    return ScenarioDocuments(
      scenario: scenario, facility: facility ?? FacilityDocument(centres: []),
      protocols: protocols ?? [], calendar: readCalendar(names), courses: courses ?? [],
      appointments: appointments, followUps: readFollowUps(names),
      events: readEvents(names))
  }

  private mutating func readScenario() -> ScenarioDocument {
    let name = "scenario.yaml"
    let remedy = "a scenario folder needs scenario.yaml with name, asOf and horizon"
    let document = files.bytes(of: name, remedy: remedy)
      .flatMap { YAMLFile.root(of: $0, file: name, log: log) }
      .flatMap { ScenarioDocumentReader(file: name, log: log).read($0) }
    readable.scenario = document != nil
    return document ?? ScenarioDocumentReader.placeholder
  }

  private func readAppointments(_ name: String, of names: FileNames) -> [AppointmentRow] {
    if !names.namesAppointments && files.isAbsent(name) { return [] }
    return files.bytes(of: name, remedy: "correct files: appointments in scenario.yaml")
      .flatMap { AppointmentsReader($0, file: name, log: log)?.read() } ?? []
  }

  private func readCalendar(_ names: FileNames) -> CalendarDocument {
    if !names.namesCalendar && files.isAbsent(names.calendar) { return CalendarDocument() }
    return files.bytes(of: names.calendar, remedy: "correct files: calendar in scenario.yaml")
      .flatMap { YAMLFile.root(of: $0, file: names.calendar, log: log) }
      .flatMap { CalendarReader(file: names.calendar, log: log).read($0) } ?? CalendarDocument()
  }

  private func readFollowUps(_ names: FileNames) -> [FollowUpRow] {
    if !names.namesFollowUps && files.isAbsent(names.followUps) { return [] }
    return files.bytes(of: names.followUps, remedy: "correct files: followUps in scenario.yaml")
      .flatMap { FollowUpsReader($0, file: names.followUps, log: log)?.read() } ?? []
  }

  private func readEvents(_ names: FileNames) -> [EventRow] {
    if !names.namesEvents && files.isAbsent(names.events) { return [] }
    return files.bytes(of: names.events, remedy: "correct files: events in scenario.yaml")
      .flatMap { EventsReader($0, file: names.events, log: log)?.read() } ?? []
  }

  private func root(_ name: String, _ purpose: String) -> Node? {
    table(name, purpose).flatMap { YAMLFile.root(of: $0, file: name, log: log) }
  }

  private func table(_ name: String, _ purpose: String) -> [UInt8]? {
    // Without a readable scenario.yaml the names are guesses, which nobody should be blamed for.
    if !readable.scenario && files.isAbsent(name) { return nil }
    return files.bytes(of: name, remedy: "\(purpose), or correct files: in scenario.yaml")
  }
}
