import Foundation
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

  /// Makes a schedule; `stepLimit` counts hundreds of ruins, each with a node of the tree.
  public func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult {
    let contradictions = PinContradictions(request.problem).sentences
    guard contradictions.isEmpty else {
      return SolveResult(
        incumbent: nil, termination: .provenInfeasible, contradictions: contradictions)
    }
    progress(SolveProgress(phase: "placing courses"))
    var construction = GreedyConstruction.best(of: request.problem, stop: request.stop)
    let initial = construction.schedule()
    var cheapest = CheapestSchedule(initial, problem: request.problem)
    progress(SolveProgress(phase: "placed courses", incumbent: initial))
    let greedy = construction
    let stage = CourseStage(programs: programs, request: request)
    let known = stage.improve(&construction, budget: Self.budget(of: request, share: 0.8))
    cheapest.offer(construction.schedule())
    if cheapest.schedule == initial { construction = greedy }
    var result = SolveResult(
      incumbent: cheapest.schedule.sorted(), initial: initial,
      termination: .noImprovement, steps: known.outcome.nodes)
    if !request.stop.isCancelled {
      result.courseBound = stage.bound(
        construction, known: known, budget: Self.budget(of: request, share: 0.9))
    }
    if !known.outcome.isClosed { result.termination = termination(request) }
    return result
  }

  private func termination(_ request: SolveRequest) -> Termination {
    if request.stop.isCancelled { return .cancelled }
    return request.stepLimit == nil || request.stop.shouldStop ? .timeLimit : .stepLimit
  }

  /// A share of the time that is left, or the steps.
  private static func budget(of request: SolveRequest, share: Double) -> CourseAssigner.Budget {
    if let steps = request.stepLimit { return .steps(steps) }
    return .until(.now + (request.stop.remaining ?? .seconds(20)) * share)
  }
}
