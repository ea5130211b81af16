import TestProblems
import Testing
import TreatmentDomain

@testable import Simulating

@Suite struct StressTests {
  /// One visit a quarter of an hour in two rooms, on Monday until shortly before the close.
  private static let full = Schedule(
    appointments: (0..<36).map { number in
      .test(
        course: number, 1, .monday, "\(MinuteOfDay(480 + 15 * number))", room: number % 2)
    })
  private static let problem = TestProblem.singleFractions(36).problem

  private func days(_ change: (inout StressRequest) -> Void = { _ in }) -> [StressDay] {
    var request = StressRequest()
    request.replications = 200
    change(&request)
    return StressTest(request).run(Self.full, of: Self.problem).days
  }

  @Test func `Without chance nobody waits and overtime is as announced`() throws {
    let day = try #require(days { $0.model = .certain }.first)
    #expect(day.visits == 36)
    #expect(day.overtime.mean == day.announcedOvertime)
    #expect(day.overtimeShare.count == 0)
    #expect(day.waiting.mean == 0)
    #expect(day.delay.ninetieth == 0)
    #expect(day.idle.mean == day.announcedIdle)
  }

  @Test func `The same seed gives the same result, another seed another`() {
    #expect(days() == days())
    #expect(days() != days { $0.seed = 2 })
  }

  @Test func `More variation makes more waiting and more overtime`() throws {
    let calm = try #require(days { $0.model.handlingVariation = 0.1 }.first)
    let wild = try #require(days { $0.model.handlingVariation = 0.8 }.first)
    #expect(calm.delay.mean < wild.delay.mean)
    #expect(calm.waiting.mean < wild.waiting.mean)
    #expect(calm.overtimeShare.count < wild.overtimeShare.count)
  }

  @Test func `The worst visits come first`() throws {
    let day = try #require(days().first)
    #expect(day.worst.count == 5)
    #expect(day.worst.map(\.delay.mean) == day.worst.map(\.delay.mean).sorted(by: >))
    #expect(day.worst.allSatisfy { $0.delay.mean >= day.delay.mean })
  }

  /// Nothing may wait for ever, and nothing be used twice, whatever chance does.
  @Test(arguments: 0..<40)
  func `Every replay treats everybody and keeps beam, rooms and teams`(seed: Int) throws {
    var test = TestProblem.singleFractions(36)
    test.teams = [.test(concurrentVisits: 1), .test("therapists", concurrentVisits: 2)]
    test.centres = [.test(therapistTeam: 1)]
    for course in stride(from: 0, to: 36, by: 3) {
      test.courses[course].phases[0].teams = ["ventilator"]
    }
    var model = DurationModel()
    model.handlingVariation = 1.5
    model.lateShare = 0.5
    model.lateMinutes = 90
    let plan = try #require(DayPlan.all(of: Self.full, in: test.problem).first)
    var replay = DayReplay(plan, mostPasses: seed % 3)
    for replication in 0..<20 {
      let draw = DayDraw(plan, model: model, seed: UInt64(seed), replication: replication)
      let outcome = replay.run(draw)
      for (index, visit) in plan.visits.enumerated() {
        #expect(outcome.entry[index] >= visit.start + draw.late[index])
        #expect(outcome.beamStart[index] >= outcome.entry[index] + draw.setUp[index])
      }
      #expect(most(plan, outcome.beamStart, outcome.beamEnd) { _ in true } == 1)
      for room in 0...1 {
        #expect(most(plan, outcome.entry, outcome.exitEnd) { $0.room == room } == 1)
      }
      for team in 0...1 {
        let busiest = most(plan, outcome.entry, outcome.exitEnd) { $0.teams.contains(team) }
        #expect(busiest <= plan.teams[team].concurrentVisits)
      }
    }
  }

  /// How many of some visits overlap at most.
  private func most(
    _ plan: DayPlan, _ starts: [Double], _ ends: [Double], _ isCounted: (DayPlan.Visit) -> Bool
  ) -> Int {
    let visits = plan.visits.indices.filter { isCounted(plan.visits[$0]) }
    return visits.map { one in
      visits.count { starts[$0] <= starts[one] && starts[one] < ends[$0] }
    }.max() ?? 0
  }

  @Test func `A schedule without appointments has nothing to replay`() {
    let result = StressTest(StressRequest()).run(Schedule(), of: Self.problem)
    #expect(result.days.isEmpty)
    #expect(result.mostFragile == nil)
  }
}
