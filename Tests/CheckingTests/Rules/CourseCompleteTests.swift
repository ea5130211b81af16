import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct CourseCompleteTests {
  private let twoDelivered: [Day] = [.monday.adding(-4), .monday.adding(-3)]

  private var started: TestProblem {
    TestProblem(courses: [Course.test().delivered(on: twoDelivered)])
  }

  @Test func `A waiting course is placed as a whole or not at all`() {
    #expect(TestProblem().broken(.daily()) == [])
    #expect(TestProblem().broken(Schedule()) == [])
    let found = TestProblem().violations(.daily(count: 3))
    #expect(found.map(\.rule) == [.courseComplete])
    #expect(
      found.first?.message
        == "A is scheduled without 1 of its 4 remaining fractions, the first of them number 4.")
  }

  @Test func `A started course may lack its last fractions at a cost`() {
    let judgement = started.judge(.daily(first: 3, count: 1))
    #expect(judgement.violations == [])
    #expect(judgement.breaches == [])
    #expect(judgement.costs[.unplacedFraction] == 20_000)
  }

  @Test func `A started course may not skip a fraction`() {
    let schedule = Schedule(appointments: [.test(4, .monday)])
    #expect(started.broken(schedule) == [.courseComplete])
  }

  @Test func `No fraction is placed twice`() {
    var schedule = Schedule.daily()
    schedule.appointments.append(.test(4, .friday))
    #expect(TestProblem().broken(schedule) == [.courseComplete])
  }

  @Test func `A fraction that counts as delivered is not placed again`() {
    let found = started.violations(.daily(from: .monday, first: 2, count: 3))
    #expect(found.map(\.rule) == [.courseComplete])
    #expect(
      found.first?.message
        == "Fraction 2 of A is placed on 2026-11-30, but 2 fractions count as delivered.")
  }

  @Test func `Fractions that do not exist are reported`() {
    for number in [-3, 0, 5, 9_999] {
      var schedule = Schedule.daily()
      schedule.appointments.append(.test(number, .friday))
      #expect(TestProblem().broken(schedule) == [.courseComplete])
    }
  }

  @Test func `Fractions follow each other`() {
    var schedule = Schedule.daily()
    schedule.appointments[1].day = .wednesday
    schedule.appointments[2].day = .tuesday
    #expect(TestProblem().broken(schedule) == [.courseComplete])
  }

  @Test func `A finished course has no visits`() {
    var problem = started
    problem.course.state = .finished
    #expect(
      problem.broken(.daily(first: 3, count: 2)) == [.courseComplete, .courseComplete])
    #expect(problem.judge(Schedule()).costs.total == 0)
  }

  @Test func `A course listed as unscheduled has no visits and has not started`() {
    let listed = UnscheduledCourse(course: 0, reasons: [])
    #expect(TestProblem().broken(Schedule(unscheduled: [listed])) == [])
    #expect(
      TestProblem().broken(.daily() + Schedule(unscheduled: [listed])) == [.courseComplete])
    #expect(TestProblem().broken(Schedule(unscheduled: [listed, listed])) == [.courseComplete])
    #expect(started.broken(Schedule(unscheduled: [listed])) == [.courseComplete])
  }

  @Test func `Listed unplaced fractions agree with the visits`() {
    func listed(_ count: Int) -> Schedule {
      .daily(first: 3, count: 1)
        + Schedule(unplaced: [UnplacedFractions(course: 0, count: count, reasons: [])])
    }
    #expect(started.broken(listed(1)) == [])
    #expect(started.broken(listed(2)) == [.courseComplete])
    #expect(started.broken(listed(1) + listed(1)).contains(.courseComplete))
    let waiting = Schedule(unplaced: [UnplacedFractions(course: 0, count: 4, reasons: [])])
    #expect(TestProblem().broken(waiting) == [.courseComplete])
  }

  @Test func `A published course partly placed is a violation and no breach`() {
    var problem = TestProblem()
    problem.course.published = [PublishedVisit(fraction: 1, day: .monday, centre: 0)]
    let judgement = problem.judge(.daily(count: 3))
    #expect(judgement.violations.map(\.rule) == [.courseComplete])
    #expect(judgement.breaches == [])
  }
}
