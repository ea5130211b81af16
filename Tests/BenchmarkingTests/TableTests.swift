import Checking
import Foundation
import Reporting
import TestProblems
import Testing

@testable import Benchmarking

private func run(
  _ instance: String = "a", seed: UInt64 = 1, cost: Int? = 100, status: RunStatus = .solved,
  hash: String = "h"
) -> BenchmarkRun {
  var run = BenchmarkRun(
    instance: BenchmarkInstance(name: instance, hash: hash, courses: 3, fractions: 9, bound: 70),
    solver: "s", budget: .steps(20), seed: seed, status: status)
  run.cost = cost
  run.finishedAt = "2026-11-21T10:00:00Z"
  return run
}

@Suite struct TableTests {
  @Test func `Results are read back as they were written`() throws {
    try inScratchFolder { folder in
      var full = run("武威, \"day\"")
      full.budget = .milliseconds(1500)
      full.message = "=1+1, a message\nof two lines"
      full.costs = CostName.allCases.enumerated().map { .init(name: $1, amount: $0) }
      full.figures = OperationalFigures(
        startedCourses: 1, daysWaited: 2, unscheduledCourses: 3, overtimeMinutes: 4,
        movedPatients: 5, breaches: 6,
        beamUtilisation: [
          .init(source: "s: 1", thousandths: 853), .init(source: "s2", thousandths: 0),
        ])
      full.incumbents = [.init(seconds: 0.125, cost: 200), .init(seconds: 12.5, cost: 100)]
      full.solvingSeconds = 1.25
      full.wallSeconds = 1.375
      full.courseCost = 90
      full.courseBound = 80
      full.steps = 12
      full.termination = "timeLimit"
      full.version = "1.0"
      full.loadAverage = 0.75
      full.revision = "abc+"
      let empty = run("b", cost: nil, status: .timedOut)
      let table = ResultsTable(runs: [full, empty])
      try folder.write(table.csv, to: "results.csv")
      let read = try ResultsTable(path: folder.path("results.csv"))
      #expect(read.runs == [full, empty])
    }
  }

  @Test func `Rows that an editor spoiled count as not run`() throws {
    try inScratchFolder { folder in
      let text = ResultsTable(runs: [run(seed: 1), run(seed: 2)]).csv
        .replacing("20 steps,2", with: "20 steps,two")
      try folder.write(text, to: "results.csv")
      #expect(try ResultsTable(path: folder.path("results.csv")).runs.map(\.seed) == [1])
    }
  }

  @Test func `Costs are compared with kept ones cell by cell`() {
    let kept = CostTable([
      run(seed: 1), run(seed: 2), run(seed: 3), run(seed: 4),
      run(seed: 5, cost: nil, status: .refused),
      run(seed: 6, hash: "old"), run(seed: 8, cost: nil, status: .nothingFound),
    ])
    let now = CostTable([
      run(seed: 1), run(seed: 2, cost: 101), run(seed: 3, cost: 99),
      run(seed: 4, cost: nil, status: .crashed), run(seed: 5), run(seed: 6), run(seed: 7),
      run(seed: 8, cost: nil, status: .crashed),
    ])
    let comparison = now.compared(with: kept)
    #expect(
      comparison.worse == [
        "a, s, 20 steps, seed 2: 101, kept 100", "a, s, 20 steps, seed 4: crashed, kept solved",
        "a, s, 20 steps, seed 8: crashed, kept nothing found",
      ])
    #expect(
      comparison.better == [
        "a, s, 20 steps, seed 3: 99, kept 100",
        "a, s, 20 steps, seed 5: solved, kept refused by the referee",
      ])
    #expect(comparison.unknown == ["a, s, 20 steps, seed 6", "a, s, 20 steps, seed 7"])
    #expect(kept.compared(with: kept).isEqual)
  }

  @Test func `Renewing replaces the cells that ran and keeps the others`() {
    let kept = CostTable([run(seed: 1), run(seed: 2)])
    let now = CostTable([run(seed: 2, cost: 90), run(seed: 3)])
    let merged = now.merged(into: kept)
    #expect(merged.rows.map(\.cell.seed) == [1, 2, 3])
    #expect(merged.rows.map(\.cost) == [100, 90, 100])
    #expect(now.merged(into: nil) == now)
  }

  @Test func `Kept costs are read back as they were written`() throws {
    try inScratchFolder { folder in
      let table = CostTable([run(seed: 1), run(seed: 2, cost: nil, status: .nothingFound)])
      try folder.write(table.csv, to: "costs.csv")
      #expect(try CostTable(path: folder.path("costs.csv")) == table)
    }
  }

  @Test func `The best known only gets better, and forgets other files`() throws {
    var best = BestKnownTable()
    #expect(best.learn(from: [run("b", cost: 90), run("a"), run("a", cost: 95)]) == ["b", "a"])
    #expect(best.records.map(\.instance) == ["a", "b"])
    #expect(best.records.map(\.cost) == [95, 90])
    #expect(best.records[0].solver == "s 20 steps seed 1")
    #expect(best.records[0].date == "2026-11-21")
    #expect(best.learn(from: [run("a", cost: 96), run("a", cost: nil, status: .crashed)]).isEmpty)
    #expect(best.learn(from: [run("a", cost: 97, hash: "new")]) == ["a"])
    #expect(best.records[0].cost == 97)
    try inScratchFolder { folder in
      try folder.write(best.csv, to: "best-known.csv")
      #expect(try BestKnownTable(path: folder.path("best-known.csv")) == best)
    }
  }

  @Test(arguments: [Budget.milliseconds(500), .milliseconds(60_000), .steps(7)])
  func `Budgets are read back as they are written`(budget: Budget) {
    #expect(Budget(budget.description) == budget)
  }

  @Test func `Decimals have fixed places`() {
    #expect(Decimals.text(3.14159, places: 3) == "3.142")
    #expect(Decimals.text(-0.0004, places: 3) == "0.000")
    #expect(Decimals.text(-1.5, places: 1) == "-1.5")
    #expect(Decimals.text(9.999, places: 0) == "10")
    #expect(Decimals.text(nil, places: 2) == "")
  }
}

@Suite struct PlanTests {
  @Test func `Folders of scenarios are opened, and equal names told apart`() throws {
    let tiny = Repository.path + "/Scenarios/tiny"
    let found = try InstanceFolders.find([tiny, tiny + "/photon-then-carbon/"])
    #expect(found.count == 5)
    #expect(found.map(\.name).contains("photon-then-carbon"))
    try inScratchFolder { folder in
      for place in ["x/same", "y/same"] { try folder.write("", to: place + "/scenario.yaml") }
      let same = try InstanceFolders.find([folder.path("x"), folder.path("y")])
      #expect(same.map(\.name) == ["x/same", "y/same"])
      #expect(throws: InstanceFolders.Failure.self) { try InstanceFolders.find(["/nowhere"]) }
    }
  }

  @Test func `Solvers follow each other on one instance, budget and seed`() {
    let plan = BenchmarkPlan(
      folders: [.init(path: "a", name: "a")], solvers: ["s", "t"], budgets: [.steps(1)],
      seeds: [1, 2])
    #expect(plan.cells.map { "\($0.solver)\($0.seed)" } == ["s1", "t1", "s2", "t2"])
  }
}
