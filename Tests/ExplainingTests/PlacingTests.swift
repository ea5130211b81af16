import Checking
import Explaining
import TestProblems
import Testing
import TreatmentDomain

@Suite struct PlacingTests {
  /// Every placed visit of a few weeks in which all would rather come at eight, without what must give way.
  private func eachVisit(_ check: (TightWeek, Int, PlacedVisit) -> Void) throws {
    for seed in 1...4 {
      var test = TightWeek.byChance(seed: seed)
      for index in test.courses.indices {
        test.courses[index].usual[0] = Course.Usual(room: 0, start: MinuteOfDay("08:00"))
      }
      let week = try TightWeek(test)
      for index in week.problem.courses.indices {
        let found = Explanation(
          week.problem, schedule: week.schedule, course: index, budget: GivingWayBudget(steps: 0))
        for visit in found.placement?.visits ?? [] { check(week, index, visit) }
      }
    }
  }

  @Test func `The next best place keeps every rule and costs what is said`() throws {
    var places = 0
    try eachVisit { week, _, visit in
      guard let next = visit.nextBest else { return }
      let referee = Referee(week.problem)
      let judged = referee.judge(next.schedule)
      let total = referee.judge(week.schedule).costs.total
      #expect(judged.isAcceptable)
      #expect(judged.costs.total - total == next.costDifference)
      #expect(next.differences.reduce(0) { $0 + $1.amount } == next.costDifference)
      #expect(next.place != visit.place)
      places += 1
    }
    #expect(places > 0)
  }

  @Test func `The referee confirms why a better place is not free`() throws {
    var places = 0
    try eachVisit { week, index, visit in
      guard let better = visit.better else { return }
      let whole = week.schedule.without(course: index).with(better.own)
      let said = Referee(week.problem).violations(of: whole)
      #expect(!better.violations.isEmpty)
      #expect(better.violations.allSatisfy { said.contains(same: $0) })
      places += 1
    }
    #expect(places > 0)
  }

  @Test func `Whoever holds the usual time is named`() throws {
    var test = TestProblem.singleFractions(2)
    test.course = test.course.delivered(on: [])
    test.courses[0] = .test("A", phases: [.test(fractions: 2)])
      .delivered(on: [.monday.adding(-3)])
    test.course.usual[0] = Course.Usual(room: 0, start: MinuteOfDay("08:00"))
    test.rooms = [.test("R1")]
    let schedule = Schedule(appointments: [
      .test(course: 0, 2, .monday, "10:00"), .test(course: 1, 1, .monday, "08:00"),
    ])
    let found = Explanation(test.problem, schedule: schedule, course: 0)
    let visit = try #require(found.placement?.visits.first)
    #expect(visit.costs.map(\.name) == [.timeOfDayDrift])
    #expect(visit.better?.visits.map(\.course) == [1])
    #expect(visit.nextBest.map { $0.costDifference < 0 } ?? false)
  }

  @Test func `A finished course has nothing to explain`() {
    var test = TestProblem()
    test.course.state = .finished
    let found = Explanation(test.problem, schedule: Schedule(), course: 0)
    #expect(found.standing == .finished)
    #expect(found.reasons == nil && found.givingWay == nil && found.placement == nil)
  }
}
