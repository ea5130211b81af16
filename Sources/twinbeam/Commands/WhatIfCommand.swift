import ArgumentParser
import Foundation
import Reporting
import ScenarioFiles
import Solving
import WhatIf

/// Compares variants of a scenario.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Compare variants of a scenario: other hours, rooms, patients.",
    discussion: """
      Every variant, in a simulation every replication of it, is a cell with a result file of its own. Writes \
      cells/, study.html, study.csv and study.json. What is finished is not made again: the same command goes on \
      where it was interrupted. --list-jobs, --job and --collect spread the cells over machines.
      """)

  @Argument(help: "Study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @Option(
    help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp("Cells made at the same time; one a core unless given.", valueName: "count"))
  var processes: Int?

  @Flag(help: "List the cells: number, variant, replication, open or done, file of the result.")
  var listJobs = false

  @Option(help: ArgumentHelp("Make one cell and nothing else.", valueName: "number"))
  var job: Int?

  @Flag(help: "Make the report of the cells that are there; exit code 1 when some are missing.")
  var collect = false

  @Flag(help: "Make every cell again.")
  var fresh = false

  @Option(help: "Language of summary and report: en or zh.")
  var language: Language = .english

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if let processes, !(1...1024).contains(processes) {
      throw ValidationError("--processes is \(processes); it must be from 1 to 1024.")
    }
    if [listJobs, job != nil, collect].count(where: { $0 }) > 1 {
      throw ValidationError(
        "--list-jobs, --job and --collect exclude each other; give one of them.")
    }
    if out?.isEmpty == true { throw ValidationError("--out is empty; name a folder.") }
    if let out, FileManager.default.fileExists(atPath: out + "/scenario.yaml") {
      throw ValidationError("\(out) is a scenario folder; choose another folder with --out.")
    }
  }

  func run() throws {
    // Before anything that makes threads, which would not know of the signals.
    let stop = StopSignal()
    let interruption = Interruption(stop: stop)
    let study = try read()
    let folder = out ?? "out/\(ReportFile.name(of: study.document.id))"
    let run = StudyRun(
      study: study, path: self.study, folder: folder, language: language, isQuiet: quiet)
    let variants = try applied(study)
    if listJobs { return run.list() }
    var isComplete = true
    if let job {
      try run.make(number: job, isFresh: fresh, stop: stop)
    } else if collect {
      isComplete = try run.collect(variants: variants)
    } else {
      try run.makeAll(processes: processes, isFresh: fresh, stop: stop)
      if !stop.isCancelled { isComplete = try run.collect(variants: variants) }
    }
    switch interruption.signalNumber {
    case .some(SIGINT): throw Exit.interrupted
    case .some: throw Exit.terminated
    case .none: break
    }
    if !isComplete { throw Exit.failure }
  }

  private func read() throws -> Study {
    do {
      let read = try Study(path: study)
      _ = try StudySolverChoice(read.document, path: study)
      return read
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  private func applied(_ study: Study) throws -> [Variant] {
    do {
      return try study.applied()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }
}
