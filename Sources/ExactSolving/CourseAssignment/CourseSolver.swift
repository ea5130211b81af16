import GLPK
import Solving
import TreatmentDomain

/// Greedy placement, then whole courses by ruin and recreate; minutes of the detail window as greedy placement
/// finds them.
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

  /// Makes a schedule; `stepLimit` counts thousands of ruins.
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
    progress(SolveProgress(phase: "placed courses", incumbent: initial))
    var assignment = CourseAssignment(construction)
    print("courses", assignment.instance.courses.count, "cost", assignment.cost, "missing", assignment.patterns.count { $0 == nil })
    let blocks = assignment.instance.blocks
    print("blocks", blocks.map(\.count))
    var outcome = (patterns: assignment.patterns, cost: 0, steps: 0)
    var total = 0
    for block in blocks {
      let t0 = ContinuousClock.now
      let sub = assignment.instance.restricted(to: block)
      let own = block.map { assignment.patterns[$0] }
      let cost = zip(own, sub.classOf).reduce(0) { $0 + ($1.0?.cost ?? sub.classes[$1.1].unscheduledCost) }
      var tree = CourseTree(sub, patterns: own, cost: cost, programs: programs, stop: request.stop)
      tree.solveRoot(until: .now + .seconds(30))
      print("root", tree.bound, "cost", cost, "->", tree.cost, ContinuousClock.now - t0)
      let found = CourseSearch(sub, prices: tree.prices).run(
        from: tree.patterns, seed: request.seed, length: .until(.now + .seconds(2)), stop: request.stop)
      let plain = CourseSearch(sub).run(
        from: tree.patterns, seed: request.seed, length: .until(.now + .seconds(2)), stop: request.stop)
      print("searched guided", found.cost, found.steps, "plain", plain.cost, plain.steps)
      tree.offer(found.patterns, cost: found.cost)
      tree.run(nodeLimit: 100000, until: .now + .seconds(20))
      print("tree", tree.bound, "cost", tree.cost, "nodes", tree.nodes, tree.isClosed, ContinuousClock.now - t0, "cols", tree.relaxation.master.columns.count)
      total += tree.bound
      outcome.cost += tree.cost
      for (position, pattern) in zip(block, tree.patterns) { outcome.patterns[position] = pattern }
    }
    print("bound", total, "cost", outcome.cost)
    construction.adopt(outcome.patterns, in: &assignment)
    print("adopted", assignment.cost)
    return SolveResult(
      incumbent: construction.schedule(), initial: initial, termination: .noImprovement,
      steps: outcome.steps / 1000)
  }
}
