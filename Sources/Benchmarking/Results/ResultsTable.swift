import Checking
import Foundation
import Reporting
import ScenarioFiles

/// `results.csv`: one row a run, written and read back so that a benchmark can be resumed.
public struct ResultsTable: Sendable {
  /// The runs, in the order in which they were made.
  public var runs: [BenchmarkRun]
  /// Lines of the file that could not be read.
  public private(set) var unreadableLines: [Int] = []

  /// Makes a table.
  public init(runs: [BenchmarkRun] = []) {
    self.runs = runs
  }

  private static let columns =
    [
      "instance", "hash", "courses", "fractions", "bound", "solver", "version", "budget", "seed",
      "status", "message", "cost", "courseCost", "courseBound",
    ] + CostName.allCases.map(\.rawValue) + [
      "startedCourses", "daysWaited", "unscheduledCourses", "overtimeMinutes", "movedPatients",
      "breaches", "beamUtilisation", "solvingSeconds", "wallSeconds", "steps", "termination",
      "loadAverage", "revision", "finishedAt", "incumbents",
    ]

  /// The text.
  ///
  /// Absent values are empty, and so are costs of public instances where they are 0; incumbents are `seconds:cost` with blanks between.
  public var csv: String {
    ([Self.columns.joined(separator: ",")]
      + runs.map { Self.cells(of: $0).map(CSVField.quoted).joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  private static func cells(of run: BenchmarkRun) -> [String] {
    let figures = run.figures
    var cells = [
      run.instance.name, run.instance.hash, "\(run.instance.courses)",
      "\(run.instance.fractions)", text(run.instance.bound), run.solver, run.version,
      run.budget.description, "\(run.seed)", run.status.rawValue, run.message, text(run.cost),
      text(run.courseCost), text(run.courseBound),
    ]
    cells += CostName.allCases.map { name in text(run.costs.first { $0.name == name }?.amount) }
    cells += [
      text(figures?.startedCourses), text(figures?.daysWaited), text(figures?.unscheduledCourses),
      text(figures?.overtimeMinutes), text(figures?.movedPatients), text(figures?.breaches),
      figures?.beamUtilisation.map { "\($0.source):\($0.thousandths)" }
        .joined(separator: "|") ?? "",
    ]
    return cells + [
      Decimals.text(run.solvingSeconds, places: 3), Decimals.text(run.wallSeconds, places: 3),
      text(run.steps), run.termination, Decimals.text(run.loadAverage, places: 2), run.revision,
      run.finishedAt,
      run.incumbents.map { "\(Decimals.text($0.seconds, places: 3)):\($0.cost)" }
        .joined(separator: " "),
    ]
  }

  private static func text(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }
}

extension ResultsTable {
  /// Reads a table that was written before.
  ///
  /// - Throws: what keeps the file from being read, with the line.
  public init(path: String) throws(ScenarioIssues) {
    // Tables written before these columns were made lack them.
    let recent =
      CostName.allCases.filter(\.isOnlyInPublicInstances).map(\.rawValue)
      + ["courseCost", "courseBound"]
    let required = Self.columns.filter { !recent.contains($0) }
    let table = try PlainTable(path: path, required: required)
    // Rows that an editor spoiled count as not run.
    runs = []
    for row in table.rows {
      if let run = Self.run(row) {
        runs.append(run)
      } else {
        unreadableLines.append(row.line)
      }
    }
  }

  private static func run(_ row: PlainTable.Row) -> BenchmarkRun? {
    guard let courses = Int(row["courses"]), let fractions = Int(row["fractions"]),
      let budget = Budget(row["budget"]), let seed = UInt64(row["seed"]),
      let status = RunStatus(rawValue: row["status"]),
      status != .solved || Int(cost: row["cost"]) != nil
    else { return nil }
    var run = BenchmarkRun(
      instance: BenchmarkInstance(
        name: row["instance"], hash: row["hash"], courses: courses, fractions: fractions,
        bound: Int(cost: row["bound"])),
      solver: row["solver"], budget: budget, seed: seed, status: status, message: row["message"])
    run.version = row["version"]
    run.cost = Int(cost: row["cost"])
    run.courseCost = Int(cost: row["courseCost"])
    run.courseBound = Int(cost: row["courseBound"])
    run.costs = CostName.allCases.compactMap { name in
      Int(cost: row[name.rawValue]).map { CostBreakdown.NamedAmount(name: name, amount: $0) }
    }
    run.figures = figures(row)
    run.solvingSeconds = Double(row["solvingSeconds"])
    run.wallSeconds = Double(row["wallSeconds"])
    run.steps = Int(row["steps"])
    run.termination = row["termination"]
    run.loadAverage = Double(row["loadAverage"])
    run.revision = row["revision"]
    run.finishedAt = row["finishedAt"]
    run.incumbents = pairs(row["incumbents"]).compactMap { first, second in
      guard let seconds = Double(first), let cost = Int(cost: String(second)) else { return nil }
      return BenchmarkRun.Incumbent(seconds: seconds, cost: cost)
    }
    return run
  }

  private static func figures(_ row: PlainTable.Row) -> OperationalFigures? {
    guard let started = Int(row["startedCourses"]), let waited = Int(row["daysWaited"]),
      let unscheduled = Int(row["unscheduledCourses"]),
      let overtime = Int(row["overtimeMinutes"]), let moved = Int(row["movedPatients"]),
      let breaches = Int(row["breaches"])
    else { return nil }
    return OperationalFigures(
      startedCourses: started, daysWaited: waited, unscheduledCourses: unscheduled,
      overtimeMinutes: overtime, movedPatients: moved, breaches: breaches,
      beamUtilisation: pairs(row["beamUtilisation"], separator: "|").compactMap {
        source, thousandths in
        Int(thousandths).map {
          OperationalFigures.Utilisation(source: String(source), thousandths: $0)
        }
      })
  }

  /// `a:1 b:2` taken apart; ids may hold blanks and colons, but no bar.
  private static func pairs(
    _ text: String, separator: Character = " "
  ) -> [(Substring, Substring)] {
    text.split(separator: separator).compactMap { pair in
      guard let colon = pair.lastIndex(of: ":") else { return nil }
      return (pair[..<colon], pair[pair.index(after: colon)...])
    }
  }
}
