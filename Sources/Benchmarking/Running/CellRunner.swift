import Checking
import Foundation
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Fills one cell: runs the solver's program and has its schedule judged.
public struct CellRunner: Sendable {
  /// Exit codes that programs share; see the README.
  private enum Code {
    static let infeasible: Int32 = 4
    static let nothingFound: Int32 = 5
    static let notInstalled: Int32 = 69
  }

  private let folder: String
  let revision: String
  private let grace: Duration

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - folder: scratch folder of a run; it is emptied before and removed afterwards.
  ///   - revision: what the rows tell about the version that ran.
  ///   - grace: time beyond thrice the limit after which a run is ended.
  public init(folder: String, revision: String, grace: Duration = .seconds(60)) {
    self.folder = folder
    self.revision = revision
    self.grace = grace
  }

  /// The run, or nil when somebody interrupted it.
  public func run(
    _ cell: Cell, of instance: Instance, by program: SolverProgram, shouldStop: () -> Bool
  ) -> BenchmarkRun? {
    try? FileManager.default.removeItem(atPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let load = MachineFacts.loadAverage
    let out = folder + "/out"
    let child = ChildProcess(
      executable: program.executable,
      arguments: program.arguments(
        scenario: instance.path, budget: cell.budget, seed: cell.seed, out: out),
      errorsPath: folder + "/errors.txt",
      limit: program.patience(cell.budget, grace: grace))
    let outcome = child.run(shouldStop: shouldStop)
    if outcome.end == .interrupted { return nil }
    var run = BenchmarkRun(
      instance: instance.facts, solver: cell.solver, budget: cell.budget, seed: cell.seed,
      status: .crashed)
    run.wallSeconds = outcome.seconds
    run.loadAverage = load
    run.revision = revision
    run.finishedAt = ISO8601DateFormatter().string(from: Date())
    finish(&run, outcome, instance: instance, out: out)
    // What others say of bounds nobody here has proven.
    if !program.isOwn || run.status != .solved { run.courseBound = nil }
    if let bound = run.courseBound, let cost = run.courseCost, bound > cost {
      run.message = "its bound of courses, \(bound), is above their cost, \(cost); it was left out"
      run.courseBound = nil
    }
    return run
  }

  private func finish(
    _ run: inout BenchmarkRun, _ outcome: ChildProcess.Outcome, instance: Instance, out: String
  ) {
    let said = outcome.errors.joined(separator: " ")
    switch outcome.end {
    case .exited(0):
      judge(&run, instance: instance, out: out)
      return
    case .exited(Code.infeasible): run.status = .infeasible
    case .exited(Code.nothingFound): run.status = .nothingFound
    case .exited(Code.notInstalled): run.status = .notInstalled
    case .exited(let code):
      run.status = .crashed
      run.message = "ended with exit code \(code): "
    case .died(let signal):
      run.status = .crashed
      run.message = "ended by signal \(signal): "
    case .timedOut, .interrupted:
      run.status = .timedOut
      run.message = "did not end within \(Decimals.text(outcome.seconds, places: 0)) s: "
    case .unstartable(let cause):
      run.status = .notInstalled
      run.message = cause
    }
    run.message += said.isEmpty && run.message.hasSuffix(": ") ? "it said nothing" : said
  }

  /// Has the referee judge what the solver left, whatever the solver says of it.
  private func judge(_ run: inout BenchmarkRun, instance: Instance, out: String) {
    if let record = RunRecordFile(path: out + "/run.json") {
      run.version = record.versionText
      run.termination = record.terminationText
      run.solvingSeconds = record.seconds
      run.steps = record.steps
      run.courseBound = record.courseBound
      run.incumbents = (record.incumbents ?? []).map {
        BenchmarkRun.Incumbent(seconds: $0.seconds, cost: $0.cost)
      }
    }
    let path = out + "/schedule.json"
    guard FileManager.default.fileExists(atPath: path) else {
      run.status = .crashed
      run.message = "ended well, but wrote no schedule"
      return
    }
    let schedule: Schedule
    do {
      schedule = try ScheduleReader(problem: instance.problem).read(path: path)
    } catch {
      run.status = .refused
      run.message = error.issues.first.map { "\($0.message)" } ?? "the schedule cannot be read"
      run.incumbents = []
      return
    }
    fill(&run, with: instance.referee.judge(schedule), of: schedule, instance: instance)
  }

  private func fill(
    _ run: inout BenchmarkRun, with judgement: Judgement, of schedule: Schedule,
    instance: Instance
  ) {
    guard judgement.isAcceptable else {
      let first = judgement.violations.first
      run.status = .refused
      run.message =
        Readable.count(judgement.violations.count, "violation", "violations")
        + (first.map { ", first \($0.rule.rawValue): \($0.message)" } ?? "")
      run.incumbents = []
      return
    }
    if let fault = publishedFault(judgement, of: schedule, instance: instance) {
      run.status = .refused
      run.message = fault
      run.incumbents = []
      return
    }
    run.status = .solved
    run.cost = judgement.costs.total
    run.courseCost = CourseCosts(judgement.costs, of: instance.problem).total
    run.costs = judgement.costs.perCost
    run.figures = OperationalFigures(
      of: schedule, in: instance.problem, judgement: judgement, referee: instance.referee)
    let costs = run.incumbents.map(\.cost)
    let falls = zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 }
    if let last = costs.last, last != judgement.costs.total || !falls {
      run.message =
        "its series of incumbents ends at \(last), which the referee does not confirm; "
        + "it was left out"
      run.incumbents = []
    }
    checkTimes(&run)
    if case .steps = run.budget { run.incumbents = [] }
  }

  /// Why the published rules do not accept what the referee accepts; nil when they do or there are none.
  private func publishedFault(
    _ judgement: Judgement, of schedule: Schedule, instance: Instance
  ) -> String? {
    guard let verdict = instance.published?.verdict(on: schedule) else { return nil }
    guard let first = verdict.violations.first else {
      return verdict.disagreement(withTotal: judgement.costs.total)
    }
    return "by the published rules "
      + "\(Readable.count(verdict.violations.count, "violation", "violations")), first: \(first)"
  }

  /// Times are the solver's own; those that cannot be are left out.
  private func checkTimes(_ run: inout BenchmarkRun) {
    let most = run.wallSeconds ?? 0
    let times = run.incumbents.map(\.seconds)
    let isPossible =
      times.allSatisfy { (0...most).contains($0) }
      && zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    if !isPossible {
      run.message = "its series of incumbents has times that cannot be; it was left out"
      run.incumbents = []
    }
    if let seconds = run.solvingSeconds, !(0...most).contains(seconds) {
      run.message =
        "it tells \(seconds) s of solving in \(Decimals.text(most, places: 3)) s; left out"
      run.solvingSeconds = nil
    }
  }
}
