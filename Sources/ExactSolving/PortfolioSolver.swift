import GLPK
import Solving
import TreatmentDomain

/// Greedy placement, then ruin and recreate, then earlier dates in the room it made, then a proof; one deadline.
///
/// Greedy's schedule stands until a cheaper and legal one replaces it, whatever fails after it.
public struct PortfolioSolver: Solver {
  /// `auto`.
  public let name = "auto"
  private let programs: any ProgramSolving
  private let proves: Bool

  /// Makes the solver.
  ///
  /// - Parameters:
  ///   - programs: solves GLPK's programs, at best in another process.
  ///   - proves: spends most of the time on bounds.
  public init(programs: any ProgramSolving = GuardedProgramSolver(), proves: Bool = false) {
    self.programs = programs
    self.proves = proves
  }

  /// Makes a schedule; `stepLimit` counts thousands of search steps over all centres.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    // Without minutes to decide, courses are all there is.
    if request.problem.horizon.detailWeeks == 0 {
      return try CourseSolver(programs: programs).solve(request, progress: progress)
    }
    var construction: GreedyConstruction
    let initial: Schedule
    switch GreedyBeginning(request, progress: progress) {
    case .contradicted(let result): return result
    case .placed(let placed, let schedule): (construction, initial) = (placed, schedule)
    }
    let stage = CourseStage(programs: programs, request: request)
    let known = stage.improve(
      &construction, budget: CourseAssigner.Budget(of: request, share: Self.courseShare))
    let assigned = construction.schedule()
    // What follows goes on from these dates; greedy placement's are offered again at the end.
    var cheapest = CheapestSchedule(assigned, problem: request.problem)
    progress(SolveProgress(phase: "assigned courses", incumbent: assigned))

    let times = PortfolioTimes(
      request, visits: assigned.appointments, proves: proves)
    let steps = search(
      from: assigned, &construction, &cheapest, times: times, request: request, progress: progress)
    cheapest.offer(initial)
    // A search that had time left has nothing more to win.
    let endedEarly = times.searchEnd.map { ContinuousClock.now < $0 } ?? true
    var result = SolveResult(
      incumbent: cheapest.schedule.sorted(), initial: initial,
      termination: .noImprovement, steps: steps / SearchSolver.stepsPerBudgetStep)
    result.plansCompared = known.separateCost.map { (known.outcome.cost, $0) }
    if !request.stop.isCancelled {
      progress(SolveProgress(phase: "proving bounds", incumbent: result.incumbent))
      // Dates stand, so that their bound can be had before those of minutes.
      result.courseBound = stage.bound(
        cheapest.schedule, construction, known: known,
        budget: CourseAssigner.Budget(of: request, share: Self.boundShare))
      // Even listing the days to be proven would make a late run later.
      if !(times.end.map(ProofQueue.isOver) ?? false) {
        prove(&result, facts: construction.facts, times: times, request: request)
      }
    }
    result.termination = termination(request, endedEarly: endedEarly)
    return result
  }

  /// Share of the time that goes to dates, and of what is left after the search to their bound.
  private static let courseShare = 0.25
  private static let boundShare = 0.3

  // MARK: Stages

  /// Searches rooms and minutes, tries courses earlier in the room that this made, and searches again.
  private func search(
    from initial: Schedule, _ construction: inout GreedyConstruction,
    _ cheapest: inout CheapestSchedule, times: PortfolioTimes, request: SolveRequest,
    progress: (SolveProgress) -> Void
  ) -> Int {
    let problem = request.problem
    let search = WeekSearch(problem, facts: construction.facts)
    func show(_ phase: String, _ schedule: Schedule) {
      progress(SolveProgress(phase: phase, incumbent: schedule))
    }
    let wishes = construction.wishedDates()
    var outcome = search.run(
      from: initial, wishes: wishes, seed: request.seed, length: times.firstSearch,
      stop: request.stop
    ) { show("searching rooms and minutes", $0) }
    cheapest.offer(outcome.schedule)
    var steps = outcome.steps
    // Dates may move only while the construction knows every visit that the search placed.
    let mayMove = wishes == nil || outcome.schedule.unplaced == initial.unplaced
    var current = cheapest.schedule
    let open = mayMove || current != outcome.schedule ? [] : outcome.open
    if mayMove, !request.stop.shouldStop, construction.resume(with: current.appointments) {
      current = construction.schedule()
      cheapest.offer(current)
      show("moved courses earlier", current)
    }
    guard !request.stop.shouldStop else { return steps }
    outcome = search.run(
      current, wishes: open, seed: request.seed &+ 2, length: times.secondSearch,
      stop: request.stop
    ) { show("searching again", $0) }
    steps += outcome.steps
    cheapest.offer(outcome.schedule)
    return steps
  }

  private func prove(
    _ result: inout SolveResult, facts: [CourseFacts], times: PortfolioTimes,
    request: SolveRequest
  ) {
    guard let schedule = result.incumbent else { return }
    let proof = WindowProof(
      request.problem, facts: facts, schedule: schedule, programs: programs,
      stop: request.stop)
    let outcome = proof.run(until: times.end, steps: times.proofSteps)
    result.days = outcome.days
    result.windowBound = outcome.windowBound
    if let better = outcome.schedule { result.incumbent = better }
  }

  private func termination(
    _ request: SolveRequest, endedEarly: Bool
  ) -> Termination {
    if request.stop.isCancelled { return .cancelled }
    if request.stop.shouldStop { return .timeLimit }
    if request.stepLimit != nil { return .stepLimit }
    return endedEarly ? .noImprovement : .timeLimit
  }
}

/// How the portfolio divides what it is given.
struct PortfolioTimes {
  let firstSearch: SearchCycle.Length
  let secondSearch: SearchCycle.Length
  /// When the proof must be over.
  let end: ContinuousClock.Instant?
  /// Most subgradient steps of a bound.
  let proofSteps: Int
  /// When the search ends at the latest, less what looking at the clock takes; nil without a deadline.
  let searchEnd: ContinuousClock.Instant?

  init(_ request: SolveRequest, visits: [Appointment], proves: Bool) {
    let whole = SearchSolver.length(of: request, visits: visits.count)
    // On a lone day no course finds other dates on the way, and a search without a break finds more.
    let isLoneDay = Set(visits.map(\.day)).count == 1
    let firstShare = isLoneDay ? 0.9 : 0.4
    let firstSteps = Int(Double(whole.steps) * firstShare)
    let began = ContinuousClock.now
    guard let end = request.stop.remaining.map({ began + $0 }) else {
      firstSearch = .steps(firstSteps)
      secondSearch = .steps(whole.steps - firstSteps)
      self.end = nil
      searchEnd = nil
      proofSteps = Self.proofSteps(request.stepLimit ?? Self.stepsWithoutBudget)
      return
    }
    let time = end - began
    let share = proves ? 0.25 : 0.85
    let searchEnd = began + time * share
    if request.stepLimit != nil {
      // Steps decide; the deadline is left to the stop signal, so that the outcome reproduces.
      firstSearch = .steps(firstSteps)
      secondSearch = .steps(whole.steps - firstSteps)
    } else {
      firstSearch = .until(began + (searchEnd - began) * firstShare, steps: firstSteps)
      secondSearch = .until(searchEnd, steps: whole.steps - firstSteps)
    }
    // Programs end by time, so a budget of steps does without them.
    self.end = request.stepLimit == nil ? end : nil
    self.searchEnd = began + time * (share * 0.98)
    proofSteps = request.stepLimit.map(Self.proofSteps) ?? 1_000_000
  }

  private static let stepsWithoutBudget = 100

  /// A bound takes its share of the steps, between a few and as many as raise it.
  private static func proofSteps(_ budget: Int) -> Int { min(400, 8 * budget) }
}
