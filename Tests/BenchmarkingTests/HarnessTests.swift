import Foundation
import TestProblems
import Testing

@testable import Benchmarking

private let tiny = BenchmarkPlan.Folder(
  path: Repository.path + "/Scenarios/tiny/two-courses-one-room", name: "tiny")

private func plan(seeds: [UInt64], solvers: [String] = ["missing"]) -> BenchmarkPlan {
  BenchmarkPlan(
    folders: [tiny], solvers: solvers, budgets: [.milliseconds(1000)], seeds: seeds)
}

/// A harness whose only solver ends at once with an exit code.
private func harness(
  _ plan: BenchmarkPlan, table: ResultsTable = ResultsTable(), in folder: ScratchFolder,
  exitCode: Int = 5
) throws -> Harness {
  try folder.write("#!/bin/sh\nexit \(exitCode)\n", to: "peers.sh")
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o755], ofItemAtPath: folder.path("peers.sh"))
  return Harness(
    plan: plan,
    programs: plan.solvers.map { .peer($0, script: folder.path("peers.sh"), twinbeam: "x") },
    runner: CellRunner(folder: folder.path("running"), revision: ""), table: table)
}

@Suite struct HarnessTests {
  @Test func `Every cell is filled once, and finished ones are not run again`() throws {
    try inScratchFolder { folder in
      let instances = [try Instance(tiny)]
      var first = try harness(plan(seeds: [1, 2]), in: folder)
      var steps: [Harness.Step] = []
      first.run(instances, shouldStop: { false }) { steps.append($1) }
      #expect(steps.map(\.done) == [1, 2])
      #expect(steps.last?.remainingSeconds == 0)
      #expect(first.table.runs.count == 2)

      var second = try harness(plan(seeds: [1, 2, 3]), table: first.table, in: folder)
      var again: [UInt64] = []
      second.run(instances, shouldStop: { false }) { again.append($1.run.seed) }
      #expect(again == [3])
      #expect(second.planned.map(\.seed) == [1, 2, 3])
    }
  }

  @Test func `Rows of other files and of solvers that were missing are made again`() throws {
    try inScratchFolder { folder in
      let instances = [try Instance(tiny)]
      var old = BenchmarkRun(
        instance: instances[0].facts, solver: "missing", budget: .milliseconds(1000), seed: 1,
        status: .solved)
      old.instance.hash = "of other files"
      var absent = old
      absent.instance = instances[0].facts
      absent.seed = 2
      absent.status = .notInstalled
      var second = try harness(
        plan(seeds: [1, 2]), table: ResultsTable(runs: [old, absent]), in: folder)
      second.run(instances, shouldStop: { false }) { _, _ in }
      #expect(second.table.runs.map(\.status) == [.nothingFound, .nothingFound])
    }
  }

  @Test func `A stopped harness keeps what is done`() throws {
    try inScratchFolder { folder in
      var count = 0
      var stopped = try harness(plan(seeds: [1, 2, 3]), in: folder)
      stopped.run([try Instance(tiny)], shouldStop: { count >= 2 }) { _, _ in count += 1 }
      #expect(stopped.table.runs.count == 2)
    }
  }

  @Test func `The estimate uses the same solver and budget on the same instance first`() {
    func run(_ instance: String, _ seconds: Double) -> BenchmarkRun {
      var run = BenchmarkRun(
        instance: BenchmarkInstance(name: instance, hash: "", courses: 1, fractions: 1),
        solver: "s", budget: .milliseconds(1000), seed: 1, status: .solved)
      run.wallSeconds = seconds
      return run
    }
    let estimate = TimeEstimate([run("a", 2), run("b", 4)])
    func cell(_ instance: String, _ solver: String = "s") -> Cell {
      Cell(instance: instance, solver: solver, budget: .milliseconds(1000), seed: 2)
    }
    #expect(estimate.seconds(for: [cell("a")]) == 2)
    #expect(estimate.seconds(for: [cell("c")]) == 3)
    #expect(estimate.seconds(for: [cell("a"), cell("b")]) == 6)
    #expect(estimate.seconds(for: [cell("a", "other")]) == 1.5)
  }
}
