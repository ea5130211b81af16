import Testing

@testable import Benchmarking

@Suite struct RankTests {
  @Test func `Ties share the mean of their places and all of them win`() throws {
    let ranks = try #require(InstanceRanks([.cost(5), .cost(9), .cost(5), .cost(7)]))
    #expect(ranks.ranks == [1.5, 4, 1.5, 3])
    #expect(ranks.winners == [0, 2])
  }

  @Test func `No schedule is the last place, no run is no place`() throws {
    let ranks = try #require(InstanceRanks([.unsolved, .cost(9), .notRun, .unsolved]))
    #expect(ranks.ranks == [3, 1, nil, 3])
    #expect(ranks.winners == [1])
  }

  @Test func `Nobody wins without a schedule, and nobody is compared alone`() throws {
    #expect(try #require(InstanceRanks([.unsolved, .unsolved])).winners == [])
    #expect(InstanceRanks([.cost(9), .notRun]) == nil)
  }

  @Test func `A seed without a schedule is costlier than any other`() {
    #expect(RunCell(runs: [.solved(10), .solved(30), .failed()]).standing == .cost(30))
    #expect(RunCell(runs: [.solved(10), .failed(), .failed()]).standing == .unsolved)
    #expect(RunCell(runs: [.failed(.notInstalled)]).standing == .notRun)
    #expect(RunCell(runs: []).standing == .notRun)
  }
}

@Suite struct RankingTests {
  private let instances = [BenchmarkInstance.test("a"), .test("b", fractions: 200)]

  private func ranking(_ runs: [BenchmarkRun]) -> Ranking {
    Ranking(RunTable(runs, bestKnown: []), budget: 0)
  }

  @Test func `Solvers are ordered by mean rank with gaps over solved runs only`() throws {
    let ranking = ranking([
      .solved(100, by: "x", on: instances[0]), .solved(110, by: "y", on: instances[0]),
      .solved(100, by: "x", on: instances[1]), .failed(by: "y", on: instances[1]),
      .failed(.notInstalled, by: "a-first-by-name", on: instances[0]),
    ])
    #expect(ranking.rows.map(\.solver) == [1, 2, 0])
    #expect(ranking.rows.map(\.meanRank) == [1, 2, nil])
    #expect(ranking.rows.map(\.wins) == [2, 0, nil])
    let second = try #require(ranking.rows.dropFirst().first)
    #expect(second.gap?.median == 10)
    #expect(second.gap?.count == 1)
    #expect(second.solved == 1 && second.runs == 2)
    #expect(second.failures == [StatusCount(status: .nothingFound, count: 1)])
  }

  @Test func `A solver that did not run on an instance is not compared there`() {
    let ranking = ranking([
      .solved(100, by: "x", on: instances[0]), .solved(90, by: "y", on: instances[0]),
      .solved(100, by: "x", on: instances[1]),
    ])
    #expect(ranking.compared == 1)
    #expect(ranking.rows.map(\.compared) == [1, 1])
    #expect(ranking.rows.map(\.meanRank) == [1, 2])
  }

  @Test func `Costs above a best of 0 are no percentages`() throws {
    let row = try #require(ranking([.solved(0), .solved(8, seed: 2)]).rows.first)
    #expect(row.gap == nil)
    #expect(row.excess?.median == 4)
  }
}

@Suite struct ReferenceTests {
  private func reference(_ known: [BestKnown], _ costs: [Int], bound: Int? = nil) -> Reference {
    Reference(instance: .test(bound: bound), known: known, costs: costs)
  }

  @Test func `The best is the lesser of the file and the runs, the bound that of the runs`() {
    let told = BestKnown.test(100, bound: 90)
    #expect(reference([told], [120]).source == .bestKnown)
    #expect(reference([told], [100]).source == .bestKnown)
    #expect(reference([told], [99]).source == .improved)
    #expect(reference([told], [99]).best == 99)
    #expect(reference([], [99]).source == .theseRuns)
    #expect(reference([told], [], bound: 95).bound == 95)
    // A bound in the file may be of an older computation.
    #expect(reference([told], [], bound: 80).bound == 80)
    #expect(reference([told], []).bound == 90)
  }

  @Test func `Nothing known is nil, not 0`() {
    let nothing = reference([], [])
    #expect(nothing.best == nil && nothing.source == nil && nothing.bound == nil)
    #expect(nothing.gap(of: 5) == nil)
    #expect(nothing.percentAboveBound(5) == nil)
  }

  @Test func `Gaps divide by the best, gaps to the bound by the cost`() {
    let known = reference([], [100], bound: 80)
    #expect(known.gap(of: 125) == .percent(25))
    #expect(known.percentAboveBound(100) == 20)
    #expect(reference([], [0]).gap(of: 7) == .units(7))
    #expect(reference([], [0], bound: 0).percentAboveBound(0) == 0)
  }
}
