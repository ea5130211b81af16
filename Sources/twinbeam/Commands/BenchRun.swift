import Benchmarking
import Foundation
import GLPK
import Reporting
import ScenarioFiles
import Solving

/// A benchmark from its plan to its files.
struct BenchRun {
  let plan: BenchmarkPlan
  let programs: [SolverProgram]
  let folder: String
  let bestKnownPath: String?
  let keptPath: String?
  let renews: Bool
  let isFresh: Bool
  let isQuiet: Bool
  let grace: Duration

  /// Runs and reports; false when a cost is worse than the kept one.
  func run(stop: StopSignal) throws -> Bool {
    let instances = try readInstances()
    var bestKnown = try readBestKnown()
    let kept = try readKept()
    let before = isFresh ? ResultsTable() : try readResults()
    if !before.unreadableLines.isEmpty {
      let lines = before.unreadableLines.map { "\($0)" }.joined(separator: ", ")
      Console.remark(
        "\(folder)/results.csv: lines \(lines) cannot be read; these runs are made again.")
    }
    try write([("results.csv", before.csv)])
    let revision = Self.revision
    var harness = Harness(
      plan: plan, programs: programs,
      runner: CellRunner(
        folder: folder + "/.running-\(getpid())", revision: revision, grace: grace),
      table: before)
    let display = BenchDisplay(isQuiet: isQuiet)
    defer { display.finish() }
    try harness.run(instances, shouldStop: { stop.isCancelled }) { harness, step in
      try write([("results.csv", harness.table.csv)])
      display.show(step)
    }
    display.finish()
    let environment = environment(revision: revision)
    let report = BenchmarkReport(
      runs: harness.planned, bestKnown: bestKnown.records, environment: environment)
    let costs = CostTable(harness.planned)
    try write([
      ("results.csv", harness.table.csv), ("costs.csv", costs.csv), ("report.html", report.html),
      ("environment.csv", environment.csv),
    ])
    if !isQuiet {
      Console.result(report.textLines.joined(separator: "\n"))
      Console.remark("Written to \(folder)/: report.html, results.csv, costs.csv, environment.csv")
    }
    if stop.isCancelled { return true }
    let learned = bestKnown.learn(from: harness.planned)
    let isGood = compare(costs, with: kept)
    guard renews else { return isGood }
    try renew(bestKnown, learned: learned, costs: costs.merged(into: kept))
    return true
  }

  // MARK: Files

  private func readInstances() throws -> [Instance] {
    try plan.folders.map { folder in
      try read { () throws(ScenarioIssues) in try Instance(folder) }
    }
  }

  private func readResults() throws -> ResultsTable {
    let path = folder + "/results.csv"
    guard FileManager.default.fileExists(atPath: path) else { return ResultsTable() }
    return try read { () throws(ScenarioIssues) in try ResultsTable(path: path) }
  }

  private func readBestKnown() throws -> BestKnownTable {
    guard let path = bestKnownFile, FileManager.default.fileExists(atPath: path) else {
      return BestKnownTable()
    }
    return try read { () throws(ScenarioIssues) in try BestKnownTable(path: path) }
  }

  private func readKept() throws -> CostTable? {
    guard let keptPath else { return nil }
    if renews && !FileManager.default.fileExists(atPath: keptPath) { return nil }
    return try read { () throws(ScenarioIssues) in try CostTable(path: keptPath) }
  }

  private func read<Table>(_ action: () throws(ScenarioIssues) -> Table) throws -> Table {
    do {
      return try action()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  private func write(_ files: [(name: String, text: String)], to place: String? = nil) throws {
    do {
      try OutputFolder(path: place ?? folder).write(files)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }

  /// `best-known.csv` beside the first scenario, unless another file is named.
  ///
  /// Made anew only for who renews nothing else: nobody who renews kept costs expects a second file.
  private var bestKnownFile: String? {
    if let bestKnownPath { return bestKnownPath }
    guard let first = plan.folders.first else { return nil }
    let parent = URL(fileURLWithPath: first.path).deletingLastPathComponent().path
    let path = parent + "/best-known.csv"
    return renews && keptPath == nil || FileManager.default.fileExists(atPath: path) ? path : nil
  }

  // MARK: Kept files

  private func compare(_ costs: CostTable, with kept: CostTable?) -> Bool {
    guard let kept, let keptPath else { return true }
    let comparison = costs.compared(with: kept)
    let remedy = renews ? "" : ", please renew it with --renew"
    tell("Worse than \(keptPath):", comparison.worse)
    tell("Better than \(keptPath)\(remedy):", comparison.better)
    tell("Not in \(keptPath), or about other files there\(remedy):", comparison.unknown)
    if comparison.isEqual {
      Console.remark("All \(costs.rows.count) costs are those of \(keptPath).")
    }
    return comparison.worse.isEmpty && comparison.unknown.isEmpty
  }

  private func tell(_ title: String, _ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    Console.remark(title)
    for sentence in sentences { Console.remark("  - \(sentence)") }
  }

  private func renew(
    _ bestKnown: BestKnownTable, learned: [String], costs: CostTable
  ) throws {
    if let path = bestKnownFile, !learned.isEmpty {
      let place = URL(fileURLWithPath: path)
      try write(
        [(place.lastPathComponent, bestKnown.csv)], to: place.deletingLastPathComponent().path)
      Console.remark("Renewed \(path): \(learned.joined(separator: ", "))")
    } else if keptPath == nil {
      Console.remark("Nothing better was found; nothing was renewed.")
    }
    if let keptPath {
      let place = URL(fileURLWithPath: keptPath)
      try write(
        [(place.lastPathComponent, costs.csv)], to: place.deletingLastPathComponent().path)
      Console.remark("Renewed \(keptPath)")
    }
  }

  private func environment(revision: String) -> BenchmarkEnvironment {
    BenchmarkEnvironment(
      facts: MachineFacts.all + [
        .init("TwinBeam", "\(TwinBeam.version), git revision \(revision)"),
        .init("GLPK", GLPKLibrary.version),
        .init("command", "twinbeam " + CommandLine.arguments.dropFirst().joined(separator: " ")),
        .init("date", ISO8601DateFormatter().string(from: Date())),
      ])
  }

  /// The commit and when it was built: rows of another build are not those of this one.
  private static var revision: String {
    let program = SolverChoice.executable
    let folder = URL(fileURLWithPath: program).deletingLastPathComponent().path
    let commit = MachineFacts.revision(at: folder) ?? "unknown"
    return MachineFacts.buildTime(of: program).map { "\(commit) built \($0)" } ?? commit
  }
}
