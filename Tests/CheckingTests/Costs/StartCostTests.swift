import Checking
import TestProblems
import Testing
import TreatmentDomain

/// A course of one fraction, ready on Monday 30 November, that starts on a later date.
private func start(_ day: Day, _ waitingClass: WaitingClass = .p2) -> CostBreakdown {
  var problem = TestProblem.singleFractions()
  problem.course.waitingClass = waitingClass
  return problem.judge(.dates([day])).costs
}

@Suite struct WaitingTests {
  @Test func `Each day from release costs the weight of the class`() {
    #expect(start(.monday)[.waiting] == 0)
    #expect(start(.wednesday)[.waiting] == 200)
    #expect(start(.wednesday, .p1)[.waiting] == 600)
    #expect(start(.wednesday, .p3)[.waiting] == 60)
    #expect(start(.wednesday, .p4)[.waiting] == 20)
  }

  @Test func `A start before release costs nothing here`() {
    var problem = TestProblem.singleFractions()
    problem.course.readyOn = .friday
    #expect(problem.cost(.waiting, .dates([.monday])) == 0)
  }

  @Test func `Waiting counts from arrival and from the transfer of the plan`() {
    var problem = TestProblem.twoCentres()
    problem.course.plannedFor = 0
    problem.course.readyOn = .monday.adding(-7)
    // Ready at centre 1 on Monday, at centre 0 a week before.
    #expect(problem.cost(.waiting, .daily(from: .tuesday, room: 1)) == 100)
    #expect(problem.cost(.waiting, .daily(from: .tuesday)) == 800)
    problem.course.arrivesOn = .tuesday
    #expect(problem.cost(.waiting, .daily(from: .tuesday)) == 0)
  }

  @Test func `A course that has started waits no more`() {
    let course = Course.test().delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    let costs = TestProblem(courses: [course]).judge(.daily(first: 3, count: 2)).costs
    #expect(costs.total == 0)
  }
}

@Suite struct LatenessTests {
  @Test func `Days past the target cost ten each and half their square`() {
    // The target of P2 is 14 days after release.
    #expect(start(.monday.adding(14))[.lateness] == 0)
    #expect(start(.monday.adding(15))[.lateness] == 1_000)
    #expect(start(.monday.adding(16))[.lateness] == 2_200)
    #expect(start(.monday.adding(17))[.lateness] == 3_400)
  }

  @Test func `The target is that of the class`() {
    #expect(start(.thursday, .p1)[.lateness] == 0)
    #expect(start(.friday, .p1)[.lateness] == 3_000)
    #expect(start(.monday.adding(21), .p3)[.lateness] == 0)
  }
}

@Suite struct UnscheduledTests {
  @Test func `A course left out costs a start after the horizon and a sum`() {
    // 28 days of waiting, 14 of them late: 100 x (28 + 140 + 98) + 100 x 1000.
    #expect(TestProblem().judge(Schedule()).costs.total == 126_600)
    #expect(TestProblem().cost(.unscheduled, Schedule()) == 126_600)
    #expect(TestProblem().cost(.unscheduled, .daily()) == 0)
  }

  @Test func `The release is the earliest of the allowed centres`() {
    var problem = TestProblem.twoCentres()
    problem.course.plannedFor = 1
    #expect(problem.cost(.unscheduled, Schedule()) == 126_600)
  }

  @Test func `Started and finished courses are never unscheduled`() {
    var problem = TestProblem()
    problem.course = problem.course.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    #expect(problem.cost(.unscheduled, Schedule()) == 0)
    #expect(problem.cost(.unplacedFraction, Schedule()) == 40_000)
    problem.course.state = .finished
    #expect(problem.judge(Schedule()).costs.total == 0)
  }
}
