import GLPK
import Synchronization

@testable import Solving

/// Answers programs wrongly in some way.
final class BrokenPrograms: ProgramSolving {
  enum Fault: String, CaseIterable, Sendable {
    /// Now and then there is no answer.
    case silent
    /// Multipliers are drawn by chance.
    case duals
    /// Multipliers are far too large, infinite or not numbers.
    case hugeDuals
    /// Values and costs are drawn by chance.
    case values
    /// Multipliers have the wrong sign.
    case signs
    /// Now and then it is said that there is no point.
    case infeasible
  }

  private let fault: Fault
  private let random: Mutex<SearchRandom>

  init(_ fault: Fault, seed: Int) {
    self.fault = fault
    random = Mutex(SearchRandom(seed: UInt64(seed)))
  }

  func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer {
    var answer = program.solve(start: start, limits: limits)
    random.withLock { random in
      switch fault {
      case .silent:
        if random.below(4) == 0 { answer = ProgramAnswer(.aborted, message: "the worker is gone") }
      case .duals:
        answer.rowDuals = answer.rowDuals?.map { dual in
          random.flip() ? dual : 400 * (random.unit() - 0.5)
        }
      case .hugeDuals:
        let wrong = [1e300, -1e300, .infinity, -.infinity, .nan, 1e15, -1e15]
        answer.rowDuals = answer.rowDuals?.map { dual in
          random.below(3) > 0 ? dual : wrong[random.below(wrong.count)]
        }
      case .values:
        answer.values = answer.values?.map { _ in random.unit() * 2 }
        answer.objective = random.unit() * 1000
      case .infeasible:
        if random.below(3) == 0 { answer = ProgramAnswer(.infeasible, message: "no point") }
      case .signs: answer.rowDuals = answer.rowDuals?.map { -$0 }
      }
    }
    return answer
  }
}
