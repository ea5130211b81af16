import Testing

@testable import Benchmarking

@Suite struct PerformanceProfileTests {
  @Test func `Factors are over the best of the same instance and seed`() {
    let table = RunTable(
      [
        .solved(100, by: "x", seed: 1), .solved(150, by: "y", seed: 1),
        .solved(300, by: "x", seed: 2), .solved(200, by: "y", seed: 2),
        .solved(50, by: "x", seed: 3), .failed(by: "y", seed: 3),
      ], bestKnown: [.test(10)])
    let ratios = PerformanceProfile(table, budget: 0).ratios
    #expect(
      ratios == [
        Distribution([1, 1.5, 1]), Distribution([1.5, 1, nil]),
      ])
    #expect(ratios.map { $0.share(at: 1) } == [2.0 / 3, 1.0 / 3])
  }

  @Test func `Against 0 only 0 comes within a factor`() {
    #expect(PerformanceProfile.factor(of: 0, best: 0) == 1)
    #expect(PerformanceProfile.factor(of: 3, best: 0) == nil)
    #expect(PerformanceProfile.factor(of: nil, best: 3) == nil)
    #expect(PerformanceProfile.factor(of: nil, best: nil) == nil)
  }

  @Test func `Cases that only one solver ran are left out`() {
    let table = RunTable(
      [
        .solved(100, by: "x", seed: 1), .solved(150, by: "y", seed: 1),
        .solved(50, by: "x", seed: 2),
      ], bestKnown: [])
    #expect(PerformanceProfile(table, budget: 0).ratios.map(\.count) == [1, 1])
  }

  @Test func `A solver that is not installed has no runs in the profile`() {
    let table = RunTable([.failed(.notInstalled)], bestKnown: [])
    #expect(PerformanceProfile(table, budget: 0).ratios.map(\.count) == [0])
  }
}

@Suite struct SizeTests {
  private func groups(_ fractions: [Int]) -> [Range<Int>] {
    SizeGroup.thirds(of: fractions.map { .test("n\($0)", fractions: $0) }).map(\.instances)
  }

  @Test func `Sizes are cut into thirds and similar sizes stay together`() {
    #expect(groups([10, 20, 40, 80, 160, 320]) == [0..<2, 2..<4, 4..<6])
    #expect(groups([1, 1, 1, 2, 4, 8]) == [0..<3, 3..<4, 4..<6])
    #expect(groups([1, 2, 2, 2, 2, 9]) == [0..<1, 1..<5, 5..<6])
    #expect(groups([5, 5, 7]) == [0..<3])
    #expect(groups([5, 5, 8]) == [0..<2, 2..<3])
    #expect(groups([5, 5]) == [0..<2])
    #expect(groups([]) == [])
  }

  @Test func `The best solver of a size is told with its distance to the next`() throws {
    let runs: [BenchmarkRun] = [.solved(100, by: "x"), .solved(110, by: "y"), .failed(by: "z")]
    let table = RunTable(runs, bestKnown: [])
    let group = try #require(SizeGroup.thirds(of: table.instances).first)
    let verdict = SizeVerdict(table, budget: 0, group: group)
    #expect(verdict.leaders == [0])
    #expect(verdict.runnerUp == 1)
    #expect(verdict.distance?.median == 10)
    #expect(group.name == "all")
  }

  @Test func `A shared lead has no runner-up, and no schedule no lead`() throws {
    let group = SizeGroup(name: "all", instances: 0..<1, fractions: 100...100)
    let tie = RunTable([.solved(100, by: "x"), .solved(100, by: "y")], bestKnown: [])
    #expect(SizeVerdict(tie, budget: 0, group: group).leaders == [0, 1])
    #expect(SizeVerdict(tie, budget: 0, group: group).runnerUp == nil)
    let none = RunTable([.failed(by: "x"), .failed(by: "y")], bestKnown: [])
    #expect(SizeVerdict(none, budget: 0, group: group).leaders == [])
  }
}

@Suite struct RunTableTests {
  @Test func `Of repeated runs the last counts, and order does not matter`() {
    let runs: [BenchmarkRun] = [.solved(100), .solved(90), .solved(80, seed: 2)]
    let table = RunTable(runs, bestKnown: [])
    #expect(table.repeated == 1)
    #expect(table.runs.map(\.cost) == [90, 80])
    #expect(
      RunTable(manyRuns.reversed(), bestKnown: []).runs == RunTable(manyRuns, bestKnown: []).runs)
  }

  @Test func `Times come before steps and instances go by size`() {
    let table = RunTable(
      [
        .solved(1, on: .test("large", fractions: 900), budget: .steps(5)),
        .solved(1, on: .test("small", fractions: 10), budget: .milliseconds(500)),
      ], bestKnown: [])
    #expect(table.budgets == [.milliseconds(500), .steps(5)])
    #expect(table.instances.map(\.name) == ["small", "large"])
  }

  @Test func `Best known costs of other files are not used`() {
    var record = BestKnown.test(1)
    record.hash = "other"
    #expect(RunTable([.solved(5)], bestKnown: [record]).references.map(\.best) == [5])
  }
}
