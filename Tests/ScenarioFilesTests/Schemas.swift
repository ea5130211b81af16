import Foundation
import Testing
import TreatmentDomain

@testable import ScenarioFiles

@Suite struct Schemas {
  /// Which definition of the schema lists which keys of the reader.
  static let keys: [(definition: String, keys: [String])] = [
    ("scenario.yaml", KnownKeys.scenario), ("horizon", KnownKeys.horizon),
    ("files", KnownKeys.files), ("classes", KnownKeys.classes), ("lateness", KnownKeys.lateness),
    ("weights", KnownKeys.weights), ("rules", KnownKeys.rules),
    ("usableShare", KnownKeys.usableShare), ("trial", KnownKeys.trial),
    ("facility.yaml", KnownKeys.facility), ("centre", KnownKeys.centre),
    ("source", KnownKeys.source), ("overtimeHours", KnownKeys.overtimeHours),
    ("qa", KnownKeys.qualityAssurance), ("downtimeEntry", KnownKeys.downtime),
    ("room", KnownKeys.room), ("team", KnownKeys.team), ("calendarSection", KnownKeys.calendar),
    ("closure", KnownKeys.closure), ("makeUpDay", KnownKeys.makeUpDay),
    ("shortDay", KnownKeys.shortDay), ("specialSession", KnownKeys.specialSession),
    ("startBlackout", KnownKeys.startBlackout), ("protocol", KnownKeys.treatmentProtocol),
    ("phase", KnownKeys.phase), ("minutes", KnownKeys.minutes), ("followUp", KnownKeys.followUp),
    ("courses.csv", KnownKeys.courses), ("appointments.csv", KnownKeys.appointments),
    ("settings.yaml", KnownKeys.settings),
  ]

  private func definitions(of schema: String) throws -> [String: Any] {
    let root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    #expect(root?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    return root?["$defs"] as? [String: Any] ?? [:]
  }

  private func properties(_ definition: Any?) -> [String] {
    let properties = (definition as? [String: Any])?["properties"] as? [String: Any]
    return (properties ?? [:]).keys.sorted()
  }

  @Test("The scenario schema lists exactly the keys that the reader knows")
  func scenarioKeys() throws {
    let definitions = try definitions(of: ScenarioSchema.scenario)
    for (name, keys) in Self.keys {
      #expect(properties(definitions[name]) == keys.sorted(), "\(name)")
    }
  }

  @Test("The study schema lists exactly the keys that the reader knows")
  func studyKeys() throws {
    let definitions = try definitions(of: ScenarioSchema.study)
    let parts = [
      ("study.yaml", KnownKeys.study), ("studySolver", KnownKeys.studySolver),
      ("simulate", KnownKeys.simulation), ("baseline", KnownKeys.baseline),
      ("variant", KnownKeys.variant), ("change", KnownKeys.changes.map(\.kind)),
      (
        "axis",
        KnownKeys.changes.filter { $0.keys.contains(where: KnownKeys.gridKeys.contains) }
          .map(\.kind) + ["name"]
      ),
    ]
    for (name, keys) in parts { #expect(properties(definitions[name]) == keys.sorted(), "\(name)") }
    for change in KnownKeys.changes {
      let definition = definitions["change.\(change.kind)"] as? [String: Any]
      let object: Any? = (definition?["anyOf"] as? [Any])?.first ?? definition as Any?
      #expect(properties(object) == change.keys.sorted(), "\(change.kind)")
    }
  }

  @Test("The schedule schema lists exactly the keys of the document")
  func scheduleKeys() throws {
    let definitions = try definitions(of: ScenarioSchema.schedule)
    let root = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.schedule.utf8))
    let known = ScheduleDocument.CodingKeys.allCases.map(\.rawValue)
    #expect(properties(root) == known.sorted())
    let problem = try ScratchScenario().problem()
    var document = ScheduleDocument(Schedules.sample(of: problem), of: problem)
    document.breaches = [
      .init(
        rule: "fractionSpacing", course: "C-1", fraction: 1, date: "2026-11-30", units: 2,
        message: "Late.")
    ]
    document.followUps = [.init(course: "C-1", dates: ["2027-01-30"])]
    let written =
      try JSONSerialization.jsonObject(with: Data(document.json().utf8)) as? [String: Any] ?? [:]
    let lists = [
      "appointments": "appointment", "reservations": "reservation", "tailDates": "tailDate",
      "unscheduled": "unscheduled", "unplaced": "unplaced", "breaches": "breach",
      "followUps": "followUp",
    ]
    for (list, definition) in lists {
      let entry = (written[list] as? [[String: Any]])?.first ?? [:]
      #expect(entry.keys.sorted() == properties(definitions[definition]), "\(list)")
    }
    for name in ["horizon", "costs"] {
      let entry = written[name] as? [String: Any] ?? [:]
      #expect(entry.keys.sorted() == properties(definitions[name]), "\(name)")
    }
  }
}
