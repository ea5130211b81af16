import Checking
import Reporting
import ScenarioFiles
import Solving
import TreatmentDomain

/// One schedule of a variant, judged, and its figures.
public struct ScheduledCell {
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
  /// What the changes make of pins, promises and frozen visits gives way where nobody could keep it.
  ///
  /// - Throws: what went wrong inside the program; a variant without schedule is a result.
  public func run(stop: StopSignal) throws -> CellResult? {
    var documents = variant.documents
    var cell = CellResult(fingerprint: "", variant: variant.id, replication: 1, figures: [])
    cell.objective = variant.objective
    for _ in 0..<Self.mostSolves {
      let problem = try documents.problem()
      let request = SolveRequest(
        problem: problem, seed: settings.seed, stepLimit: settings.steps, stop: stop)
      let result = try solver.solve(request) { _ in }
      if stop.isCancelled { return nil }
      guard let schedule = result.incumbent else {
        if !documents.release(PinContradictions(problem).courses, of: problem).isEmpty { continue }
        cell.obstacles =
          result.contradictions.isEmpty
          ? ["nothing was found inside the limits"] : result.contradictions
        return cell
      }
      let referee = Referee(problem)
      let judgement = referee.judge(schedule)
      if judgement.isAcceptable {
        fill(&cell, schedule, of: problem, judgement, referee, result)
        return cell
      }
      let violations = judgement.violations
      let stuck = Set(violations.filter { $0.rule == .pinned }.compactMap(\.course)).sorted()
      if documents.release(stuck, of: problem).isEmpty {
        cell.obstacles = violations.prefix(3).map { "\($0.rule.rawValue): \($0.message)" }
        return cell
      }
    }
    cell.obstacles = ["visits were let go \(Self.mostSolves) times, and others still have no place"]
    return cell
  }

  /// A variant is solved so often at most; each time but the last, visits were let go that it makes impossible.
  private static let mostSolves = 10

  private func fill(
    _ cell: inout CellResult, _ schedule: Schedule, of problem: Problem, _ judgement: Judgement,
    _ referee: Referee, _ result: SolveResult
  ) {
    let figures = ScheduleFigures(schedule, problem, judgement, referee)
    cell.figures = figures.all
    cell.weeks = figures.weeks
    cell.costs = costs(judgement, result, schedule, problem, referee)
    cell.courses = Self.courses(of: schedule, in: problem)
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
