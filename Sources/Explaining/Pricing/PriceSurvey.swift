import Checking
import ExactSolving
import GLPK
import Solving
import TreatmentDomain

/// Works out prices: estimates from duals, then the same solver again and again with one thing changed.
public struct PriceSurvey {
  private let problem: Problem
  private let solver: any Solver
  private let programs: any ProgramSolving
  private let steps: Int
  private let seed: UInt64
  private let stop: StopSignal

  /// Makes a survey.
  ///
  /// - Parameters:
  ///   - solver: solves again, each time with the same seed and budget.
  ///   - programs: solves the linear programs behind the estimates.
  ///   - steps: step budget of each solve.
  public init(
    _ problem: Problem, solver: any Solver, programs: any ProgramSolving, steps: Int, seed: UInt64,
    stop: StopSignal = StopSignal()
  ) {
    self.problem = problem
    self.solver = solver
    self.programs = programs
    self.steps = steps
    self.seed = seed
    self.stop = stop
  }

  /// Prices of a schedule.
  ///
  /// - Parameters:
  ///   - top: how many of the dearest things that can be added are confirmed by solving again.
  ///   - liftsRules: also solves again without each rule and preference.
  ///   - progress: told before each solve.
  public func report(
    of schedule: Schedule, top: Int, liftsRules: Bool, progress: (String) -> Void
  ) throws(SolverFailure) -> PriceReport {
    let judged = Referee(problem).judge(schedule).costs
    progress("dual prices")
    let ranked = estimates(of: schedule)
    progress("the problem as it is")
    let base = try solved(problem)
    var prices: [Price] = []
    var left = top
    for price in ranked {
      var confirmed: Int?
      let thing = ScarceThing(price.thing)
      if left > 0, let more = thing.added(to: problem) {
        left -= 1
        progress("one more of \(top)")
        confirmed = try base.total - solved(more).total
      }
      prices.append(
        Price(
          thing: thing, estimate: Int(price.amount.rounded()), confirmed: confirmed))
    }
    return PriceReport(
      costs: judged.perCost, total: judged.total, solver: solver.name, steps: steps, seed: seed,
      solvedAgain: base.total, prices: prices,
      rules: liftsRules ? try rules(judged, base: base, progress: progress) : [])
  }

  /// The dearest first; ties in the order of centres, dates and resources.
  private func estimates(of schedule: Schedule) -> [ScarcePrice] {
    let all =
      WindowPrices(problem).prices(of: schedule, stop: stop)
      + CoursePrices(problem, programs: programs).prices(of: schedule, stop: stop)
    return all.enumerated()
      .filter { $0.element.amount >= 0.5 }
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      .map(\.element)
  }

  private func rules(
    _ judged: CostBreakdown, base: CostBreakdown, progress: (String) -> Void
  ) throws(SolverFailure) -> [RulePrice] {
    var result: [RulePrice] = []
    for rule in LiftedRule.all(in: problem) {
      progress("without a rule")
      let without = try solved(rule.applied(to: problem))
      let own = rule.ownCost
      result.append(
        RulePrice(
          rule: rule, ownCost: own.map { judged[$0] },
          others: base.total - (own.map { base[$0] } ?? 0),
          othersWithout: without.total - (own.map { without[$0] } ?? 0)))
    }
    return result.enumerated()
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      .map(\.element)
  }

  /// The referee's costs of a problem solved anew.
  private func solved(_ problem: Problem) throws(SolverFailure) -> CostBreakdown {
    let request = SolveRequest(problem: problem, seed: seed, stepLimit: steps, stop: stop)
    let result = try solver.solve(request) { _ in }
    guard let schedule = result.incumbent else {
      throw SolverFailure("No schedule was found with \(steps) steps; allow more.")
    }
    return Referee(problem).judge(schedule).costs
  }
}
