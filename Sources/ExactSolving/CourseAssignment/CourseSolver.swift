import GLPK
import Solving
import TreatmentDomain

/// Greedy placement, then whole courses by column generation and search; minutes of the detail window as they
/// are found at once, or by a short search where they are not.
public struct CourseSolver: Solver {
  /// `courses`.
  public let name = "courses"
  private let programs: any ProgramSolving

  /// Makes the solver.
  ///
  /// - Parameter programs: solves GLPK's programs, at best in another process.
  public init(programs: any ProgramSolving = GuardedProgramSolver()) {
    self.programs = programs
  }

  /// Makes a schedule; `stepLimit` counts hundreds of ruins, each with a node of the tree and up to fifty of a
  /// program over the patterns that survive.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    var construction: GreedyConstruction
    let initial: Schedule
    switch GreedyBeginning(request, progress: progress) {
    case .contradicted(let result): return result
    case .placed(let placed, let schedule): (construction, initial) = (placed, schedule)
    }
    var cheapest = CheapestSchedule(initial, problem: request.problem)
    let stage = CourseStage(programs: programs, request: request)
    // Without minutes to find, dates may take nearly all the time.
    let share = request.problem.horizon.detailWeeks == 0 ? 0.96 : 0.8
    let known = stage.improve(
      &construction, budget: CourseAssigner.Budget(of: request, share: share))
    cheapest.offer(construction.schedule())
    var result = SolveResult(
      incumbent: cheapest.schedule.sorted(), initial: initial,
      termination: .noImprovement, steps: known.outcome.nodes)
    result.plansCompared = known.separateCost.map { (known.outcome.cost, $0) }
    if !request.stop.isCancelled {
      result.courseBound = stage.bound(
        cheapest.schedule, construction, known: known,
        budget: CourseAssigner.Budget(of: request, share: 0.9))
    }
    if !known.outcome.isClosed { result.termination = termination(request) }
    return result
  }

  private func termination(_ request: SolveRequest) -> Termination {
    if request.stop.isCancelled { return .cancelled }
    return request.stepLimit == nil || request.stop.shouldStop ? .timeLimit : .stepLimit
  }
}
