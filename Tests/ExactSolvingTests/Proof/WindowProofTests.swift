import Checking
import GLPK
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving

/// Two courses in one room whose wishes collide on Monday and Tuesday, their starts in the week not to be spread.
private func rivalCourses(seed: Int) -> Problem {
  var random = CountedRandom(state: UInt64(seed))
  var test = TestProblem(
    courses: (0..<2).map { number in
      var course = Course.test("A\(number)", phases: [.test(fractions: 4)])
        .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
      course.phases[0].beamMinutes = Int.random(in: 4...12, using: &random)
      course.preference = .clock(MinuteOfDay(480 + Int.random(in: 0...30, using: &random)))
      return course
    })
  test.weeks = 1
  test.rooms = [.test("R1")]
  test.rules.startGridMinutes = 10
  test.rules.couchWaitMinutes = 0
  test.objective.beamIdle = 0
  test.objective.preferredTolerance = 0
  test.objective.spreadTolerance = 10 * Int.random(in: 0...1, using: &random)
  // Somebody else is there on Monday, so that the courses cannot keep their time all week.
  test.courses.append(.test("B", phases: [.test(fractions: 1)]))
  test.courses[2].pins = [Pin(fraction: 1, day: .monday)]
  test.courses[2].preference = .clock(MinuteOfDay(490))
  test.sources = [.test(hours: .test("08:00", "08:40", overtime: "09:20"))]
  return test.problem
}

/// In-day cost of every legal schedule with the same dates; all, or those that differ on one date only.
private func cheapest(
  _ problem: Problem, _ schedule: Schedule, onlyOn day: Day? = nil, cost: (Schedule) -> Int
) -> Int? {
  let referee = Referee(problem)
  var best: Int?
  func extend(_ placed: Schedule, from index: Int) {
    let next = placed.appointments.indices.dropFirst(index).first {
      day == nil || placed.appointments[$0].day == day
    }
    guard let next else {
      guard referee.judge(placed).isAcceptable else { return }
      let value = cost(placed)
      best = min(best ?? value, value)
      return
    }
    for start in stride(from: 480, to: 540, by: problem.rules.startGridMinutes) {
      var moved = placed
      let visit = placed.appointments[next]
      let setUp = visit.beamStart.minutes - visit.start.minutes
      moved.appointments[next].start = MinuteOfDay(start)
      moved.appointments[next].beamStart = MinuteOfDay(start + setUp)
      let isFree = moved.appointments[..<next].allSatisfy {
        $0.day != visit.day || abs($0.start.minutes - start) >= 20
      }
      if isFree { extend(moved, from: next + 1) }
    }
  }
  extend(schedule, from: 0)
  return best
}

private func greedySchedule(_ problem: Problem) throws -> Schedule {
  try #require(try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }.incumbent)
}

private func proof(of schedule: Schedule, _ problem: Problem) -> WindowProof {
  let dates = DateTable(problem)
  return WindowProof(
    problem,
    facts: problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) },
    schedule: schedule, programs: GuardedProgramSolver(), stop: StopSignal())
}

@Suite struct WindowProofTests {
  @Test(arguments: 1...3)
  func `Bounds of a week and its dates never exceed the cheapest placement`(seed: Int) throws {
    let problem = rivalCourses(seed: seed)
    let referee = Referee(problem)
    let greedy = try greedySchedule(problem)
    let outcome = proof(of: greedy, problem).run(until: .now + .seconds(10), steps: 200)
    let final = outcome.schedule ?? greedy
    let best = try #require(
      cheapest(problem, greedy) { DayCosts($0, of: problem, referee: referee).windowTotal })
    #expect(try #require(outcome.windowBound) <= best)
    for report in outcome.days {
      let least = try #require(
        cheapest(problem, final, onlyOn: report.day) {
          DayCosts($0, of: problem, referee: referee).cost(centre: 0, day: report.day)
        })
      #expect(try #require(report.bound) <= least)
    }
  }

  @Test func `A proof that is long past its end proves nothing and says so`() throws {
    let problem = rivalCourses(seed: 1)
    let late = proof(of: try greedySchedule(problem), problem)
    let outcome = late.run(until: .now - .seconds(5), steps: 200)
    #expect(outcome.windowBound == nil)
    #expect(!outcome.days.isEmpty)
    #expect(outcome.days.allSatisfy { $0.bound == nil && $0.visits > 0 })
  }
}
