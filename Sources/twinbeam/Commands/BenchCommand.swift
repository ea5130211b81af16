import ArgumentParser
import Benchmarking
import Foundation
import GLPK
import Reporting
import Solving

/// Compares solvers: instances x solvers x budgets x seeds.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Compare solvers over scenario folders.",
    discussion: """
      Every run is a process of its own, and the referee judges what it leaves. Writes results.csv (a row \
      a run), costs.csv (no clock in it), and report.html. What is finished is not run again: the same \
      command goes on where it was interrupted. Exit code 1 when a cost is worse than the kept one, or not \
      among the kept.
      """)

  @Argument(
    help: "Scenario folders, public instances (.jsocmsr, .json.gz), or folders that hold some.",
    completion: .directory)
  var paths: [String]

  @Option(help: ArgumentHelp("Names with commas between.", valueName: "names"))
  var solvers: NameList = NameList(names: ["greedy", "exact", "auto"])

  @Option(
    help: ArgumentHelp(
      "Wall times for solving, for instance 1s,10s,60s; 1s unless given.", valueName: "times"))
  var timeLimits: TimeLimitList?

  @Option(
    help: ArgumentHelp(
      "Steps instead of times, for instance 20,60; reproduces every cost.", valueName: "steps"))
  var stepLimits: NumberList?

  @Option(help: ArgumentHelp("For instance 1-5 or 1,3,7-9.", valueName: "seeds"))
  var seeds: NumberList = NumberList(numbers: [1, 2, 3])

  @Option(
    help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out = "out/bench"

  @Option(
    help: ArgumentHelp("Folder with peers.sh, which runs other solvers.", valueName: "folder"),
    completion: .directory)
  var peers = "Benchmarks/Peers"

  @Option(
    help: ArgumentHelp(
      "Best costs known; best-known.csv beside the scenarios unless given.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var bestKnown: String?

  @Option(
    help: ArgumentHelp("A kept costs.csv to compare with.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var kept: String?

  @Flag(
    help: "Write what is better into --best-known, and these costs, better or not, into --kept.")
  var renew = false

  @Flag(help: "Run everything again.")
  var fresh = false

  @Flag(help: "Print nothing but errors and differences.")
  var quiet = false

  @Option(help: .hidden)
  var grace: TimeLimit = TimeLimit(seconds: 60)

  func validate() throws {
    if timeLimits != nil && stepLimits != nil {
      throw ValidationError("--time-limits and --step-limits exclude each other; give one of them.")
    }
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if FileManager.default.fileExists(atPath: out + "/scenario.yaml") {
      throw ValidationError("\(out) is a scenario folder; choose another folder with --out.")
    }
  }

  func run() throws {
    // Before anything that makes threads, which would not know of the signals.
    let stop = StopSignal()
    let interruption = Interruption(stop: stop)
    let folders: [BenchmarkPlan.Folder]
    do {
      folders = try InstanceFolders.find(paths)
    } catch {
      throw ValidationError("\(error).")
    }
    let plan = BenchmarkPlan(
      folders: folders, solvers: solvers.names, budgets: budgets, seeds: seeds.numbers)
    let programs = try SolverChoice(peers: peers).programs(
      solvers.names, needSteps: stepLimits != nil)
    let bench = BenchRun(
      plan: plan, programs: programs, folder: out, bestKnownPath: bestKnown, keptPath: kept,
      renews: renew, isFresh: fresh, isQuiet: quiet, grace: grace.duration)
    let isGood = try bench.run(stop: stop)
    switch interruption.signalNumber {
    case .some(SIGINT): throw Exit.interrupted
    case .some: throw Exit.terminated
    case .none: break
    }
    if !isGood { throw Exit.failure }
  }

  /// Each budget once, in the order given.
  private var budgets: [Budget] {
    let limits = timeLimits?.limits ?? [TimeLimit(seconds: 1)]
    let all: [Budget] =
      stepLimits.map { $0.numbers.map { .steps(Int(clamping: $0)) } }
      ?? limits.map { .milliseconds($0.milliseconds) }
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Names with commas between.
struct NameList: ExpressibleByArgument {
  let names: [String]

  init(names: [String]) {
    self.names = names
  }

  init?(argument: String) {
    var names: [String] = []
    for name in argument.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) })
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    self.names = names
  }

  var defaultValueDescription: String { names.joined(separator: ",") }
}

/// Whole numbers and ranges with commas between: `1,3,7-9`.
struct NumberList: ExpressibleByArgument {
  private static let most = 10_000
  let numbers: [UInt64]

  init(numbers: [UInt64]) {
    self.numbers = numbers
  }

  init?(argument: String) {
    var numbers: [UInt64] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map {
        UInt64($0.trimmingCharacters(in: .whitespaces))
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first <= last, last - first < UInt64(Self.most)
      else { return nil }
      for number in first...last where !numbers.contains(number) { numbers.append(number) }
      if numbers.count > Self.most { return nil }
    }
    self.numbers = numbers
  }

  var defaultValueDescription: String { numbers.map { "\($0)" }.joined(separator: ",") }
}

/// Wall times with commas between.
struct TimeLimitList: ExpressibleByArgument {
  let limits: [TimeLimit]

  init?(argument: String) {
    let limits = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      TimeLimit(argument: $0.trimmingCharacters(in: .whitespaces))
    }
    let known = limits.compactMap { $0 }
    guard !known.isEmpty, known.count == limits.count, known.allSatisfy({ $0.milliseconds > 0 })
    else { return nil }
    self.limits = known
  }
}
