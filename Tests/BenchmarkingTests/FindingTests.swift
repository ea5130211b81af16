import Testing

@testable import Benchmarking

@Suite struct FindingTests {
  private func sentences(
    _ runs: [BenchmarkRun], bestKnown: [BestKnown] = [], facts: [BenchmarkEnvironment.Fact] = []
  ) -> [String] {
    Finding.all(
      ReportContent(
        runs: runs, bestKnown: bestKnown, environment: BenchmarkEnvironment(facts: facts))
    ).map(\.text)
  }

  private let other = BenchmarkInstance.test("b", fractions: 200)

  @Test func `The sentences begin with who was best`() {
    let found = sentences([
      .solved(100, by: "auto"), .solved(100, by: "auto", on: other), .failed(by: "highs"),
      .solved(120, by: "highs", on: other),
    ])
    #expect(
      found.first
        == "With 10 s, auto had the lowest median cost on 2 of 2 instances (median 0 % above the "
        + "best known); highs on none. highs found a schedule in 1 of 2 runs, on 1 of 2 instances.")
  }

  @Test func `Ties count for each and are called so`() {
    let found = sentences([.solved(100, by: "auto"), .solved(100, by: "exact")])
    #expect(
      found.first
        == "With 10 s, auto and exact each had the lowest median cost on 1 of 1 instance. "
        + "Ties count for each.")
  }

  @Test func `Failures and missing runs are told`() {
    let found = sentences([
      .solved(100, by: "auto"), .failed(.crashed, by: "highs", on: other),
      .failed(.notInstalled, by: "highs"),
    ])
    #expect(
      found.contains(
        "2 runs ended without an accepted schedule: 1 not installed (highs 1) and 1 crashed "
          + "(highs 1)."))
    #expect(found.contains("Not run: auto on 1 of 2 instances (10 s)."))
  }

  @Test func `One seed is a warning, two are not`() {
    let warning = "Only one seed ran, so no spread over seeds can be told."
    #expect(sentences([.solved(100)]).contains(warning))
    #expect(!sentences([.solved(100), .solved(100, seed: 2)]).contains(warning))
  }

  @Test(arguments: [
    BenchmarkEnvironment.Fact("cores", "2"), .init("processor", "2 cores of a machine"),
    .init("processor", "EPYC 7B13, 2 cores"),
  ])
  func `More load than cores is a warning`(fact: BenchmarkEnvironment.Fact) {
    var run = BenchmarkRun.solved(100)
    run.loadAverage = 2.5
    let text =
      "The load average exceeded 2 cores before 1 of 1 run (at most 2.5); their times may be "
      + "too long."
    #expect(sentences([run], facts: [fact]).contains(text))
    run.loadAverage = 1.5
    #expect(!sentences([run], facts: [fact]).contains { $0.contains("load average") })
  }

  @Test func `A bound above the best cost is a warning`() {
    let text = "The bound is above the best cost on a; one of them is wrong."
    #expect(sentences([.solved(100, on: .test(bound: 101))]).contains(text))
    #expect(!sentences([.solved(100, on: .test(bound: 100))]).contains(text))
  }

  @Test func `Where best known costs come from is told`() {
    let found = sentences([.solved(100), .solved(50, on: other)], bestKnown: [.test(90)])
    #expect(
      found.contains(
        "Where the best known costs of 2 instances come from: the file on 1; these runs on 1, "
          + "where the best run has a gap of 0 by definition."))
  }

  @Test func `No runs at all is one sentence`() {
    #expect(sentences([]) == ["There are no runs, so there is nothing to compare."])
  }
}
