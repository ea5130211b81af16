import Checking
import ExactSolving
import Solving
import Testing
import TreatmentDomain

/// Every solver, by its name on the command line.
enum SolverName: String, CaseIterable, Sendable {
  case greedy, search, exact, courses, auto

  var solver: any Solver {
    switch self {
    case .greedy: GreedySolver()
    case .exact: ExactSolver()
    case .search: SearchSolver()
    case .courses: CourseSolver()
    case .auto: PortfolioSolver()
    }
  }
}

/// A schedule that the referee has seen.
struct JudgedSchedule: Sendable {
  let problem: Problem
  let result: SolveResult
  let schedule: Schedule
  let judgement: Judgement
}

/// Solves; the referee judges every schedule and every course must be accounted for.
///
/// `improving` ends a solve so long after its first program was begun: debug builds price the
/// columns of a full day slowly, while greedy placement always comes to its end.
func solve(
  _ problem: Problem, by name: SolverName = .greedy, seed: UInt64 = 1, stepLimit: Int? = nil,
  improving: Duration? = nil, stop: StopSignal = StopSignal(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> JudgedSchedule {
  // The search goes on as long as it may, so without a budget it gets a small one.
  let steps =
    name == .search || name == .courses || name == .auto ? min(stepLimit ?? 3, 6) : stepLimit
  let request = SolveRequest(problem: problem, seed: seed, stepLimit: steps, stop: stop)
  var began: ContinuousClock.Instant?
  let result = try name.solver.solve(request) { glimpse in
    guard let improving, glimpse.phase.hasPrefix("improving") else { return }
    began = began ?? .now
    if let began, .now - began >= improving { stop.cancel() }
  }
  let schedule = try #require(
    result.incumbent, "\(name.rawValue) found nothing", sourceLocation: sourceLocation)
  let judgement = Referee(problem).judge(schedule)
  #expect(
    judgement.violations.map(\.message) == [], "\(name.rawValue) on \(problem.name)",
    sourceLocation: sourceLocation)
  #expect(
    unaccounted(schedule, in: problem) == [], "\(name.rawValue) on \(problem.name)",
    sourceLocation: sourceLocation)
  // Debug builds walk through the courses of the largest scenarios slowly.
  if problem.courses.count <= 150 {
    #expect(
      CostBound(problem).total <= judgement.costs.total, "\(name.rawValue) on \(problem.name)",
      sourceLocation: sourceLocation)
  }
  return JudgedSchedule(
    problem: problem, result: result, schedule: schedule, judgement: judgement)
}

/// Sentences about courses that are neither placed, nor finished, nor left out with reasons.
private func unaccounted(_ schedule: Schedule, in problem: Problem) -> [String] {
  var placed: [[Int]] = Array(repeating: [], count: problem.courses.count)
  for visit in schedule.appointments { placed[visit.course].append(visit.fraction) }
  for visit in schedule.reservations { placed[visit.course].append(visit.fraction) }
  for visit in schedule.tailDates { placed[visit.course].append(visit.fraction) }
  return problem.courses.indices.compactMap { index in
    let course = problem.courses[index]
    let leftOut = schedule.unscheduled.first { $0.course == index }
    let missing = schedule.unplaced.first { $0.course == index }
    for reasons in [leftOut?.reasons, missing?.reasons].compactMap(\.self)
    where reasons.isEmpty || reasons.contains(where: \.sentence.isEmpty) {
      return "\(course.id) is left out without reasons"
    }
    let expected = course.remainingFractions - (missing?.count ?? 0)
    let numbers = leftOut == nil ? Array((1...max(1, expected)).prefix(expected)) : []
    return placed[index].sorted() == numbers.map { $0 + course.deliveredCount }
      ? nil : "\(course.id) has fractions \(placed[index].sorted())"
  }
}
