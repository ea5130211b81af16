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
    if listJobs { return run.list() }
    var isComplete = true
    if let job {
      try run.make(number: job, isFresh: fresh, stop: stop)
    } else if collect {
      isComplete = try run.collect(variants: try applied(study))
    } else {
      let variants = try applied(study)
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

/// The solver that a study names.
struct StudySolverChoice {
  let name: ScheduleCommand.SolverName

  /// - Throws: when there is no such solver, or nothing would make it end at the same place every time.
  init(_ study: StudyDocument, path: String) throws(ScenarioIssues) {
    let known = ScheduleCommand.SolverName.allCases.map(\.rawValue)
    func issue(_ code: IssueCode, _ message: String, _ remedy: String) -> ScenarioIssues {
      ScenarioIssues([
        ScenarioIssue(
          code: code, file: path, line: study.origin.place(of: "solver").line, message: message,
          remedy: remedy)
      ])
    }
    guard let name = ScheduleCommand.SolverName(rawValue: study.solver.name) else {
      throw issue(
        .badChoice, "name of the solver is \(study.solver.name)",
        Spelling.remedy(for: study.solver.name, among: known, kind: "solver"))
    }
    guard name == .greedy || study.solver.steps != nil else {
      throw issue(
        .missingKey, "steps are missing for solver \(name.rawValue)",
        "write steps: and a number such as 10; equal steps give equal results")
    }
    self.name = name
  }
}
