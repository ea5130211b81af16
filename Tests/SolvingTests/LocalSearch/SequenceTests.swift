import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

private func solved(
  _ problem: Problem, seed: UInt64 = 1, steps: Int = 1
) throws -> (result: SolveResult, overtime: Int) {
  let result = try SearchSolver().solve(
    SolveRequest(problem: problem, seed: seed, stepLimit: steps)
  ) { _ in }
  let judgement = Referee(problem).judge(try #require(result.incumbent))
  #expect(judgement.isAcceptable && judgement.breaches.isEmpty)
  return (result, judgement.costs[.overtime])
}

@Suite struct SequenceSearchTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `The search finds the best of all orders of a few visits`(seed: UInt64) throws {
    let example = SequenceExample(
      6, rooms: 2 + Int(seed % 2), switchMinutes: 2 * Int(seed / 2 % 2), seed: seed)
    #expect(try solved(example.test.problem).overtime == example.leastOvertime)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `No order ends before the bound, forwards or backwards`(seed: UInt64) throws {
    let example = SequenceExample(5, switchMinutes: Int(seed % 3), seed: seed)
    let (_, _, instances) = try window(of: example.test.problem)
    let instance = try #require(instances.first)
    let day = try #require(SequenceDay(instance))
    #expect(day.leastCost(of: instance) <= example.leastOvertime)
    let order = Array(day.jobs.indices)
    #expect(day.end(order) == day.backwards.end(order.reversed()))
    let relaxed = WindowRelaxation(instance).bound(
      targets: [0], target: 0, steps: 10, stopDaily: { false }, stop: { false })
    #expect(relaxed.bound == day.leastCost(of: instance))
    #expect(relaxed.dayBounds.reduce(0, +) == relaxed.bound)
  }

  @Test func `A search ends when the bound is met, whatever steps are left`() throws {
    let example = SequenceExample(40, rooms: 3, switchMinutes: 0, seed: 3)
    let problem = example.test.problem
    let (result, overtime) = try solved(problem, steps: 1_000_000)
    let (_, _, instances) = try window(of: problem)
    let instance = try #require(instances.first)
    #expect(overtime == SequenceDay(instance)?.leastCost(of: instance))
    #expect(result.termination == .noImprovement)
    #expect(result.steps < 1_000_000)
  }

  @Test func `Equal steps and seeds give equal schedules`() throws {
    let problem = SequenceExample(30, rooms: 3, seed: 5).test.problem
    let first = try solved(problem, seed: 7).result
    #expect(try solved(problem, seed: 7).result.incumbent == first.incumbent)
    #expect(first.initial != first.incumbent)
  }

  @Test func `A search is no worse than where it began, even without a step`() throws {
    let problem = SequenceExample(20, seed: 9).test.problem
    let (_, _, instances) = try window(of: problem)
    let instance = try #require(instances.first)
    let outcome = try #require(SequenceSearch(instance)).run(
      from: instance.places, seed: 1, length: .steps(0), stop: StopSignal(), glimpses: nil,
      settled: nil)
    #expect(outcome.places == instance.places)
    #expect(outcome.cost == instance.costs(of: instance.places).total)
  }
}

@Suite struct SequenceDayTests {
  private func isSequence(_ change: (inout TestProblem) -> Void) throws -> Bool {
    var test = SequenceExample(4, seed: 2).test
    change(&test)
    let (_, _, instances) = try window(of: test.problem)
    return SequenceDay(try #require(instances.first)) != nil
  }

  @Test func `A day on which anything but the last exit counts is no sequence`() throws {
    #expect(try isSequence { _ in })
    #expect(try !isSequence { $0.rules.startGridMinutes = 5 })
    #expect(try !isSequence { $0.objective.beamIdle = 1 })
    #expect(try !isSequence { $0.objective.overtime = 0 })
    #expect(try !isSequence { $0.rooms[1] = .test("R1", beamLines: ["line0", "line1"]) })
    #expect(try !isSequence { $0.courses[0].preference = .clock(MinuteOfDay(600)) })
    #expect(try !isSequence { $0.courses[0].hours = TimeWindow("09:00", "20:00") })
    #expect(try !isSequence { $0.courses[0].pins = [Pin(fraction: 1, day: .tuesday)] })
    let rest = Downtime.test(.monday, "12:00", "13:00")
    #expect(try !isSequence { $0.rooms[1] = .test("R1", beamLines: ["line1"], downtime: [rest]) })
  }

  @Test func `The best choices are kept and come in order`() {
    var choices = SequenceChoices(most: 8)
    choices.restart(limit: 3)
    for (number, score) in [5, 1, 4, 1, 3, 9].enumerated() {
      choices.offer(
        SequenceChoices.Choice(score: Float(score), beginning: Int32(number), job: 0, key: 0))
    }
    #expect(choices.worst == 3)
    #expect(choices.sorted().map(\.beginning) == [1, 3, 4])
  }
}
