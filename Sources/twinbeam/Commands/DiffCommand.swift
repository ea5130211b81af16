import ArgumentParser
import Foundation
import Replanning
import Reporting
import ScenarioFiles

/// Compares two schedules.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two schedules: moved, added and dropped visits, and costs.",
    discussion: """
      twinbeam diff STORE/000003 STORE/000004
      twinbeam diff out/monday/schedule.json out/repaired/schedule.json
      """)

  @Argument(help: "First schedule.json, or a folder that holds one.")
  var before: String

  @Argument(help: "Second schedule.json, or a folder that holds one.")
  var after: String

  @Flag(help: "Print the difference as JSON.")
  var json = false

  func run() throws {
    let text = DifferenceText(
      ScheduleDifference(from: try document(before), to: try document(after)))
    Console.result(json ? try text.json() : text.lines.joined(separator: "\n"))
  }

  private func document(_ path: String) throws -> ScheduleDocument {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = exists && isFolder.boolValue ? path + "/" + PublishedFolder.schedule : path
    do {
      return try ScheduleReader.document(path: file)
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }
}
