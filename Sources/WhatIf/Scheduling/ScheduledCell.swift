import Checking
import Reporting
import ScenarioFiles
import Solving
import TreatmentDomain

/// One schedule of a variant, judged, and its figures.
public struct ScheduledCell {
  /// The solver gave a schedule that breaks hard rules, or broke itself.
  public struct Failure: Error, CustomStringConvertible {
    /// What happened, in a sentence.
    public let description: String
  }

  private let variant: Variant
  private let solver: any Solver
  private let settings: StudySolver

  /// Solves a variant with a solver.
  public init(_ variant: Variant, solver: any Solver, settings: StudySolver) {
    self.variant = variant
    self.solver = solver
    self.settings = settings
  }

  /// The result without its fingerprint; nil when it was stopped.
  ///
  /// - Throws: what went wrong inside the program; a variant without schedule is a result.
  public func run(stop: StopSignal) throws -> CellResult? {
    let problem = try variant.documents.problem()
    let request = SolveRequest(
      problem: problem, seed: settings.seed, stepLimit: settings.steps, stop: stop)
    let result = try solver.solve(request) { _ in }
    if stop.isCancelled { return nil }
    var cell = CellResult(fingerprint: "", variant: variant.id, replication: 1, figures: [])
    cell.objective = StableHash("\(problem.objective)").digits
    guard let schedule = result.incumbent else {
      cell.obstacles =
        result.contradictions.isEmpty
        ? ["nothing was found inside the limits"] : result.contradictions
      return cell
    }
    let referee = Referee(problem)
    let judgement = referee.judge(schedule)
    guard judgement.isAcceptable else {
      throw Failure(
        description: "the schedule of variant \(variant.id) breaks a rule: "
          + (judgement.violations.first.map { "\($0.rule)" } ?? ""))
    }
    let figures = ScheduleFigures(schedule, problem, judgement, referee)
    cell.figures = figures.all
    cell.weeks = figures.weeks
    cell.costs = costs(judgement, result, schedule, problem, referee)
    cell.courses = Self.courses(of: schedule, in: problem)
    return cell
  }

  private func costs(
    _ judgement: Judgement, _ result: SolveResult, _ schedule: Schedule, _ problem: Problem,
    _ referee: Referee
  ) -> CellResult.Costs {
    var costs = CellResult.Costs(
      total: judgement.costs.total, courses: CourseCosts(judgement.costs, of: problem).total,
      window: DayCosts(schedule, of: problem, referee: referee).windowTotal)
    costs.coursesBound = result.courseBound
    costs.windowBound = result.windowBound
    return costs
  }

  private static func courses(of schedule: Schedule, in problem: Problem) -> [CellResult
    .CourseDates]
  {
    var visits = Array(repeating: [(Day, Int)](), count: problem.courses.count)
    for visit in schedule.appointments {
      visits[visit.course].append((visit.day, problem.centre(ofRoom: visit.room)))
    }
    for visit in schedule.reservations {
      visits[visit.course].append((visit.day, problem.centre(ofRoom: visit.room)))
    }
    for visit in schedule.tailDates { visits[visit.course].append((visit.day, visit.centre)) }
    return problem.courses.indices.map { index in
      CellResult.CourseDates(
        course: problem.courses[index].id, isStarted: problem.courses[index].isStarted,
        visits: visits[index].sorted { $0 < $1 }.map { "\($0.0) \(problem.centres[$0.1].id)" })
    }
  }
}
