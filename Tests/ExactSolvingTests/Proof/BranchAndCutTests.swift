import GLPK
import Synchronization
import Testing

@testable import ExactSolving

/// Answers so many programs, then none.
private final class FailingPrograms: ProgramSolving {
  private let left: Mutex<Int>

  init(after count: Int) { left = Mutex(count) }

  func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer {
    let isAnswered = left.withLock { left in
      left -= 1
      return left >= 0
    }
    return isAnswered
      ? program.solve(start: start, limits: limits)
      : ProgramAnswer(.aborted, message: "the worker is gone")
  }
}

@Suite struct BranchAndCutTests {
  private func run(
    _ tiny: TinyProgram, below cost: Int, rounds: Int, threads: Int,
    programs: any ProgramSolving = GuardedProgramSolver(),
    judge: @escaping @Sendable (Int) -> Int = { $0 }
  ) -> BranchAndCut.Outcome {
    let sealed = SealedProgram(tiny.program, openAt: cost)
    var cuts = CutRounds(programs: programs)
    cuts.settings.rounds = rounds
    let decisions = tiny.costs.indices.map {
      BranchAndCut.Decision(room: Int32($0 % 2), time: Int32($0 % 4))
    }
    let costs = sealed.costs
    return BranchAndCut(
      sealed, bound: 0, cost: cost, decisions: decisions, rounds: cuts, threads: threads,
      judge: { values in
        judge(zip(costs, values).reduce(0) { $0 + $1.0 * Int($1.1.rounded()) })
      }
    ).run(until: .now + .seconds(120))
  }

  @Test(arguments: 1...15, [1, 2])
  func `The optimum of every small program is found and proven`(
    seed: UInt64, threads: Int
  ) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 6, rows: 10, random: &random)
    let outcome = run(tiny, below: 55, rounds: seed % 2 == 0 ? 1 : 3, threads: threads)
    #expect(outcome.bound == tiny.optimum ?? 55)
    #expect(outcome.better?.cost == tiny.optimum)
  }

  @Test(arguments: 1...20)
  func `An incumbent that is optimal stays`(seed: UInt64) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 6, rows: 10, random: &random)
    guard let optimum = tiny.optimum else { return }
    let outcome = run(tiny, below: optimum, rounds: 2, threads: 2)
    #expect(outcome.bound == optimum)
    #expect(outcome.better == nil)
  }

  @Test(arguments: 1...20)
  func `What a point costs more than its program is no bound`(seed: UInt64) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 5, rows: 6, random: &random)
    guard let optimum = tiny.optimum else { return }
    let outcome = run(tiny, below: 55, rounds: 2, threads: 1) { $0 + 3 }
    #expect(outcome.bound <= optimum + 3)
    #expect(outcome.better.map { $0.cost >= optimum + 3 } ?? true)
  }

  @Test(arguments: 0...6)
  func `Programs that fail cost the bound, not its truth`(count: Int) throws {
    for seed in 1...12 {
      var random = CountedRandom(state: UInt64(seed))
      let tiny = TinyProgram(choices: 6, rows: 10, random: &random)
      let programs = FailingPrograms(after: count)
      let outcome = run(tiny, below: 55, rounds: 2, threads: 2, programs: programs)
      #expect(outcome.bound <= tiny.optimum ?? 55)
    }
  }
}
