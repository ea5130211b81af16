import GLPK
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving

/// Visits of one day that want about the same time in three rooms; some need a team.
private func crowdedDay(seed: Int) -> Problem {
  var random = CountedRandom(state: UInt64(seed))
  var test = TestProblem.singleFractions(5)
  test.rooms = [.test("R1"), .test("R2"), .test("R3")]
  test.teams = [.test(minutesAfterExit: 10)]
  test.weeks = 1
  test.rules.startGridMinutes = 5
  test.rules.couchWaitMinutes = 4
  test.sources = [.test(hours: .test("08:00", "08:30", overtime: "10:30"))]
  test.objective.preferredTolerance = 0
  test.objective.overtime = 2
  // Left out of bounds.
  test.objective.beamIdle = 0
  for index in test.courses.indices {
    test.courses[index].phases[0].setUpMinutes = Int.random(in: 8...20, using: &random)
    test.courses[index].phases[0].beamMinutes = Int.random(in: 4...11, using: &random)
    test.courses[index].preference = .clock(
      MinuteOfDay(480 + Int.random(in: 0...50, using: &random)))
    test.courses[index].waitingClass = .p1
    test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    if index < 2 { test.courses[index].phases[0].teams = ["ventilator"] }
  }
  return test.problem
}

@Suite struct DayProofTests {
  private struct Day {
    let instance: WeekInstance
    let cost: Int

    init(_ problem: Problem) throws {
      let dates = DateTable(problem)
      let facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
      let schedule = try #require(
        try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }.incumbent)
      var builder = WeekInstanceBuilder(
        problem, facts: facts, schedule: schedule, centre: 0, days: [.monday])
      instance = builder.build()
      cost = instance.costs(of: instance.places).total
    }

    func prove(_ change: (inout DayProof) -> Void) -> DayProof.Outcome {
      let relaxation = WindowRelaxation(instance)
      let first = relaxation.bound(
        targets: [Double(cost)], target: Double(cost), steps: 300, stopDaily: { false },
        stop: { false })
      var proof = DayProof(
        instance: instance, relaxation: relaxation, programs: GuardedProgramSolver())
      change(&proof)
      return proof.run(from: first, cost: cost, until: .now + .seconds(60))
    }
  }

  @Test func `Walks bound days from below, and by more than relaxations with cuts`() throws {
    var won = 0
    for seed in 1...4 {
      let day = try Day(crowdedDay(seed: seed))
      let exact = day.prove { _ in }
      let optimum = exact.places.map { day.instance.costs(of: $0).total } ?? day.cost
      #expect(exact.bound == optimum)
      let walked = day.prove { $0.settings.branches = false }
      let relaxed = day.prove { proof in
        proof.settings.branches = false
        proof.settings.walks = false
      }
      #expect(walked.bound <= optimum)
      #expect(walked.bound >= relaxed.bound)
      #expect(relaxed.walks == 0)
      won += walked.bound - relaxed.bound
    }
    #expect(won > 0)
  }
}
