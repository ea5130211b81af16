import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct DayPartChangeTests {
  private func starts(first: Int = 1, _ clocks: [String]) -> Schedule {
    Schedule(
      appointments: clocks.enumerated().map { .test(first + $0, .monday.adding($0), $1) })
  }

  @Test func `Each change of day part costs ten`() {
    #expect(TestProblem().cost(.dayPartChange, .daily()) == 0)
    let schedule = starts(["08:00", "12:00", "12:00", "08:00"])
    #expect(TestProblem().cost(.dayPartChange, schedule) == 20)
  }

  @Test func `A reservation after an appointment counts`() {
    var schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday])
    #expect(TestProblem().cost(.dayPartChange, schedule) == 0)
    schedule.reservations[0].dayPart = 1
    #expect(TestProblem().cost(.dayPartChange, schedule) == 10)
  }

  @Test func `The last delivered visit counts when its time is known`() {
    let past: [Day] = [.monday.adding(-4), .monday.adding(-3)]
    let schedule = starts(first: 3, ["12:00", "12:00"])
    let known = TestProblem(courses: [Course.test().delivered(on: past)])
    #expect(known.cost(.dayPartChange, schedule) == 10)
    let unknown = TestProblem(courses: [Course.test().delivered(on: past, at: nil)])
    #expect(unknown.cost(.dayPartChange, schedule) == 0)
  }

  @Test func `Phases are not compared`() {
    let problem = TestProblem(
      courses: [.test(phases: [.test(fractions: 2), .test(fractions: 2)])])
    #expect(problem.cost(.dayPartChange, starts(["08:00", "08:00", "12:00", "12:00"])) == 0)
  }
}

@Suite struct RoomChangeTests {
  private func problem(_ mode: Objective.RoomChangeMode, usual room: Int? = nil) -> TestProblem {
    var result = TestProblem()
    result.objective.roomChangeMode = mode
    result.course.usual[0].room = room
    return result
  }

  private var second: Schedule {
    var result = Schedule.daily()
    result.appointments[1].room = 1
    return result
  }

  @Test func `Each visit outside the usual room costs twenty`() {
    #expect(problem(.usual, usual: 0).cost(.roomChange, second) == 20)
    #expect(problem(.usual, usual: 1).cost(.roomChange, second) == 60)
    #expect(problem(.usual).cost(.roomChange, second) == 0)
  }

  @Test func `Reserved rooms count as well`() {
    let schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday], room: 1)
    #expect(problem(.usual, usual: 0).cost(.roomChange, schedule) == 80)
  }

  @Test func `Consecutive visits in two rooms cost twenty a change`() {
    #expect(problem(.consecutive).cost(.roomChange, second) == 40)
    #expect(problem(.consecutive, usual: 1).cost(.roomChange, .daily()) == 0)
    var delivered = problem(.consecutive)
    delivered.course = delivered.course.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    #expect(delivered.cost(.roomChange, .daily(first: 3, count: 2, room: 1)) == 20)
  }

  @Test func `A change to another group is no cost`() {
    var problem = problem(.usual, usual: 0)
    problem.rooms[1] = .test("R2", group: "H")
    #expect(problem.cost(.roomChange, second) == 0)
    problem.objective.roomChangeMode = .consecutive
    #expect(problem.cost(.roomChange, second) == 0)
  }
}

@Suite struct CentrePreferenceTests {
  private func preferring(_ centre: Int?) -> TestProblem {
    var result = TestProblem.twoCentres()
    result.course.preferredCentre = centre
    return result
  }

  @Test func `A phase away from the preferred centre costs two hundred once`() {
    #expect(preferring(0).cost(.centrePreference, .daily()) == 0)
    #expect(preferring(0).cost(.centrePreference, .daily(room: 1)) == 200)
    #expect(preferring(nil).cost(.centrePreference, .daily(room: 1)) == 0)
  }

  @Test func `A course may have its own price`() {
    var problem = preferring(0)
    problem.course.awayCost = 70
    #expect(problem.cost(.centrePreference, .daily(room: 1)) == 70)
  }

  @Test func `Each phase counts, but none with a delivered fraction`() {
    var problem = preferring(0)
    problem.course.phases = [.test(fractions: 2), .test(fractions: 2)]
    #expect(problem.cost(.centrePreference, .daily(room: 1)) == 400)
    problem.course = problem.course.delivered(on: [.monday.adding(-3)], room: 1)
    #expect(problem.cost(.centrePreference, .daily(first: 2, count: 3, room: 1)) == 200)
  }
}
