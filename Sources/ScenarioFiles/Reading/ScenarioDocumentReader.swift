import TreatmentDomain
import Yams

/// Reads `scenario.yaml`.
struct ScenarioDocumentReader {
  let file: String
  let log: IssueLog

  /// Stands in for a scenario that cannot be read, so that the other files are read all the same.
  static let placeholder = ScenarioDocument(
    name: "", asOf: Moment(Day(number: 0), MinuteOfDay(0)),
    horizon: Horizon(firstDay: Day(number: 4)))

  func read(_ root: Node) -> ScenarioDocument? {
    guard
      let top = MappingReader(
        root, keys: KnownKeys.scenario, subject: "the scenario", file: file, log: log)
    else { return nil }
    checkVersion(top)
    var document = Self.placeholder
    document.name = top.identifier("name") ?? document.name
    document.asOf = moment(top) ?? document.asOf
    document.horizon = horizon(top) ?? document.horizon
    document.files = files(top)
    document.weights = WeightsReader().read(top)
    document.rules = RulesReader().read(top)
    document.trials = top.mappings("trials", keys: KnownKeys.trial, kind: "trial")
      .compactMap(trial)
    document.arrivals = top.mappings("arrivals", keys: KnownKeys.arrivals, kind: "arrivals")
      .compactMap(arrivals)
    document.origin = top.origin
    return document
  }

  private func checkVersion(_ top: MappingReader) {
    guard top.has("schemaVersion") else {
      top.reportMissing("schemaVersion", remedy: "write schemaVersion: 1")
      return
    }
    guard let value = top.value("schemaVersion"), value.text != "1" else { return }
    value.report(.unsupportedVersion, remedy: "this version of TwinBeam reads schemaVersion: 1")
  }

  private func moment(_ top: MappingReader) -> Moment? {
    if top.has("asOf") { return top.value("asOf")?.moment() }
    top.reportMissing("asOf", remedy: "write asOf: \"2026-11-26 12:00\"")
    return nil
  }

  private func horizon(_ top: MappingReader) -> Horizon? {
    guard top.has("horizon") else {
      top.reportMissing("horizon", remedy: "write horizon: {firstDay: 2026-11-30, weeks: 12}")
      return nil
    }
    guard let reader = top.mapping("horizon", keys: KnownKeys.horizon) else { return nil }
    guard let firstDay = reader.requiredDay("firstDay") else { return nil }
    return Horizon(
      firstDay: firstDay, weeks: reader.integer("weeks", in: 1...52, default: 12),
      detailWeeks: reader.integer("detailWeeks", in: 1...52, default: 1))
  }

  private func files(_ top: MappingReader) -> FileNames {
    var names = FileNames()
    guard let reader = top.mapping("files", keys: KnownKeys.files) else { return names }
    names.facility = reader.fileName("facility") ?? names.facility
    names.protocols = reader.fileName("protocols") ?? names.protocols
    names.courses = reader.fileName("courses") ?? names.courses
    names.calendar = reader.fileName("calendar") ?? names.calendar
    names.namesCalendar = reader.has("calendar")
    names.followUps = reader.fileName("followUps") ?? names.followUps
    names.namesFollowUps = reader.has("followUps")
    names.events = reader.fileName("events") ?? names.events
    names.namesEvents = reader.has("events")
    if reader.has("appointments") {
      names.appointments = reader.values("appointments").map(\.text)
      names.namesAppointments = true
    }
    return names
  }

  private func trial(_ reader: MappingReader) -> TrialDocument? {
    guard let id = reader.identifier() else { return nil }
    var trial = TrialDocument(id: id, name: reader.localizedName(default: id))
    trial.protocols = reader.identifiers("protocols")
    trial.centres = reader.identifiers("centres")
    trial.enrolsFrom = reader.value("enrolsFrom")?.day()
    trial.enrolsUntil = reader.value("enrolsUntil")?.day()
    trial.maximum = reader.integer("maximum", in: 0...100_000)
    trial.enrolled = reader.integer("enrolled", in: 0...100_000, default: 0)
    trial.origin = reader.origin
    return trial
  }

  private func arrivals(_ reader: MappingReader) -> ArrivalsDocument? {
    let treatment = reader.requiredReference("protocol")
    let centre = reader.requiredReference("centre")
    let perWeek = reader.requiredValue(
      "perWeek", remedy: "write perWeek: and a number such as 1.5")?
      .thousandths(upTo: 1000)
    let days = reader.requiredInteger("daysToStart", in: 0...365)
    let waitingClass = reader.value("class")?.waitingClass()
    guard let treatment, let centre, let perWeek, let days else { return nil }
    var arrivals = ArrivalsDocument(
      treatmentProtocol: treatment, centre: centre, perWeek: perWeek, daysToStart: days)
    arrivals.waitingClass = waitingClass
    arrivals.origin = reader.origin
    return arrivals
  }
}

extension MappingReader {
  func requiredDay(_ key: String) -> Day? {
    if has(key) { return value(key)?.day() }
    reportMissing(key, remedy: "write \(key): and a date such as 2026-11-30")
    return nil
  }

  func requiredValue(_ key: String, remedy: String) -> TextValue? {
    if has(key) { return value(key) }
    reportMissing(key, remedy: remedy)
    return nil
  }

  func requiredReference(_ key: String) -> String? {
    requiredValue(key, remedy: "write \(key): and its id")?.identifier()
  }

  fileprivate func fileName(_ key: String) -> String? { value(key)?.text }
}
