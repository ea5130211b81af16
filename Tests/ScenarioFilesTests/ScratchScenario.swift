import Foundation
import ScenarioFiles
import TreatmentDomain

/// A small valid scenario in a temporary folder, with files that a test replaces.
struct ScratchScenario {
  var files: [String: Data]

  static let scenario = """
    schemaVersion: 1
    name: scratch
    asOf: "2026-11-26 12:00"
    horizon: {firstDay: 2026-11-30, weeks: 4, detailWeeks: 1}
    """
  static let facility = """
    centres:
      - id: site
        name: {en: Tiny site, zh: 小型中心}
        dayParts: {morning: "08:00-12:00", afternoon: "12:00-18:00"}
        sources:
          - id: synchrotron
            particles: [carbon]
            hours: {mon-fri: "08:00-18:00", overtimeUntil: "20:00"}
            rooms:
              - {id: R1, beamLines: [horizontal], equipment: [gating]}
              - {id: R2, beamLines: [vertical]}
          - id: linac
            particles: [photon]
            hours: {mon-fri: "08:00-18:00"}
            rooms:
              - {id: X1}
    """
  static let protocols = """
    - id: short
      name: {en: Four fractions, zh: 四次照射}
      phases:
        - {particle: carbon, fractions: 4, perWeek: 5, minutes: {setUp: 18, beam: 7, exit: 5}}
    - id: combined
      name: {en: Photon then carbon, zh: 光子联合碳离子}
      phases:
        - {particle: photon, fractions: 5, minutes: {setUp: 8, beam: 4, exit: 3}}
        - {particle: carbon, fractions: 3, minutes: {setUp: 18, beam: 7, exit: 5}}
    """
  static let courses = """
    course,protocol,centres,readyOn
    C-1,short,site,2026-11-30
    C-2,combined,site,2026-12-01
    """

  init() {
    files = [
      "scenario.yaml": Data(Self.scenario.utf8), "facility.yaml": Data(Self.facility.utf8),
      "protocols.yaml": Data(Self.protocols.utf8), "courses.csv": Data(Self.courses.utf8),
    ]
  }

  /// Replaces a file by another text.
  func with(_ name: String, _ text: String) -> ScratchScenario {
    var result = self
    result.files[name] = Data(text.utf8)
    return result
  }

  /// Replaces the first occurrence of a text in a file.
  func replacing(_ old: String, by new: String, in name: String) -> ScratchScenario {
    let text = String(decoding: files[name] ?? Data(), as: UTF8.self)
    return with(name, text.replacing(old, with: new, maxReplacements: 1))
  }

  /// Writes the files to a temporary folder, runs the body and removes them.
  func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in files { try content.write(to: folder.appending(path: name)) }
    return try body(folder.path)
  }

  /// The problem that the files describe.
  func problem(published: [String] = []) throws -> Problem {
    try inFolder { try ScenarioReader(folder: $0, published: published).read() }
  }

  /// Everything wrong with the files.
  func issues() throws -> [ScenarioIssue] {
    try inFolder { folder in ScenarioFilesTests.issues(inFolder: folder) }
  }
}
