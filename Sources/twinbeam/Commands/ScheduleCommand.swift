import ArgumentParser
import Benchmarking
import Checking
import ExactSolving
import Foundation
import Replanning
import Reporting
import SolveWorker
import Solving
import TreatmentDomain

/// The main job: next week's rooms and minutes, and dates for the weeks after.
struct ScheduleCommand: ParsableCommand {
  /// The solvers by name.
  enum SolverName: String, ExpressibleByArgument, CaseIterable {
    case auto, greedy, search, courses, exact
    case exactDays = "exact-days"

    /// The solver; GLPK works in processes of its own, which a crash or a hang cannot leave.
    func solver(proves: Bool, stop: StopSignal) -> any Solver {
      let programs = WorkerPool(
        executable: SolverChoice.executable, workers: 2, isCancelled: { stop.isCancelled })
      return switch self {
      case .auto: PortfolioSolver(programs: programs, proves: proves)
      case .greedy: GreedySolver()
      case .search: SearchSolver()
      case .courses: CourseSolver(programs: programs)
      case .exact: ExactSolver(programs: programs)
      case .exactDays: ExactSolver(name: "exact-days", keepsDates: true, programs: programs)
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Make the weekly schedule of a scenario.",
    discussion: """
      Writes schedule.json, appointments.csv, reservations.csv, summary.txt, run.json, and report/ with \
      every format of twinbeam report. Equal scenario, seed and step budget give equal schedules; the \
      time limit is a guard.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "Folder to write to; out/<scenario folder> unless given.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(
    help: """
      auto (greedy, courses, search, proof), greedy, courses (dates only), search (dates stay greedy's), \
      exact, or exact-days (dates too).
      """)
  var solver: SolverName = .auto

  @Option(
    help: ArgumentHelp("Wall time for solving, for instance 20s, 2m or 500ms.", valueName: "time"))
  var timeLimit: TimeLimit = TimeLimit(seconds: 20)

  @Option(
    help: ArgumentHelp(
      "Thousands of search moves, or programs of exact; reproduces on any machine.",
      valueName: "steps"))
  var stepLimit: Int?

  @Option(help: "Seed of random choices.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Weeks placed to the minute; the scenario's unless given.", valueName: "weeks"))
  var detailWeeks: Int?

  @Option(
    help: ArgumentHelp(
      """
      Share of the minutes that expected arrivals need which less urgent waiting courses leave free, 0 to 1; \
      the scenario's unless given.
      """, valueName: "share"))
  var protectedShare: Double?

  @Option(
    help: ArgumentHelp(
      "An edited appointments.csv, beside the schedule.json it was written with; what was changed in it stays.",
      valueName: "file"), completion: .file(extensions: ["csv"]))
  var from: String?

  @Option(
    help: """
      What of --from stays besides the changes: all of it, every visit of the changed course, or of the changed day.
      """)
  var keep: KeptEdit = .course

  @Flag(help: "Spend most of the time on proving bounds (auto only).")
  var prove = false

  @Flag(help: "Print schedule.json instead of the summary.")
  var json = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Option(help: "Language of summary and reports: en or zh.")
  var language: Language = .english

  @Flag(help: "Write no reports, only the schedule and its tables.")
  var noReport = false

  @Flag(
    help: """
      Keep every better schedule and judge it when the solve is over, so that run.json tells the whole \
      series of incumbents; shows no progress.
      """)
  var judgeIncumbents = false

  func validate() throws {
    if let stepLimit, stepLimit < 0 {
      throw ValidationError("--step-limit is \(stepLimit); it must be at least 0.")
    }
    if let detailWeeks, detailWeeks < 1 {
      throw ValidationError("--detail-weeks is \(detailWeeks); it must be at least 1.")
    }
    if let protectedShare, !(0...1).contains(protectedShare) {
      throw ValidationError("--protected-share is \(protectedShare); it must be from 0 to 1.")
    }
    if folder.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    // Its appointments.csv, which tells what was delivered, would be lost.
    if FileManager.default.fileExists(atPath: folder + "/scenario.yaml") {
      throw ValidationError(
        "\(folder) is a scenario folder, whose appointments.csv would be overwritten; "
          + "choose another folder with --out.")
    }
  }

  func run() throws {
    let problem = try edited(framed(scenario.problem()))
    try attempt { () throws(OutputFolder.Failure) in
      try OutputFolder(path: folder).requireWritable()
      if writesReports { try ReportFolder(path: "\(folder)/report").requireWritable() }
    }
    let stop = StopSignal(after: timeLimit.duration)
    let interruption = Interruption(stop: stop)
    let run = ScheduleRun(
      problem: problem, solver: solver.solver(proves: prove, stop: stop), seed: seed,
      stepLimit: stepLimit, isQuiet: quiet,
      judgesIncumbents: judgeIncumbents, language: language)
    let outcome = try run.solve(stop: stop)
    guard let outcome else { throw Exit.nothingFound }
    try write(outcome)
    switch interruption.signalNumber {
    case .some(SIGINT): throw Exit.interrupted
    case .some: throw Exit.terminated
    case .none: break
    }
  }

  /// With `--from`, the problem in which the edit stays.
  private func edited(_ problem: Problem) throws -> Problem {
    guard let from else { return problem }
    let file = EditedFile(path: from)
    let (base, own) = try ScheduleFile(path: file.base).readOwn(of: problem)
    let edit = try file.read(of: base, in: own)
    guard !edit.changed.isEmpty || keep == .all else {
      Console.remark("\(from) changes nothing; the schedule is made as usual.")
      return problem
    }
    return edit.problem(own, keeping: keep)
  }

  private func framed(_ problem: Problem) throws -> Problem {
    var problem = problem
    if let protectedShare {
      guard !problem.arrivals.isEmpty else {
        throw ValidationError(
          "--protected-share needs expected arrivals; list them under arrivals in scenario.yaml.")
      }
      problem = problem.with(protectedShare: Int((1000 * protectedShare).rounded()))
    }
    guard let detailWeeks else { return problem }
    guard detailWeeks <= problem.horizon.weeks else {
      throw ValidationError(
        "--detail-weeks is \(detailWeeks); the horizon has "
          + "\(Readable.count(problem.horizon.weeks, "week", "weeks")).")
    }
    return problem.with(detailWeeks: detailWeeks)
  }

  private func write(_ outcome: ScheduleRun.Outcome) throws {
    let schedule = try outcome.scheduleJSON()
    let record = RunRecord(
      outcome: outcome, scenarioFolder: scenario.scenario, published: scenario.published,
      solver: solver.rawValue, seed: seed, stepLimit: stepLimit, timeLimit: timeLimit,
      proves: prove, schedule: schedule)
    let files = try outcome.files() + [("run.json", try record.text())]
    try attempt { () throws(OutputFolder.Failure) in try OutputFolder(path: folder).write(files) }
    if !quiet { Console.result(json ? schedule : outcome.summary.joined(separator: "\n")) }
    if writesReports {
      try attempt { () throws(OutputFolder.Failure) in
        try ReportFolder(path: "\(folder)/report").write(outcome.reports(in: language))
      }
    }
    if !quiet { Console.remark("Written to \(folder)/") }
  }

  /// A public instance has no patients to hand a calendar to.
  private var writesReports: Bool {
    !noReport && PublicFormat(path: scenario.scenario) == nil
  }

  private var folder: String {
    out ?? "out/" + URL(fileURLWithPath: scenario.scenario).lastPathComponent
  }

  /// Does something with the output folder; a failure is told and ends the program.
  private func attempt(_ action: () throws(OutputFolder.Failure) -> Void) throws {
    do {
      try action()
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }
}
