import ArgumentParser
import Benchmarking
import Checking
import ExactSolving
import Foundation
import ModelExchange
import Reporting
import Solving
import TreatmentDomain

/// Writes centre-days as models that other solvers read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write centre-days, or the assignment of courses, as models for other solvers.",
    discussion: """
      One model for each centre-day of the detail window: dates given, all other days as they are in the \
      schedule. mps and lp come with a .map.json that tells what the names mean; json holds the rules \
      and costs themselves. Without --schedule the greedy schedule is made, and written beside the models.

      --patterns writes the course assignment instead, as solver courses begins with it: every way to treat \
      a waiting course as a pattern with its cost and its visits, and what courses share as rows, in \
      patterns.json. mps and lp number columns and rows as patterns.json does, which comes with them.

      Of a public instance with dates (.json.gz) the schedule itself is written, in the layout in which \
      solutions are published: give --schedule, and a file with --out; no --format.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: "mps, lp or json.")
  var format: DayModelFiles.Format?

  @Option(
    help: ArgumentHelp("Schedule whose days are written.", valueName: "schedule.json"),
    completion: .file(extensions: ["json"]))
  var schedule: String?

  @Option(help: ArgumentHelp("Only this centre.", valueName: "id"))
  var centre: String?

  @Option(help: ArgumentHelp("Only this date.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Flag(
    help: """
      Write each day as if nobody came on the others, and what couples them beside it; json only.
      """)
  var apart = false

  @Flag(help: "Write the course assignment: whole courses instead of days.")
  var patterns = false

  @Option(
    help: ArgumentHelp(
      "With --patterns: leave out patterns that no schedule with at most this courseCost (run.json) holds.",
      valueName: "cost"))
  var costLimit: Int?

  @Option(
    help: ArgumentHelp(
      "With --patterns: most of them, before equal ones are merged; with --cost-limit the least reduced costs stay.",
      valueName: "number"))
  var mostPatterns = 1_000_000

  @Option(
    help: ArgumentHelp(
      "Folder to write to; out/<scenario folder>/models unless given. A file for published solutions.",
      valueName: "folder"),
    completion: .directory)
  var out: String?

  func validate() throws {
    if isPublished {
      try validatePublished()
    } else {
      guard let format else {
        throw ValidationError("--format is missing; give mps, lp or json.")
      }
      if apart && format != .json {
        throw ValidationError("--apart needs --format json; \(format.rawValue) holds one day only.")
      }
      if patterns { try validatePatterns() }
      if costLimit != nil && !patterns { throw ValidationError("--cost-limit needs --patterns.") }
    }
    if folder.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if FileManager.default.fileExists(atPath: folder + "/scenario.yaml") {
      throw ValidationError("\(folder) is a scenario folder; choose another folder with --out.")
    }
  }

  private var isPublished: Bool { PublicFormat(path: scenario.scenario) == .rtsp }

  private func validatePublished() throws {
    if format != nil || apart || patterns || centre != nil || date != nil {
      throw ValidationError(
        "\(scenario.scenario) has no minutes to write models of; only --schedule and --out go with it."
      )
    }
    if schedule == nil {
      throw ValidationError("--schedule is missing; name the schedule to write.")
    }
  }

  func run() throws {
    let (problem, published) = try scenario.read()
    if let published, let schedule {
      let (read, framed) = try ScheduleFile(path: schedule).read(of: problem)
      let solution = PublishedSolution(form: published, problem: framed)
      return try solution.write(read, to: out ?? "out/\(problem.name)/solution.json")
    }
    guard let format else { return }
    guard problem.rules.minutesPerDay <= PlanningRules().minutesPerDay else {
      throw ValidationError(
        "\(scenario.scenario) has a day of \(problem.rules.minutesPerDay) minutes; models are written "
          + "for days of 24 hours.")
    }
    if patterns { return try writePatterns(problem, format: format) }
    let (base, framed) = try start(of: problem)
    let days = try CentreDays(centre: centre, date: date).all(of: framed)
    let solver = DaySolver(framed)
    var files: [(name: String, data: Data)] = []
    for (centre, day) in days {
      guard let model = solver.model(of: base, centre: centre, day: day, isApart: apart)
      else { continue }
      files += try DayModelFiles(model, format: format).files
    }
    guard !files.isEmpty else {
      Console.remark("No visit can move on these days; there is nothing to export.")
      throw Exit.nothingFound
    }
    if schedule == nil { files.append(("schedule.json", try text(of: base, in: framed))) }
    try write(files)
  }

  /// Writes all files or none, and tells their names.
  func write(_ files: [(name: String, data: Data)]) throws {
    do {
      try OutputFolder(path: folder).write(files)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    for file in files { Console.result("\(folder)/\(file.name)") }
  }

  private func start(of problem: Problem) throws -> (Schedule, Problem) {
    if let schedule {
      let (read, framed) = try ScheduleFile(path: schedule).read(of: problem)
      try JudgedImport.requireLegal(read, of: framed, what: "the schedule")
      return (read, framed)
    }
    let result = try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }
    guard let greedy = result.incumbent else {
      Console.remark("No schedule exists: \(result.contradictions.joined(separator: "; "))")
      throw Exit.infeasible
    }
    try JudgedImport.requireLegal(greedy, of: problem, what: "the greedy schedule")
    return (greedy, problem)
  }

  private func text(of schedule: Schedule, in problem: Problem) throws -> Data {
    let judgement = Referee(problem).judge(schedule)
    return Data(
      try ScheduleDocumentBuilder(problem).document(schedule, judgement: judgement).json().utf8)
  }

  private var folder: String {
    out ?? "out/" + URL(fileURLWithPath: scenario.scenario).lastPathComponent + "/models"
  }
}

/// The centre-days that somebody asks for.
struct CentreDays {
  let centre: String?
  let date: String?

  /// Indices of centres and dates of the detail window, by centre and date.
  func all(of problem: Problem) throws -> [(centre: Int, day: Day)] {
    let centres = problem.centres.indices.filter {
      centre == nil || problem.centres[$0].id == centre
    }
    if let centre, centres.isEmpty {
      throw ValidationError(
        "--centre is \(centre); the scenario has "
          + "\(problem.centres.map(\.id).joined(separator: ", ")).")
    }
    let window = problem.horizon.detailDays
    let days = window.filter { date == nil || "\($0)" == date }
    if let date, days.isEmpty {
      throw ValidationError(
        "--date is \(date); the detail window lasts from \(window.lowerBound) to "
          + "\(window.upperBound.adding(-1)).")
    }
    return centres.flatMap { centre in days.map { (centre, $0) } }
  }
}

extension DayModelFiles.Format: ExpressibleByArgument {}
