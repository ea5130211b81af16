import Testing

@testable import Benchmarking

@Suite struct TrajectoryTests {
  @Test func `The final schedule counts from the end of solving`() throws {
    let run = BenchmarkRun.solved(
      100, after: 4, finding: [.init(seconds: 1, cost: 200), .init(seconds: 2, cost: 150)])
    let trajectory = try #require(Trajectory(run))
    #expect(trajectory.steps.map(\.cost) == [200, 150, 100])
    #expect(trajectory.cost(at: 0.5) == nil)
    #expect(trajectory.cost(at: 1) == 200)
    #expect(trajectory.cost(at: 3.9) == 150)
    #expect(trajectory.seconds(toReach: 160) == 2)
    #expect(trajectory.seconds(toReach: 99) == nil)
  }

  @Test func `Only what is better counts, whatever the order`() throws {
    let run = BenchmarkRun.solved(
      100, after: 9,
      finding: [
        .init(seconds: 3, cost: 100), .init(seconds: 2, cost: 150), .init(seconds: 2.5, cost: 180),
      ])
    #expect(try #require(Trajectory(run)).steps.map(\.seconds) == [2, 3])
  }

  @Test func `Steps, missing times and missing solvers have no trajectory`() {
    #expect(Trajectory(.solved(100, budget: .steps(60), after: 1)) == nil)
    #expect(Trajectory(.solved(100)) == nil)
    #expect(Trajectory(.failed(.notInstalled)) == nil)
    #expect(Trajectory(.failed(.crashed))?.steps.isEmpty == true)
  }
}

@Suite struct PrimalIntegralTests {
  @Test func `The gaps of Berthold lie between 0 and 1`() {
    #expect(PrimalIntegral.gap(cost: nil, best: 100) == 1)
    #expect(PrimalIntegral.gap(cost: 200, best: 100) == 0.5)
    #expect(PrimalIntegral.gap(cost: 100, best: 100) == 0)
    #expect(PrimalIntegral.gap(cost: 5, best: 0) == 1)
    #expect(PrimalIntegral.gap(cost: 0, best: 0) == 0)
  }

  @Test func `The integral is the sum of gaps times seconds`() throws {
    let run = BenchmarkRun.solved(
      100, after: 8, finding: [.init(seconds: 1, cost: 400), .init(seconds: 3, cost: 200)])
    let trajectory = try #require(Trajectory(run))
    // 1 s without a schedule, 2 s at 3/4, 5 s at 1/2, 2 s at 0.
    #expect(PrimalIntegral.seconds(of: trajectory, best: 100, until: 10) == 1 + 1.5 + 2.5)
    // What comes after the budget does not count.
    #expect(PrimalIntegral.seconds(of: trajectory, best: 100, until: 2) == 1 + 0.75)
  }

  @Test func `A run without a schedule counts the whole budget`() {
    let reference = Reference(instance: .test(), known: [], costs: [])
    #expect(PrimalIntegral.seconds(of: .failed(.timedOut), against: reference) == 10)
    #expect(PrimalIntegral.seconds(of: .failed(.notInstalled), against: reference) == nil)
    #expect(PrimalIntegral.seconds(of: .failed(budget: .steps(9)), against: reference) == nil)
  }
}

@Suite struct TimeToTargetTests {
  @Test func `Runs reach targets when their cost is near enough`() throws {
    let table = RunTable(
      [
        .solved(100, after: 8, finding: [.init(seconds: 2, cost: 105)]),
        .solved(103, seed: 2, after: 6, finding: [.init(seconds: 1, cost: 130)]),
        .failed(seed: 3),
      ], bestKnown: [])
    let loose = try #require(TimeToTarget(table, budget: 0, percent: 5).seconds.first)
    #expect(loose.count == 3)
    #expect(loose.steps.map(\.value) == [2, 6])
    let tight = try #require(TimeToTarget(table, budget: 0, percent: 1).seconds.first)
    #expect(tight.steps == [Distribution.Step(value: 8, share: 1.0 / 3)])
  }
}

@Suite struct CostCurveTests {
  @Test func `The median begins when most seeds have a schedule`() {
    let cell = RunCell(runs: [
      .solved(100, seed: 1, after: 5, finding: [.init(seconds: 1, cost: 200)]),
      .solved(120, seed: 2, after: 3), .failed(seed: 3),
    ])
    let curve = CostCurve(cell)
    #expect(curve.seeds == 3)
    #expect(curve.points.map(\.seconds) == [1, 3, 5])
    #expect(curve.points.map(\.median) == [nil, 200, 120])
    #expect(curve.points.map(\.upperQuartile) == [nil, nil, nil])
    #expect(curve.points.last?.lowerQuartile == 110)
  }
}
