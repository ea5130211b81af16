import Checking
import Solving
import TreatmentDomain

/// Works out prices: ranks estimates from duals, then solves again and again with one thing changed.
public struct PriceSurvey {
  private let problem: Problem
  private let solve: PriceSolve
  private let seed: UInt64

  /// How many seeds solve the problem as it is, to see how much a difference means.
  private static let seeds = 3

  /// Makes a survey.
  ///
  /// - Parameters:
  ///   - solver: solves whole problems again, each time with the same seed and budget.
  ///   - steps: step budget of each solve.
  public init(
    _ problem: Problem, solver: any Solver, steps: Int, seed: UInt64,
    stop: StopSignal = StopSignal()
  ) {
    self.problem = problem
    self.seed = seed
    solve = PriceSolve(solver: solver, steps: steps, stop: stop)
  }

  /// Prices of an acceptable schedule.
  ///
  /// - Parameters:
  ///   - estimates: prices of a relaxation.
  ///   - top: how many of the dearest things that can be added are confirmed by solving again.
  ///   - liftsRules: also solves again without each rule and preference.
  ///   - progress: told before each solve.
  public func report(
    of schedule: Schedule, estimates: [ScarcePrice], top: Int, liftsRules: Bool,
    progress: (String) -> Void
  ) throws(SolverFailure) -> PriceReport {
    let judged = Referee(problem).judge(schedule).costs
    progress("the problem as it is")
    let bases = try bases(schedule)
    var prices: [Price] = []
    var left = top
    for price in Self.ranked(estimates) {
      let thing = price.thing
      var confirmed: Price.Confirmed?
      if left > 0, let more = thing.added(to: problem, hour: price.hour) {
        left -= 1
        progress("one more, \(top - left) of \(top)")
        confirmed = try confirm(more, way(of: thing), bases)
      }
      prices.append(
        Price(thing: thing, estimate: Int(price.amount.rounded()), confirmed: confirmed))
    }
    return PriceReport(
      costs: judged.perCost, total: judged.total, solver: solve.solver.name, steps: solve.steps,
      seed: seed, minutesAgain: bases.minuteTotals, wholeAgain: bases.wholeTotals, prices: prices,
      rules: liftsRules ? try rules(judged, bases, progress: progress) : [])
  }

  /// The problem as it is, solved again in both ways.
  private struct Bases {
    /// Where every search for minutes begins: the schedule after a first search.
    let start: Schedule
    let minutes: (schedule: Schedule, total: Int)
    let whole: (schedule: Schedule, total: Int)
    /// Totals by seed.
    let minuteTotals: [Int]
    let wholeTotals: [Int]

    func base(_ way: SolvedAgain) -> (schedule: Schedule, total: Int) {
      way == .minutes ? minutes : whole
    }
  }

  private func bases(_ schedule: Schedule) throws(SolverFailure) -> Bases {
    let failure = SolverFailure("No schedule was found with \(solve.steps) steps; allow more.")
    let first = try solve.best(
      of: problem, .minutes, seed: seed, from: schedule, known: [schedule])
    guard let start = first?.schedule else { throw failure }
    var minutes: [(schedule: Schedule, total: Int)] = []
    var whole: [(schedule: Schedule, total: Int)] = []
    for number in 0..<UInt64(Self.seeds) {
      let seed = self.seed &+ number
      if let found = try solve.best(of: problem, .minutes, seed: seed, from: start) {
        minutes.append(found)
      }
      if let found = try solve.best(of: problem, .whole, seed: seed, from: nil) {
        whole.append(found)
      }
    }
    // The best of all seeds: what one seed finds beyond it is worth telling.
    guard let bestMinutes = minutes.min(by: { $0.total < $1.total }),
      let bestWhole = whole.min(by: { $0.total < $1.total })
    else { throw failure }
    return Bases(
      start: start, minutes: bestMinutes, whole: bestWhole, minuteTotals: minutes.map(\.total),
      wholeTotals: whole.map(\.total))
  }

  /// Hours of the detail window are priced with dates kept, as their estimates are.
  private func way(of thing: ScarceThing) -> SolvedAgain {
    switch thing {
    case .beamHour(_, let day), .roomHour(_, let day):
      problem.horizon.detailDays.contains(day) ? .minutes : .whole
    case .teamVisit, .teamHour, .trialPlace: .whole
    }
  }

  private func confirm(
    _ more: Problem, _ way: SolvedAgain, _ bases: Bases
  ) throws(SolverFailure) -> Price.Confirmed? {
    let base = bases.base(way)
    return try solve.best(
      of: more, way, seed: seed, from: bases.start, known: [base.schedule]
    ).map {
      Price.Confirmed(saving: base.total - $0.total, way: way)
    }
  }

  /// The dearest first; ties in the order of centres, dates and resources.
  private static func ranked(_ estimates: [ScarcePrice]) -> [ScarcePrice] {
    estimates.enumerated()
      .filter { $0.element.amount >= 0.5 }
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      .map(\.element)
  }

  private func rules(
    _ judged: CostBreakdown, _ bases: Bases, progress: (String) -> Void
  ) throws(SolverFailure) -> [RulePrice] {
    var result: [RulePrice] = []
    let all = LiftedRule.all(in: problem)
    for (number, rule) in all.enumerated() {
      progress("without a rule, \(number + 1) of \(all.count)")
      let lifted = rule.applied(to: problem)
      let base = bases.base(rule.way).schedule
      // A cost that is switched off counts on neither side.
      let others = Referee(lifted).judge(base).costs.total
      guard
        let found = try solve.best(
          of: lifted, rule.way, seed: seed, from: bases.start, known: [base])
      else { continue }
      result.append(
        RulePrice(
          rule: rule, ownCost: rule.ownCost.map { judged[$0] }, others: others,
          othersWithout: found.total, way: rule.way))
    }
    return result.enumerated()
      .sorted { ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset) }
      .map(\.element)
  }
}
