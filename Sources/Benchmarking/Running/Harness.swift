import ScenarioFiles

/// Fills the cells of a plan one after the other and keeps every row as soon as it is there.
public struct Harness {
  /// What is told after each cell.
  public struct Step: Sendable {
    /// Cells that are done, this one included.
    public let done: Int
    /// Cells of the plan.
    public let total: Int
    /// What came out.
    public let run: BenchmarkRun
    /// Estimated seconds until the plan is done.
    public let remainingSeconds: Double
  }

  private let plan: BenchmarkPlan
  private let programs: [SolverProgram]
  private let runner: CellRunner
  /// All rows: those that were there before and those made since.
  public private(set) var table: ResultsTable

  /// Makes a harness; rows of `table` whose cell is in the plan are not made again.
  public init(
    plan: BenchmarkPlan, programs: [SolverProgram], runner: CellRunner, table: ResultsTable
  ) {
    self.plan = plan
    self.programs = programs
    self.runner = runner
    self.table = table
  }

  /// Runs what is not there yet.
  ///
  /// - Parameters:
  ///   - instances: the scenarios of the plan, in its order.
  ///   - shouldStop: asked now and then; ends the work between and within cells.
  ///   - report: called after each cell that was run, when its row is in `table`.
  public mutating func run(
    _ instances: [Instance], shouldStop: () -> Bool,
    report: (Harness, Step) throws -> Void
  ) rethrows {
    table.runs = table.runs.filter { !isOutdated($0, instances) }.map {
      brought(upToDate: $0, instances)
    }
    let cells = plan.cells
    var done = cells.count { isFinished($0) }
    for cell in cells where !isFinished(cell) {
      guard !shouldStop(),
        let instance = instances.first(where: { $0.facts.name == cell.instance }),
        let program = programs.first(where: { $0.name == cell.solver }),
        let run = runner.run(cell, of: instance, by: program, shouldStop: shouldStop)
      else { return }
      table.runs.append(run)
      done += 1
      let pending = cells.filter { !isFinished($0) }
      let step = Step(
        done: done, total: cells.count, run: run,
        remainingSeconds: TimeEstimate(table.runs).seconds(for: pending))
      try report(self, step)
    }
  }

  /// Rows of this plan, in its order.
  public var planned: [BenchmarkRun] {
    plan.cells.compactMap { cell in table.runs.first { $0.cell == cell } }
  }

  private func isFinished(_ cell: Cell) -> Bool { table.runs.contains { $0.cell == cell } }

  /// Rows of files that have changed since, of another build of our own solvers, and of solvers that
  /// were not installed then.
  private func isOutdated(_ run: BenchmarkRun, _ instances: [Instance]) -> Bool {
    guard let instance = instances.first(where: { $0.facts.name == run.instance.name }) else {
      return false
    }
    guard let program = programs.first(where: { $0.name == run.solver }) else {
      return instance.facts.hash != run.instance.hash
    }
    return instance.facts.hash != run.instance.hash || run.status == .notInstalled
      || (program.isOwn && run.revision != runner.revision)
  }

  /// Facts such as the bound are those that are computed now, whatever an old row says.
  private func brought(upToDate run: BenchmarkRun, _ instances: [Instance]) -> BenchmarkRun {
    var run = run
    if let instance = instances.first(where: { $0.facts.name == run.instance.name }) {
      run.instance = instance.facts
    }
    return run
  }
}

/// How long cells will take, judged by those that are done.
struct TimeEstimate {
  private let runs: [BenchmarkRun]

  init(_ runs: [BenchmarkRun]) {
    self.runs = runs
  }

  func seconds(for cells: [Cell]) -> Double {
    cells.reduce(0) { $0 + seconds(for: $1) }
  }

  private func seconds(for cell: Cell) -> Double {
    let alike = runs.filter { $0.solver == cell.solver && $0.budget == cell.budget }
    let own = alike.filter { $0.instance.name == cell.instance }
    let known = (own.isEmpty ? alike : own).compactMap(\.wallSeconds)
    guard known.isEmpty else { return known.reduce(0, +) / Double(known.count) }
    switch cell.budget {
    case .milliseconds(let value): return Double(value) / 1000 + 0.5
    case .steps: return runs.compactMap(\.wallSeconds).max() ?? 10
    }
  }
}
