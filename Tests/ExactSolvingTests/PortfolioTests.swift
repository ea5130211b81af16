import Checking
import ExactSolving
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Ten courses of four fractions whose wishes collide.
private func busyWeek() -> Problem {
  var test = TestProblem(
    courses: (0..<10).map { .test("A\($0)", phases: [.test(fractions: 4)]) })
  for index in test.courses.indices {
    test.courses[index].preference = .clock(MinuteOfDay("09:00") + 10 * (index % 3))
    test.courses[index].phases[0].beamMinutes = 4 + 2 * index
  }
  test.objective.preferredTolerance = 0
  test.sources = [.test(hours: .test("08:00", "11:30", overtime: "12:00"))]
  return test.problem
}

@Suite struct PortfolioTests {
  @Test func `The same seed and steps give the same schedule, bounds included`() throws {
    let request = SolveRequest(problem: busyWeek(), seed: 5, stepLimit: 3)
    let first = try PortfolioSolver().solve(request) { _ in }
    let second = try PortfolioSolver().solve(request) { _ in }
    #expect(first.incumbent == second.incumbent)
    #expect(first.windowBound == second.windowBound)
    #expect(first.days.map(\.bound) == second.days.map(\.bound))
  }

  @Test func `The search lowers the cost of a busy week, and no bound lies above it`() throws {
    let problem = busyWeek()
    let result = try PortfolioSolver().solve(SolveRequest(problem: problem, stepLimit: 4)) { _ in }
    let referee = Referee(problem)
    let found = try #require(result.incumbent)
    let initial = try #require(result.initial)
    #expect(referee.judge(found).isAcceptable)
    #expect(referee.judge(found).costs.total < referee.judge(initial).costs.total)
    let costs = DayCosts(found, of: problem, referee: referee)
    #expect(try #require(result.windowBound) <= costs.windowTotal)
    for day in result.days {
      let bound = try #require(day.bound)
      #expect(bound <= costs.cost(centre: day.centre, day: day.day))
    }
  }

  @Test func `Given time, programs prove bounds that hold`() throws {
    let problem = busyWeek()
    let request = SolveRequest(problem: problem, stop: StopSignal(after: .seconds(3)))
    let result = try PortfolioSolver(proves: true).solve(request) { _ in }
    let found = try #require(result.incumbent)
    let referee = Referee(problem)
    let costs = DayCosts(found, of: problem, referee: referee)
    #expect(referee.judge(found).isAcceptable)
    for day in result.days {
      guard let bound = day.bound else { continue }
      #expect(bound <= costs.cost(centre: day.centre, day: day.day))
    }
    if let bound = result.windowBound { #expect(bound <= costs.windowTotal) }
  }

  @Test(arguments: [SearchSolver() as any Solver, PortfolioSolver()])
  func `A step budget of nothing leaves greedy's schedule`(solver: any Solver) throws {
    let request = SolveRequest(problem: busyWeek(), stepLimit: 0)
    let greedy = try GreedySolver().solve(request) { _ in }
    #expect(try solver.solve(request) { _ in }.incumbent == greedy.incumbent)
  }
}
