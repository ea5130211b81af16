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
  /// Share of the budget in which two separate plans are made to compare with.
  private static let separateShare = 0.1
  /// Steps of the search for minutes, by pending visit.
  private static let stepsPerVisit = 4000

  /// What is known of the optimum, and of which instance.
  struct Known {
    let instance: CourseInstance
    let outcome: CourseAssigner.Outcome
    /// What the courses cost when every one stays at its own centre, found with a part of the budget; nil when none has
    /// a choice.
    var separateCost: Int?
  }

  private var assigner: CourseAssigner {
    CourseAssigner(programs: programs, seed: request.seed, stop: request.stop)
  }

  /// Assigns the courses that may move and puts them on the board; tells what is known of the optimum.
  func improve(
    _ construction: inout GreedyConstruction, budget: CourseAssigner.Budget
  ) -> Known {
    var assignment = CourseAssignment(construction)
    let began = ContinuousClock.now
    let separate = separateCost(assignment, budget: budget.part(Self.separateShare, from: began))
    let known = Known(
      instance: assignment.instance,
      outcome: assigner.run(
        assignment.instance, from: assignment.patterns, budget: budget),
      separateCost: separate)
    let facts = construction.facts
    construction.adopt(known.outcome.patterns, in: &assignment) { schedule, wishes in
      findMinutes(schedule, wishes, facts: facts)
    }
    return known
  }

  /// What the courses cost when centres plan apart.
  private func separateCost(
    _ assignment: CourseAssignment, budget: CourseAssigner.Budget
  ) -> Int? {
    guard let apart = assignment.instance.separated(request.problem) else { return nil }
    let nothing = [CoursePattern?](repeating: nil, count: apart.courses.count)
    return assigner.run(apart, from: nothing, budget: budget).cost
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

  /// A lower bound of the course costs of a schedule.
  ///
  /// What was proven before holds when the instance of then could hold the schedule; otherwise days hold at least what
  /// they hold in it, and it is proven anew.
  func bound(
    _ schedule: Schedule, _ construction: GreedyConstruction, known: Known,
    budget: CourseAssigner.Budget
  ) -> Int {
    let assignment = CourseAssignment(construction, schedule: schedule)
    let costs = CourseCosts(schedule, of: request.problem)
    let bound =
      known.instance.courses == assignment.instance.courses
        && known.instance.holds(assignment.patterns)
      ? known.outcome.bound
      : assigner.run(assignment.instance, from: assignment.patterns, budget: budget).bound
    return costs.total - assignment.cost + min(bound, assignment.cost)
  }
}
