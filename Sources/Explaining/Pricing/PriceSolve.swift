import Checking
import Solving
import TreatmentDomain

/// How far solving again may go from the schedule that is priced.
public enum SolvedAgain: String, Hashable, Sendable {
  /// Dates stay; rooms and minutes of the detail window are searched anew from where they are.
  case minutes
  /// The whole problem is solved anew.
  case whole
}

/// Solves a problem again with a fixed budget, beginning with schedules that are known to be possible.
struct PriceSolve {
  let solver: any Solver
  let steps: Int
  let stop: StopSignal

  /// Minutes alone are searched so much longer than as a part of the whole: small differences are asked for.
  private static let minuteFactor = 10

  /// The cheapest schedule found, what is known included, as the referee of the problem counts; nil when none is legal.
  ///
  /// - Parameter start: where a search for minutes begins.
  func best(
    of problem: Problem, _ way: SolvedAgain, seed: UInt64, from start: Schedule?,
    known: [Schedule] = []
  ) throws(SolverFailure) -> (schedule: Schedule, total: Int)? {
    let referee = Referee(problem)
    var best = cheapest(known, by: referee)
    let found: Schedule?
    switch way {
    case .minutes: found = start.map { searched($0, of: problem, seed: seed) }
    case .whole:
      let request = SolveRequest(problem: problem, seed: seed, stepLimit: steps, stop: stop)
      found = try solver.solve(request) { _ in }.incumbent
    }
    if let found, let judged = cheapest([found], by: referee), judged.total < best?.total ?? .max {
      best = judged
    }
    return best
  }

  private func cheapest(
    _ schedules: [Schedule], by referee: Referee
  ) -> (schedule: Schedule, total: Int)? {
    var best: (schedule: Schedule, total: Int)?
    for schedule in schedules {
      let judged = referee.judge(schedule)
      guard judged.isAcceptable else { continue }
      if best.map({ judged.costs.total < $0.total }) ?? true {
        best = (schedule, judged.costs.total)
      }
    }
    return best
  }

  private func searched(_ schedule: Schedule, of problem: Problem, seed: UInt64) -> Schedule {
    let dates = DateTable(problem)
    let facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
    return WeekSearch(problem, facts: facts).run(
      schedule, seed: seed,
      length: .steps(Self.minuteFactor * steps * SearchSolver.stepsPerBudgetStep),
      stop: stop
    ) { _ in }.schedule.sorted()
  }
}
