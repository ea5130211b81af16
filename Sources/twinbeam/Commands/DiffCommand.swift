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
      twinbeam diff out/monday/schedule.json out/repaired/schedule.json --page changes.html
      """)

  @Argument(help: "First schedule.json, or a folder that holds one.")
  var before: String

  @Argument(help: "Second schedule.json, or a folder that holds one.")
  var after: String

  @Flag(help: "Print the difference as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Also write a page on which both schedules lie over each other.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var page: String?

  @Option(help: "Language of text and page: en or zh.")
  var language: Language = .english

  func validate() throws {
    if page?.isEmpty ?? false { throw ValidationError("--page is empty; name a file.") }
  }

  func run() throws {
    let first = try document(before)
    let second = try document(after)
    let difference = ScheduleDifference(from: first, to: second)
    if let page {
      let overlay = OverlayPage(
        difference, from: first, to: second, names: (before, after), language: language)
      try write(overlay.html, to: page)
    }
    if first.sharesNothing(with: second) {
      Console.remark(
        RemarkWords.unlikeSchedules.text(language, first.scenario, second.scenario))
    }
    let text = DifferenceText(difference, language: language)
    Console.result(json ? try text.json() : text.lines.joined(separator: "\n"))
  }

  private func write(_ page: String, to path: String) throws {
    let place = URL(filePath: path)
    do {
      try OutputFolder(path: place.deletingLastPathComponent().path, option: "--page")
        .write([(place.lastPathComponent, page)])
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    Console.remark("Written to \(path)")
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
