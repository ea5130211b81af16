import Checking
import ExactSolving
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Ten courses on two rooms whose wishes collide; the last to be placed have the longest beams.
private func busyWeek() -> Problem {
  var test = TestProblem(
    courses: (0..<10).map { .test("A\($0)", phases: [.test(fractions: 4)]) })
  for index in test.courses.indices {
    test.courses[index].preference = .clock(MinuteOfDay("09:00") + 10 * (index % 3))
    test.courses[index].phases[0].beamMinutes = 4 + 2 * index
  }
  test.objective.preferredTolerance = 0
  // A short day keeps the number of columns, and so the test, small.
  test.sources = [.test(hours: .test("08:00", "11:30", overtime: "12:00"))]
  return test.problem
}

@Suite struct FallbackTests {
  @Test func `The greedy schedule stands where GLPK aborts`() throws {
    let request = SolveRequest(problem: busyWeek())
    let greedy = try GreedySolver().solve(request) { _ in }
    let result = try ExactSolver.abortingForTests().solve(request) { _ in }
    #expect(result.incumbent == greedy.incumbent)
    #expect(result.days.contains { $0.outcome == .failed && $0.failure != nil })
  }

  @Test func `The programs lower the in-day cost of a busy week`() throws {
    let problem = busyWeek()
    let request = SolveRequest(problem: problem)
    let greedy = try #require(try GreedySolver().solve(request) { _ in }.incumbent)
    let exact = try #require(try ExactSolver().solve(request) { _ in }.incumbent)
    let referee = Referee(problem)
    #expect(referee.judge(exact).isAcceptable)
    #expect(referee.judge(exact).costs.total < referee.judge(greedy).costs.total)
  }

  @Test func `Where dates are kept, every fraction stays on greedy's date`() throws {
    let problem = busyWeek()
    let request = SolveRequest(problem: problem, stepLimit: 12)
    let greedy = try #require(try GreedySolver().solve(request) { _ in }.incumbent)
    let solver = ExactSolver(name: "exact-days", keepsDates: true)
    let kept = try #require(try solver.solve(request) { _ in }.incumbent)
    func dates(_ schedule: Schedule) -> [String] {
      schedule.appointments.map { "\($0.course) \($0.fraction) \($0.day)" }.sorted()
    }
    #expect(dates(kept) == dates(greedy))
    #expect(kept.reservations == greedy.reservations)
    let referee = Referee(problem)
    #expect(referee.judge(kept).isAcceptable)
    #expect(referee.judge(kept).costs.total < referee.judge(greedy).costs.total)
  }

  @Test func `The same step budget gives the same schedule`() throws {
    let request = SolveRequest(problem: busyWeek(), stepLimit: 12)
    let first = try ExactSolver().solve(request) { _ in }
    let second = try ExactSolver().solve(request) { _ in }
    #expect(first.incumbent == second.incumbent)
    #expect(first.steps == second.steps)
  }

  @Test(arguments: [0, 1, 3, 7])
  func `A step budget is never exceeded`(limit: Int) throws {
    let result = try ExactSolver().solve(
      SolveRequest(problem: busyWeek(), stepLimit: limit)
    ) { _ in }
    #expect(result.steps <= limit)
  }

  @Test func `A cancelled solve still gives a legal schedule`() throws {
    let problem = busyWeek()
    let stop = StopSignal()
    stop.cancel()
    let result = try ExactSolver().solve(SolveRequest(problem: problem, stop: stop)) { _ in }
    #expect(result.termination == .cancelled)
    let schedule = try #require(result.incumbent)
    #expect(Referee(problem).judge(schedule).isAcceptable)
  }
}
