import Foundation
import Publishing
import ScenarioFiles

/// The files of a version: the scenario as it was, the schedule with its tables, and the run record.
struct PublishedFolder {
  static let scenario = "scenario"
  static let published = "published"
  static let schedule = "schedule.json"
  static let run = "run.json"

  let documents: ScenarioDocuments
  let scenarioFolder: String
  let publishedFiles: [String]

  /// The scenario's own files byte for byte, and published files that were given beside it.
  func scenarioFiles() throws -> [WholeFolder.File] {
    let names = documents.scenario.files
    var wanted = [
      ("scenario.yaml", true), (names.facility, true), (names.protocols, true),
      (names.courses, true), (names.calendar, names.namesCalendar),
      (names.followUps, names.namesFollowUps), (names.events, names.namesEvents),
    ]
    wanted += names.appointments.map { ($0, names.namesAppointments) }
    var files: [WholeFolder.File] = []
    for (name, isRequired) in wanted {
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
        throw Refusal(
          description:
            "\(name) lies outside \(scenarioFolder); a version needs a scenario that holds its "
            + "own files. Copy it into the folder and correct files: in scenario.yaml.")
      }
      guard let content = FileManager.default.contents(atPath: "\(scenarioFolder)/\(name)") else {
        if !isRequired { continue }
        throw Refusal(description: "\(scenarioFolder)/\(name) cannot be opened.")
      }
      files.append(.init(name: "\(Self.scenario)/\(name)", content: content))
    }
    for (number, path) in publishedFiles.enumerated() {
      guard let content = FileManager.default.contents(atPath: path) else {
        throw Refusal(description: "\(path) cannot be opened.")
      }
      files.append(.init(name: "\(Self.published)/\(number + 1).csv", content: content))
    }
    return files
  }

  /// The files cannot be put together.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }
}
