import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// The greedy schedule of a problem, which the referee has accepted.
private func accepted(_ test: TestProblem) throws -> Schedule {
  let problem = test.problem
  let result = try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }
  let schedule = try #require(result.incumbent)
  let judgement = Referee(problem).judge(schedule)
  #expect(judgement.violations == [])
  return schedule
}

@Suite struct GreedyRulesTests {
  @Test func `A free course starts on its ready date`() throws {
    let schedule = try accepted(TestProblem())
    #expect(schedule.appointments.map(\.day) == [.monday, .tuesday, .wednesday, .thursday])
    #expect(schedule.unscheduled == [])
  }

  @Test func `A course of two fractions does not start on a Friday`() throws {
    var test = TestProblem(courses: [.test(phases: [.test(fractions: 2)], readyOn: .friday)])
    test.weeks = 2
    let schedule = try accepted(test)
    #expect(schedule.appointments == [])
    #expect(schedule.reservations.map(\.day) == [.nextMonday, .nextMonday.adding(1)])
  }

  @Test func `A single fraction may lie on a Friday`() throws {
    let test = TestProblem(courses: [.test(phases: [.test(fractions: 1)], readyOn: .friday)])
    #expect(try accepted(test).appointments.map(\.day) == [.friday])
  }

  @Test func `Photons come before carbon with the free days that the phase asks for`() throws {
    var carbon = Phase.test(fractions: 2)
    carbon.freeDaysBeforeMinimum = 1
    var test = TestProblem(courses: [.test(phases: [.test("photon", fractions: 2), carbon])])
    test.sources.append(.test("linac", particles: ["photon"], switchMinutes: 0))
    test.rooms.append(.test("X1", source: 1, group: "X"))
    let schedule = try accepted(test)
    #expect(schedule.appointments.map(\.day) == [.monday, .tuesday, .thursday, .friday])
    #expect(schedule.appointments.map(\.room) == [2, 2, 0, 0])
  }

  @Test func `A course without any fitting room is unscheduled with the rule as reason`() throws {
    var test = TestProblem()
    test.phase.equipment = ["chair"]
    let schedule = try accepted(test)
    let entry = try #require(schedule.unscheduled.first)
    #expect(entry.reasons.map(\.rule).contains("roomCapability"))
    #expect(entry.reasons.allSatisfy { !$0.sentence.isEmpty })
  }

  @Test func `A full team is named as the reason`() throws {
    var test = TestProblem.singleFractions(3)
    test.weeks = 1
    test.teams = [.test(visitsPerDay: 1)]
    for index in test.courses.indices {
      test.courses[index].phases[0].teams = ["ventilator"]
      test.courses[index].departsOn = .tuesday
    }
    let schedule = try accepted(test)
    #expect(schedule.appointments.count == 2)
    let entry = try #require(schedule.unscheduled.first)
    #expect(
      entry.reasons.contains { $0.rule == "teamCapacity" && $0.resource.contains("ventilator") })
  }

  @Test func `A started course keeps its room group and goes on after the weekend`() throws {
    let days = (0..<3).map { Day.monday.adding($0 - 5) }
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 6)]).delivered(on: days, room: 1)
    ])
    test.rooms = [.test("R1", group: "A"), .test("R2", group: "B")]
    let schedule = try accepted(test)
    #expect(schedule.appointments.map(\.fraction) == [4, 5, 6])
    #expect(schedule.appointments.allSatisfy { $0.room == 1 })
  }

  @Test func `A suspended course waits for the day it resumes`() throws {
    let days = (0..<3).map { Day.monday.adding($0 - 7) }
    var course = Course.test(phases: [.test(fractions: 5)]).delivered(on: days)
    course.state = .suspended
    course.resumesOn = .thursday
    let schedule = try accepted(TestProblem(courses: [course]))
    #expect(schedule.appointments.map(\.day) == [.thursday, .friday])
  }

  @Test func `A trial takes no more patients than its maximum`() throws {
    var test = TestProblem.singleFractions(3)
    test.trials = [
      Trial(id: "T", name: LocalizedName(english: "T"), maximum: 10, enrolled: 8)
    ]
    for index in test.courses.indices { test.courses[index].trial = 0 }
    let schedule = try accepted(test)
    #expect(schedule.appointments.count == 2)
    #expect(schedule.unscheduled.first?.reasons.first?.rule == "trialLimits")
  }

  @Test func `Long courses run past the horizon with tail dates`() throws {
    var test = TestProblem(courses: [.test(phases: [.test(fractions: 12, perWeek: 5...5)])])
    test.weeks = 2
    let schedule = try accepted(test)
    #expect(schedule.appointments.count == 5)
    #expect(schedule.reservations.count == 5)
    #expect(schedule.tailDates.map(\.day) == [.monday.adding(14), .monday.adding(15)])
  }

  @Test func `Minutes kept free are left to urgent patients`() throws {
    var test = TestProblem.singleFractions(4)
    test.weeks = 1
    test.sources = [
      .test(hours: .test("08:00", "09:00", overtime: "09:00"), keepFreeMinutes: 46)
    ]
    for index in test.courses.indices { test.courses[index].departsOn = .monday }
    test.courses[3].waitingClass = .p1
    let schedule = try accepted(test)
    // 14 minutes are open to others: two visits of 5 + 2 minutes, and the urgent one beside them.
    #expect(schedule.appointments.count == 3)
    #expect(schedule.appointments.contains { $0.course == 3 })
  }

  @Test func `The same problem gives the same schedule`() throws {
    let test = TestProblem.singleFractions(20)
    #expect(try accepted(test) == accepted(test))
  }
}
