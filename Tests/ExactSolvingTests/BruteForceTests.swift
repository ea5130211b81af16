import Checking
import ExactSolving
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Every placement of a few single visits on Monday, judged by the referee.
private struct BruteForce {
  let problem: Problem
  let referee: Referee

  init(_ problem: Problem) {
    self.problem = problem
    referee = Referee(problem)
  }

  /// The least total cost of a schedule that places every course on Monday.
  func optimum() -> Int? {
    var best: Int?
    extend([], course: 0, best: &best)
    return best
  }

  private func extend(_ placed: [Appointment], course: Int, best: inout Int?) {
    let judgement = referee.judge(Schedule(appointments: placed))
    // Courses still to be placed break no other rule than these two.
    let later: [RuleName] = course < problem.courses.count ? [.courseComplete, .pinned] : []
    guard judgement.violations.allSatisfy({ later.contains($0.rule) }) else { return }
    guard course < problem.courses.count else {
      best = min(best ?? judgement.costs.total, judgement.costs.total)
      return
    }
    let phase = problem.courses[course].phases[0]
    for room in problem.rooms.indices {
      for start in stride(from: 480, to: 545, by: problem.rules.startGridMinutes) {
        for wait in 0...problem.rules.couchWaitMinutes {
          let visit = Appointment(
            course: course, fraction: 1, day: .monday, room: room, start: MinuteOfDay(start),
            beamStart: MinuteOfDay(start + phase.setUpMinutes + wait))
          extend(placed + [visit], course: course + 1, best: &best)
        }
      }
    }
  }
}

/// Three single visits that all want the same time of a short day with two rooms and one beam.
private func crowdedDay(seed: Int) -> Problem {
  var test = TestProblem.rivals(seed: seed)
  test.sources = [.test(hours: .test("08:00", "09:00", overtime: "09:40"))]
  test.objective.beamIdle = 0
  test.rules.couchWaitMinutes = 2
  return test.problem
}

@Suite struct BruteForceTests {
  @Test(arguments: 0..<4)
  func `The programs find the cheapest of all placements of a crowded day`(seed: Int) throws {
    let problem = crowdedDay(seed: seed)
    let best = try #require(BruteForce(problem).optimum())
    let result = try ExactSolver().solve(SolveRequest(problem: problem)) { _ in }
    let schedule = try #require(result.incumbent)
    let judgement = Referee(problem).judge(schedule)
    #expect(judgement.isAcceptable)
    #expect(judgement.costs.total == best)
  }

  @Test(arguments: 0..<4)
  func `A printed bound never exceeds the cheapest placement`(seed: Int) throws {
    let problem = crowdedDay(seed: seed)
    let best = try #require(BruteForce(problem).optimum())
    let result = try ExactSolver().solve(SolveRequest(problem: problem)) { _ in }
    let day = try #require(result.days.first)
    let bound = try #require(day.bound)
    let schedule = try #require(result.incumbent)
    // Everything but rooms and minutes costs the same whatever the places are.
    let costs = Referee(problem).judge(schedule).costs
    let elsewhere = costs[.waiting] + costs[.lateness]
    #expect(bound <= best - elsewhere)
  }
}
