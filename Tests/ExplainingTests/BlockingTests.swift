import Checking
import Explaining
import TestProblems
import Testing
import TreatmentDomain

@Suite struct BlockingTests {
  @Test func `Whoever is in the way is named, with room and beam`() throws {
    let week = try TightWeek(TightWeek.oneVisitADay())
    let index = try #require(week.unscheduled.first)
    let found = Explanation(week.problem, schedule: week.schedule, course: index)
    let reasons = try #require(found.reasons)
    #expect(found.standing == .unscheduled)
    #expect(reasons.free.isEmpty)
    #expect(Set(reasons.blocked.compactMap(\.day)).isSuperset(of: (.monday) ... .friday))
    let occupied = reasons.blockers.filter { $0.rule == .roomOverlap || $0.rule == .beamConflict }
    let others = Set(occupied.flatMap(\.visits).map(\.course))
    #expect(others == Set(week.schedule.appointments.map(\.course)))
  }

  /// Reasons of every course of a few weeks, without what must give way.
  private func eachReasons(_ check: (TightWeek, Int, StartReasons) -> Void) throws {
    for seed in 1...5 {
      let week = try TightWeek(TightWeek.byChance(seed: seed))
      for index in week.problem.courses.indices {
        let found = Explanation(
          week.problem, schedule: week.schedule, course: index, budget: GivingWayBudget(steps: 0))
        if let reasons = found.reasons { check(week, index, reasons) }
      }
    }
  }

  @Test func `The referee confirms each reason beside the whole schedule`() throws {
    var confirmed = 0
    try eachReasons { week, index, reasons in
      let referee = Referee(week.problem)
      for refusal in reasons.blocked.flatMap(\.refusals) {
        let whole = week.schedule.without(course: index).with(refusal.own)
        let said = referee.violations(of: whole)
        #expect(refusal.violations.allSatisfy { said.contains(same: $0) })
        #expect(!refusal.violations.isEmpty)
        confirmed += 1
      }
    }
    #expect(confirmed > 0)
  }

  @Test func `Earlier starts that are free keep every rule and cost what is said`() throws {
    var free = 0
    try eachReasons { week, _, reasons in
      let referee = Referee(week.problem)
      let total = referee.judge(week.schedule).costs.total
      for start in reasons.free {
        let judged = referee.judge(start.schedule)
        #expect(judged.isAcceptable)
        #expect(judged.costs.total - total == start.costDifference)
        free += 1
      }
    }
    #expect(free > 0)
  }

  @Test func `A late start is late by rule`() throws {
    var test = TestProblem()
    test.objective.classTargetDays = [0, 1, 2, 3]
    let schedule = Schedule.daily(from: .monday.adding(7), count: 4)
    let late = Schedule(
      reservations: schedule.appointments.map {
        .test($0.fraction, $0.day, dayPart: 0)
      })
    let found = Explanation(
      test.problem, schedule: late, course: 0, budget: GivingWayTests.budget)
    #expect(found.waitingDays == 7)
    #expect(found.lateDays == 6)
    #expect(found.givingWay?.outcome == .nothingNeeded)
    #expect(found.givingWay?.before == .monday.adding(2))
    #expect(found.reasons?.free.first?.day == .monday)
  }

  @Test func `A course that is ready after the horizon is said to be not ready`() throws {
    var test = TestProblem()
    test.course.readyOn = .monday.adding(40)
    let schedule = Schedule(unscheduled: [UnscheduledCourse(course: 0, reasons: [])])
    let found = Explanation(test.problem, schedule: schedule, course: 0)
    #expect(found.release?.day == .monday.adding(40))
    #expect(found.reasons?.blockers.map(\.rule) == [.startRule])
  }
}
