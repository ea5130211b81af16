import TreatmentDomain

/// Greedy placement of courses, then ruin and recreate over rooms and minutes; dates stay as they are.
public struct SearchSolver: Solver {
  /// `search`.
  public let name = "search"
  /// Steps of the search that count as one step of the budget.
  package static let stepsPerBudgetStep = 1000
  private let settings: SearchSettings

  /// Makes the solver.
  public init(settings: SearchSettings = SearchSettings()) {
    self.settings = settings
  }

  /// Makes a schedule; `stepLimit` counts thousands of search steps over all centres.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    let construction: GreedyConstruction
    let initial: Schedule
    switch GreedyBeginning(request, progress: progress) {
    case .contradicted(let result): return result
    case .placed(let placed, let schedule): (construction, initial) = (placed, schedule)
    }
    var cheapest = CheapestSchedule(initial, problem: request.problem)
    let search = WeekSearch(request.problem, facts: construction.facts, settings: settings)
    let outcome = search.run(
      from: initial, wishes: construction.wishedDates(), seed: request.seed,
      length: Self.length(of: request, visits: initial.appointments.count), stop: request.stop
    ) {
      progress(SolveProgress(phase: "searching rooms and minutes", incumbent: $0))
    }
    cheapest.offer(outcome.schedule)
    return SolveResult(
      incumbent: cheapest.schedule.sorted(), initial: initial,
      termination: termination(request, outcome),
      steps: outcome.steps / Self.stepsPerBudgetStep)
  }

  private func termination(
    _ request: SolveRequest, _ outcome: WeekSearch.Outcome
  ) -> Termination {
    if request.stop.isCancelled { return .cancelled }
    if outcome.isLeast { return .noImprovement }
    if request.stop.shouldStop { return .timeLimit }
    return request.stepLimit == nil ? .noImprovement : .stepLimit
  }

  /// All the time there is, or steps; small windows end by themselves.
  package static func length(of request: SolveRequest, visits: Int) -> SearchCycle.Length {
    if let steps = request.stepLimit { return .steps(steps * stepsPerBudgetStep) }
    let most = max(1, visits * visits * visits) * stepsPerCube
    if let remaining = request.stop.remaining { return .until(.now + remaining, steps: most) }
    return .steps(min(most, mostStepsWithoutTime))
  }

  /// After so many steps for each cube of the number of visits nothing more is won, as a rule: 40,000 for ten
  /// visits, some millions for a full day.
  private static let stepsPerCube = 40
  private static let mostStepsWithoutTime = 4_000_000
}
