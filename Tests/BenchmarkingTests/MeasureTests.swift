import Reporting
import Testing

@testable import Benchmarking

@Suite struct OperationalMeasureTests {
  @Test func `Sources that all runs name have a column each`() {
    let titles = OperationalMeasure.all(for: [.test(overtime: 5), .test(overtime: 6)]).map(\.title)
    #expect(titles.suffix(2) == ["Beam use of north", "Beam use of south"])
    var other = OperationalFigures.test(overtime: 5)
    other.beamUtilisation.removeLast()
    let measures = OperationalMeasure.all(for: [.test(overtime: 5), other])
    #expect(measures.last?.title == "Beam use")
    #expect(measures.last?.value(.test(overtime: 5)) == 80)
  }

  @Test func `Days are per started course, and nobody started is no number`() {
    let days = OperationalMeasure.all(for: []).first
    #expect(days?.value(.test(overtime: 0)) == 8.5)
    #expect(days?.value(.test(overtime: 0, started: 0)) == nil)
  }
}

@Suite struct CostShareTests {
  @Test func `Shares are of the total and zeros everywhere are only named`() {
    let table = RunTable(manyRuns, bestKnown: [])
    let shares = CostShares(table, budget: 0, instances: [0])
    #expect(shares.rows.map(\.name) == [.waiting, .overtime])
    // The median seed of the first instance costs auto 1002, 200 of them overtime.
    #expect(shares.rows.last?.shares.first??.median == 100 * 200 / 1002.0)
    #expect(shares.absent.contains(.lateness))
  }

  @Test func `Amounts stand side by side only over instances that all solved`() {
    #expect(RunTable(manyRuns, bestKnown: []).solvedByAll(budget: 0) == [0, 1, 2])
    let content = ReportContent(
      runs: manyRuns, bestKnown: [], environment: BenchmarkEnvironment(facts: []))
    #expect(
      ComparedInstances(content, budget: 0).words
        == "over the 3 of 6 instances that all of these solvers solved")
  }
}

@Suite struct CurveChoiceTests {
  @Test func `At most twelve instances are drawn, evenly by size`() {
    #expect(CurveSection.evenly(Array(0..<12)) == Array(0..<12))
    let chosen = CurveSection.evenly(Array(0..<100))
    #expect(chosen.count == 12)
    #expect(chosen.first == 0 && chosen.last == 99)
  }
}
