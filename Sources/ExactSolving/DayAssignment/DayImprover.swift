import GLPK
import Solving
import TreatmentDomain

/// Lowers the cost of one centre-day: prices first, then small programs until none helps.
struct DayImprover {
  /// Numbers of the method, tuned on generated days of 20 to 60 visits.
  struct Settings: Sendable {
    /// Visits placed anew together.
    var groupSize = 9
    /// Columns per moving visit and program.
    var columnsPerVisit = 60
    /// Branch-and-bound nodes per program; a budget that reproduces.
    var nodes = 50
    /// Most programs a day.
    var programs = 100
    /// Subgradient steps.
    var priceSteps = 250
    /// Milliseconds per program; a guard only.
    var milliseconds = 3000
    /// Makes GLPK abort in every program (tests).
    var injectsAbort = false
  }

  /// What became of a day.
  struct Outcome: Sendable {
    var places: [DayPlace]
    var prices: DayPrices
    var programs = 0
    var wasEndedByTime = false
    var failure: String?
  }

  let instance: DayInstance
  let settings: Settings
  var programs: any ProgramSolving = GuardedProgramSolver()

  /// Improves `places`, a legal day; the result is legal and costs no more.
  func improve(_ places: [DayPlace], shouldStop: () -> Bool) -> Outcome {
    let rows = DayRows(instance, places: places)
    var prices = DayPrices(rows: rows)
    let fixedCost = fixedCost(places)
    prices.improve(
      instance, rows: rows, target: instance.cost(of: places) - fixedCost,
      iterations: settings.priceSteps, shouldStop: shouldStop)
    var outcome = Outcome(places: places, prices: prices)
    let bound = prices.bound(instance, rows: rows)
    let reduced = prices.reducedCosts(instance, rows: rows)
    var cost = instance.cost(of: places)
    var improvedInPass = true
    while improvedInPass && cost > bound + fixedCost {
      improvedInPass = false
      let groups = Neighbourhoods(instance: instance, size: settings.groupSize)
        .groups(places: outcome.places)
      for group in groups {
        if shouldStop() {
          outcome.wasEndedByTime = true
          return outcome
        }
        if outcome.programs >= settings.programs { return outcome }
        let candidate = solve(
          group, rows: rows, reduced: reduced, slack: cost - fixedCost - bound, outcome: &outcome)
        if outcome.failure != nil { return outcome }
        guard let candidate, DayCheck(instance: instance).isLegal(candidate) else { continue }
        let candidateCost = instance.cost(of: candidate)
        if candidateCost < cost {
          cost = candidateCost
          outcome.places = candidate
          improvedInPass = true
        }
      }
    }
    return outcome
  }

  /// What visits without columns cost, whatever the others do.
  func fixedCost(_ places: [DayPlace]) -> Int {
    instance.visits.indices.reduce(0) { sum, visit in
      instance.firstColumn[visit] < instance.firstColumn[visit + 1]
        ? sum : sum + instance.visitCost(instance.visits[visit], at: places[visit])
    }
  }

  private func solve(
    _ group: [Int], rows: DayRows, reduced: [Int64], slack: Int, outcome: inout Outcome
  ) -> [DayPlace]? {
    let columns = group.flatMap {
      promising($0, group: group, places: outcome.places, reduced: reduced, slack: slack)
    }
    // Nothing to decide when every visit has only the place it is at.
    guard columns.count > group.count else { return nil }
    outcome.programs += 1
    let program = DayProgram(
      instance: instance, rows: rows, layout: RowLayout(instance.problem), moving: group,
      columns: columns, places: outcome.places)
    var limits = ProgramLimits(milliseconds: settings.milliseconds, nodes: settings.nodes)
    limits.injectsAbort = settings.injectsAbort
    let (places, answer) = program.solve(limits: limits, by: programs)
    if answer.status == .aborted { outcome.failure = answer.message }
    if answer.wasEndedByTime { outcome.wasEndedByTime = true }
    return places
  }

  /// The visit's columns that fit beside the visits that stay and could be part of a cheaper day.
  ///
  /// A column whose reduced cost reaches the distance from bound to incumbent cannot.
  private func promising(
    _ visit: Int, group: [Int], places: [DayPlace], reduced: [Int64], slack: Int
  ) -> [Int] {
    let pairs = PairConflict(problem: instance.problem)
    let staying = instance.visits.indices.filter {
      instance.visits[$0].isFree && !group.contains($0)
    }
    let range = instance.firstColumn[visit]..<instance.firstColumn[visit + 1]
    let candidates = range.filter { reduced[$0] < Int64(slack) * 1024 }
      .sorted { (reduced[$0], $0) < (reduced[$1], $1) }
    var result: [Int] = []
    for column in candidates {
      let place = instance.columns[column].place
      let fits = !staying.contains {
        pairs.conflicts(instance.visits[visit], place, with: instance.visits[$0], places[$0])
      }
      if fits { result.append(column) }
      if result.count >= settings.columnsPerVisit { break }
    }
    if let current = range.first(where: { instance.columns[$0].place == places[visit] }),
      !result.contains(current)
    {
      result.append(current)
    }
    return result.sorted()
  }
}
