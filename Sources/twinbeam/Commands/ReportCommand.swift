import ArgumentParser
import Checking
import Foundation
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Writes what staff hold in their hands: boards, sheets, calendars, tables.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write boards, day sheets, calendars and tables of a schedule.",
    discussion: """
      Formats:
      \(reportFormats.map { "  \($0.name): \($0.purpose)" }.joined(separator: "\n"))
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to report, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp(
      "Formats, comma-separated; all of them unless given.", valueName: "name,name"))
  var format: String?

  @Option(help: "Language of the reports: en or zh.")
  var language: Language = .english

  @Option(
    help: ArgumentHelp(
      "Folder to write to; report beside the schedule unless given.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Flag(help: "Begin tables with a byte order mark, for Excel.")
  var byteOrderMark = false

  @Option(
    help: ArgumentHelp(
      "Number of this edition; calendars replace entries of lower ones.", valueName: "number"))
  var edition = 0

  @Option(
    help: ArgumentHelp(
      "The schedule.json people hold; calendars cancel what is gone from it.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var previous: String?

  @Flag(
    help: """
      Solve again to tell on the board what more hours or places would be worth and what rules cost; takes \
      minutes (see twinbeam prices).
      """)
  var prices = false

  func validate() throws {
    if out?.isEmpty ?? false { throw ValidationError("--out is empty; name a folder.") }
    if !(0...999_999_999).contains(edition) {
      throw ValidationError("--edition is \(edition); it must be from 0 to 999999999.")
    }
    if previous != nil && edition == 0 {
      throw ValidationError(
        "--previous needs --edition, a number above that of the edition people hold, so that programs "
          + "take the new entries.")
    }
    _ = try formats()
  }

  func run() throws {
    let problem = try scenario.problem()
    let (read, framed) = try ScheduleFile(path: schedule).readOwn(of: problem)
    let judgement = Referee(framed).judge(read)
    try ScheduleFile.refuse(judgement, "reported")
    var content = ReportContent(read, of: framed, judgement: judgement, language: language)
    content.marksByteOrder = byteOrderMark
    content.edition = edition
    content.previous = try previousDocument(of: framed)
    if prices {
      content.prices = try PriceRun(problem: framed, schedule: read).report()
    }
    let files = try formats().map { ($0.name, $0.files(of: content)) }
    do {
      try ReportFolder(path: folder).write(files)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    Console.remark(
      "\(Readable.count(files.reduce(0) { $0 + $1.1.count }, "file", "files")) written to \(folder)/"
    )
  }

  private var folder: String {
    out
      ?? URL(filePath: schedule).deletingLastPathComponent().appending(path: "report").relativePath
  }

  private func formats() throws -> [any ReportFormat] {
    guard let format else { return reportFormats }
    let names = format.split(separator: ",", omittingEmptySubsequences: false)
    var chosen: [any ReportFormat] = []
    for name in names {
      let wanted = name.trimmingCharacters(in: .whitespaces)
      guard let known = reportFormats.first(where: { $0.name == wanted }) else {
        throw ValidationError(
          "--format \(wanted) is not known; choose from "
            + reportFormats.map(\.name).joined(separator: ", ") + ".")
      }
      if !chosen.contains(where: { $0.name == known.name }) { chosen.append(known) }
    }
    return chosen
  }

  private func previousDocument(of problem: Problem) throws -> ScheduleDocument? {
    guard let previous else { return nil }
    do {
      let document = try ScheduleReader.document(path: previous)
      if let fault = fault(of: document, in: problem) {
        Console.remark("--previous \(previous) \(fault); give the edition that people hold.")
        throw Exit.invalid
      }
      return document
    } catch let error as ScenarioIssues {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  /// What shows that a schedule is not an earlier edition of this one: everything in it would be cancelled.
  private func fault(of document: ScheduleDocument, in problem: Problem) -> String? {
    if document.asOf > "\(problem.asOf)" {
      return "was made from data of \(document.asOf), later than \(problem.asOf)"
    }
    let centres = problem.centres.map(\.id)
    let rooms = problem.rooms.map(\.id)
    let stranger = document.appointments.first {
      !centres.contains($0.centre) || !rooms.contains($0.room)
    }
    return stranger.map {
      "has visits in \($0.centre) \($0.room), which the scenario does not know"
    }
  }
}

extension Language: ExpressibleByArgument {}
