import Checking
import Reporting

@testable import Benchmarking

extension BenchmarkInstance {
  /// An instance of some fractions.
  static func test(
    _ name: String = "a", fractions: Int = 100, bound: Int? = nil
  ) -> BenchmarkInstance {
    BenchmarkInstance(
      name: name, hash: "hash-\(name)", courses: 5, fractions: fractions, bound: bound)
  }
}

extension BenchmarkRun {
  /// A solved run of ten seconds, or of another budget.
  static func solved(
    _ cost: Int, by solver: String = "auto", on instance: BenchmarkInstance = .test(),
    seed: UInt64 = 1, budget: Budget = .milliseconds(10_000), after seconds: Double? = nil,
    finding incumbents: [Incumbent] = []
  ) -> BenchmarkRun {
    var run = BenchmarkRun(
      instance: instance, solver: solver, budget: budget, seed: seed, status: .solved)
    run.cost = cost
    run.solvingSeconds = seconds
    run.incumbents = incumbents
    return run
  }

  /// A run without a schedule.
  static func failed(
    _ status: RunStatus = .nothingFound, by solver: String = "auto",
    on instance: BenchmarkInstance = .test(), seed: UInt64 = 1,
    budget: Budget = .milliseconds(10_000), saying message: String = ""
  ) -> BenchmarkRun {
    BenchmarkRun(
      instance: instance, solver: solver, budget: budget, seed: seed, status: status,
      message: message)
  }
}

extension BestKnown {
  /// What is known of a test instance.
  static func test(_ cost: Int, of name: String = "a", bound: Int? = nil) -> BestKnown {
    BestKnown(
      instance: name, hash: "hash-\(name)", cost: cost, bound: bound, solver: "exact 10m",
      date: "2026-11-20")
  }
}

/// A report without best known costs on an unnamed machine.
func report(
  _ runs: [BenchmarkRun], bestKnown: [BestKnown] = [], facts: [BenchmarkEnvironment.Fact] = []
) -> BenchmarkReport {
  BenchmarkReport(
    runs: runs, bestKnown: bestKnown, environment: BenchmarkEnvironment(facts: facts))
}

/// Three solvers on six instances with two time budgets, one step budget and three seeds.
///
/// Costs follow from the numbers of the loops; `highs` finds nothing on the three larger instances.
let manyRuns: [BenchmarkRun] = (0..<6).flatMap { number in
  let instance = BenchmarkInstance.test(
    "instance-\(number)", fractions: 40 * (number + 1), bound: number % 2 == 0 ? 900 : nil)
  return ["auto", "greedy", "highs"].enumerated().flatMap { place, solver in
    [Budget.milliseconds(1000), .milliseconds(10_000), .steps(60)].flatMap { budget in
      (1...3).map { seed -> BenchmarkRun in
        if solver == "highs" && number > 2 {
          return .failed(by: solver, on: instance, seed: UInt64(seed), budget: budget)
        }
        let cost = 1000 + 50 * place + 10 * number + seed
        let found = BenchmarkRun.Incumbent(seconds: 0.25, cost: cost + 300)
        var run = BenchmarkRun.solved(
          cost, by: solver, on: instance, seed: UInt64(seed), budget: budget, after: 0.75,
          finding: budget.seconds == nil ? [] : [found])
        run.costs =
          CostBreakdown(
            items: [CostItem(.waiting, amount: cost - 200), CostItem(.overtime, amount: 200)],
            courses: 0, centres: 0
          ).perCost
        run.figures = .test(overtime: 10 * place)
        return run
      }
    }
  }
}

extension OperationalFigures {
  /// Figures of two sources.
  static func test(overtime: Int, started: Int = 10) -> OperationalFigures {
    OperationalFigures(
      startedCourses: started, daysWaited: 85, unscheduledCourses: 2, overtimeMinutes: overtime,
      movedPatients: 3, breaches: 0,
      beamUtilisation: [
        Utilisation(source: "north", thousandths: 700),
        Utilisation(source: "south", thousandths: 900),
      ])
  }
}
