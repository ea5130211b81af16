import Checking
import GLPK
import Solving
import TreatmentDomain

/// The course assignment as a stage of a solver: patterns chosen, put on the board, and bounded.
struct CourseStage {
  let programs: any ProgramSolving
  let request: SolveRequest

  /// Share of the time left that a search for minutes may take.
  private static let minuteShare = 0.5
  /// Steps of the search for minutes, by pending visit.
  private static let stepsPerVisit = 4000

  /// What is known of the optimum, and of which instance.
  struct Known {
    let instance: CourseInstance
    let outcome: CourseAssigner.Outcome
  }

  private var assigner: CourseAssigner {
    CourseAssigner(programs: programs, seed: request.seed, stop: request.stop)
  }

  /// Assigns the courses that may move and puts them on the board; tells what is known of the optimum.
  func improve(
    _ construction: inout GreedyConstruction, budget: CourseAssigner.Budget
  ) -> Known {
    var assignment = CourseAssignment(construction)
    let known = Known(
      instance: assignment.instance,
      outcome: assigner.run(
        assignment.instance, from: assignment.patterns, budget: budget))
    let facts = construction.facts
    construction.adopt(known.outcome.patterns, in: &assignment) { schedule, wishes in
      findMinutes(schedule, wishes, facts: facts)
    }
    return known
  }

  private func findMinutes(
    _ schedule: Schedule, _ wishes: [WeekInstanceBuilder.Unplaced], facts: [CourseFacts]
  ) -> Schedule {
    let steps = min(wishes.count, 100) * Self.stepsPerVisit
    var length = SearchCycle.Length.steps(steps)
    if request.stepLimit == nil, let left = request.stop.remaining {
      length = .until(.now + left * Self.minuteShare, steps: steps)
    }
    return WeekSearch(request.problem, facts: facts).run(
      schedule, wishes: wishes, seed: request.seed, length: length, stop: request.stop,
      onlyWished: true
    ) { _ in }.schedule
  }

  /// A lower bound of the course costs of what stands on the board.
  ///
  /// What was proven before holds when the instance of then could hold what stands now; otherwise days hold at least
  /// what they hold now, and it is proven anew.
  func bound(
    _ construction: GreedyConstruction, known: Known, budget: CourseAssigner.Budget
  ) -> Int {
    let assignment = CourseAssignment(construction)
    let costs = CourseCosts(construction.schedule(), of: request.problem)
    let bound =
      known.instance.holds(assignment.patterns)
      ? known.outcome.bound
      : assigner.run(assignment.instance, from: assignment.patterns, budget: budget).bound
    return costs.total - assignment.cost + min(bound, assignment.cost)
  }
}
