import GLPK
import Solving
import TreatmentDomain

/// Greedy placement of courses, then programs for every centre-day of the detail window.
///
/// Whatever GLPK does, the greedy schedule stands until a cheaper and legal one replaces it.
public struct ExactSolver: Solver {
  /// `exact` or `exact-days`.
  public let name: String
  private static let mostRounds = 4
  /// Rows of the programs hold the minutes of one calendar day.
  private static let minutesOfPrograms = 1440
  private let settings: DayImprover.Settings
  private let keepsDates: Bool
  private let programs: any ProgramSolving

  /// Makes the solver.
  ///
  /// - Parameters:
  ///   - name: `exact` or `exact-days`.
  ///   - keepsDates: leaves all dates as greedy placement made them, which is what other solvers get
  ///     to decide about; otherwise courses that were left out or put late are tried again in the
  ///     room that tidier days leave.
  ///   - programs: solves GLPK's programs, at best in another process.
  public init(
    name: String = "exact", keepsDates: Bool = false,
    programs: any ProgramSolving = GuardedProgramSolver()
  ) {
    self.init(
      name: name, settings: DayImprover.Settings(), keepsDates: keepsDates, programs: programs)
  }

  /// A solver whose every program makes GLPK abort, to see that the greedy schedule stands.
  package static func abortingForTests() -> ExactSolver {
    var settings = DayImprover.Settings()
    settings.injectsAbort = true
    return ExactSolver(
      name: "exact", settings: settings, keepsDates: false, programs: GuardedProgramSolver())
  }

  private init(
    name: String, settings: DayImprover.Settings, keepsDates: Bool,
    programs: any ProgramSolving
  ) {
    self.name = name
    self.programs = programs
    self.settings = settings
    self.keepsDates = keepsDates
  }

  /// Makes a schedule; `stepLimit` counts programs solved over all days.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    var construction: GreedyConstruction
    let initial: Schedule
    switch GreedyBeginning(request, progress: progress) {
    case .contradicted(let result): return result
    case .placed(let placed, let schedule): (construction, initial) = (placed, schedule)
    }
    var current = initial
    var cheapest = CheapestSchedule(initial, problem: request.problem)
    guard request.problem.rules.minutesPerDay <= Self.minutesOfPrograms else {
      progress(SolveProgress(phase: "days longer than 24 hours have no programs"))
      return SolveResult(
        incumbent: initial.sorted(), initial: initial, termination: .noImprovement)
    }

    var improver = improver(of: current, construction: construction, request: request)
    var rounds = 0
    var steps = 0
    while !request.stop.shouldStop && rounds < Self.mostRounds {
      let budget = request.stepLimit.map { $0 - steps }
      if let budget, budget <= 0 { break }
      rounds += 1
      let improved = improver.round(budget: budget) { week, detail in
        var glimpse = current
        glimpse.appointments = week.appointments
        progress(
          SolveProgress(
            phase: "improving days, round \(rounds)", detail: detail, incumbent: glimpse))
      }
      current.appointments = improver.week.appointments
      cheapest.offer(current)
      steps = improver.steps
      // Tidier days leave room for courses that were left out before.
      if !keepsDates, !request.stop.shouldStop,
        construction.resume(with: current.appointments)
      {
        current = construction.schedule()
        cheapest.offer(current)
        improver.restart(from: current)
      } else if !improved {
        break
      }
    }
    if cheapest.schedule != current { improver.restart(from: cheapest.schedule) }
    if !request.stop.isCancelled { improver.prove() }
    return SolveResult(
      incumbent: cheapest.schedule.sorted(), initial: initial,
      termination: termination(request, improver: improver, steps: steps), days: improver.reports,
      steps: steps)
  }

  private func improver(
    of schedule: Schedule, construction: GreedyConstruction, request: SolveRequest
  ) -> WeekImprover {
    WeekImprover(
      schedule: schedule,
      builder: DayInstanceBuilder(request.problem, facts: construction.facts),
      settings: settings, programs: programs, stop: request.stop)
  }

  private func termination(
    _ request: SolveRequest, improver: WeekImprover, steps: Int
  ) -> Termination {
    if request.stop.isCancelled { return .cancelled }
    if request.stop.shouldStop || improver.wasEndedByTime { return .timeLimit }
    if let limit = request.stepLimit, steps >= limit { return .stepLimit }
    return .noImprovement
  }
}
