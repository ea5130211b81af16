import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// Started courses whose dates are wished, and what the search makes of them.
@Suite struct WishTests {
  /// A course in progress with two fractions delivered last Thursday and Friday in room 0.
  private static func started(_ id: String, fractions: Int) -> Course {
    Course.test(id, phases: [.test(fractions: fractions)])
      .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
  }

  /// Hours that hold one visit of 20 minutes and no more.
  private static let oneVisit = SourceHours.test("08:00", "08:20", overtime: "08:20")

  /// Greedy placement, then a search of the wished dates.
  private func searched(
    _ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (before: Schedule, wishes: WishedDates, after: Schedule) {
    let construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    let before = construction.schedule()
    let wishes = try #require(construction.wishedDates(), sourceLocation: sourceLocation)
    let outcome = WeekSearch(problem, facts: construction.facts).run(
      from: before, wishes: wishes, seed: 1, length: .steps(900), stop: StopSignal()
    ) { _ in }
    return (before, wishes, outcome.schedule)
  }

  @Test func `Fractions without a place find one where there is room`() throws {
    var test = TestProblem(courses: (0..<4).map { Self.started("A\($0)", fractions: 7) })
    test.weeks = 2
    let week = try SearchedWeek(test.problem)
    var schedule = week.schedule
    var wishes: [WeekInstanceBuilder.Unplaced] = []
    for course in 0..<3 {
      let own = schedule.appointments.filter { $0.course == course }
      let lost = own.suffix(1 + course)
      schedule.appointments.removeAll { lost.contains($0) }
      schedule.unplaced.append(UnplacedFractions(course: course, count: lost.count, reasons: []))
      wishes += lost.map {
        WeekInstanceBuilder.Unplaced(course: course, fraction: $0.fraction, day: $0.day)
      }
    }
    let outcome = week.search.run(
      schedule, wishes: wishes, seed: 1, length: .steps(300), stop: StopSignal()
    ) { _ in }
    #expect(outcome.schedule.unplaced == [])
    #expect(outcome.schedule.appointments.count == week.schedule.appointments.count)
    #expect(week.referee.judge(outcome.schedule).violations.map(\.message) == [])
  }

  @Test func `No wish takes the place of a visit that has no other`() throws {
    var test = TestProblem(courses: [
      .test("A", phases: [.test(fractions: 1)]), Self.started("B", fractions: 4),
    ])
    test.rooms = [.test("R1")]
    test.sources = [.test(hours: Self.oneVisit)]
    test.course.preference = .clock(MinuteOfDay("12:00"))
    let problem = test.problem
    let facts = GreedyConstruction(problem).facts
    let schedule = Schedule(appointments: [
      .test(course: 0, 1, .monday), .test(course: 1, 4, .tuesday),
    ])
    var builder = WeekInstanceBuilder(problem, facts: facts, schedule: schedule, centre: 0)
    let instance = builder.build(unplaced: [
      WeekInstanceBuilder.Unplaced(course: 1, fraction: 3, day: .monday)
    ])
    let outcome = instance.searched(seed: 1, steps: 300)
    #expect(outcome.places.map(\.isPlaced) == [true, true, false])
  }

  @Test func `A wish of another phase keeps the rooms of that phase`() throws {
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 2), .test(fractions: 3)])
        .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
    ])
    test.rooms = [.test("R1", group: "A"), .test("R2", group: "B")]
    let problem = test.problem
    let schedule = Schedule(appointments: [
      .test(4, .tuesday, room: 1), .test(5, .wednesday, room: 1),
    ])
    var builder = WeekInstanceBuilder(
      problem, facts: GreedyConstruction(problem).facts, schedule: schedule, centre: 0)
    let instance = builder.build(unplaced: [
      WeekInstanceBuilder.Unplaced(course: 0, fraction: 3, day: .monday)
    ])
    let wish = instance.visits[2]
    let rooms = (wish.firstOption..<(wish.firstOption + wish.optionCount)).map {
      instance.options[Int($0)].room
    }
    #expect(rooms == [1])
  }

  @Test func `Wishes without a place stay open for a longer search`() throws {
    var test = TestProblem(courses: (0..<3).map { Self.started("A\($0)", fractions: 7) })
    test.weeks = 1
    let week = try SearchedWeek(test.problem)
    var schedule = week.schedule
    var wishes: [WeekInstanceBuilder.Unplaced] = []
    for course in 0..<2 {
      let lost = try #require(schedule.appointments.last { $0.course == course })
      schedule.appointments.removeAll { $0 == lost }
      schedule.unplaced.append(UnplacedFractions(course: course, count: 1, reasons: []))
      // Nobody is treated on Saturdays.
      wishes.append(
        WeekInstanceBuilder.Unplaced(
          course: course, fraction: lost.fraction, day: course == 0 ? lost.day : lost.day.adding(1))
      )
    }
    let outcome = week.search.run(
      from: schedule, wishes: WishedDates(schedule: schedule, visits: wishes), seed: 1,
      length: .steps(300), stop: StopSignal()
    ) { _ in }
    #expect(outcome.schedule.unplaced.map(\.course) == [1])
    #expect(outcome.open == [wishes[1]])
  }

  @Test func `Wishes stay at the centre of their dates`() throws {
    let phases = [Phase.test(fractions: 2), .test(fractions: 3)]
    let days = [Day.monday.adding(-4), Day.monday.adding(-3)]
    var test = TestProblem.twoCentres(courses: [
      Self.started("A", fractions: 7),
      Course.test("B", phases: phases, centres: [0, 1]).delivered(on: days),
    ])
    test.weeks = 1
    test.courses[0].centres = [0]
    test.courses[1].departsOn = .friday
    test.sources[0] = .test("S1", hours: Self.oneVisit)
    let problem = test.problem
    let found = try searched(problem)
    #expect(found.after.appointments.allSatisfy { $0.room == 0 })
    #expect(
      Referee(problem).judge(found.after).violations.map(\.message)
        == Referee(problem).judge(found.before).violations.map(\.message))
  }

  @Test func `Wishes keep to the visits that a team takes a day`() throws {
    var test = TestProblem(courses: (0..<3).map { Self.started("A\($0)", fractions: 7) })
    test.weeks = 1
    test.teams = [.test(visitsPerDay: 2)]
    for index in 0..<3 {
      test.courses[index].phases[0].teams = ["ventilator"]
      test.courses[index].departsOn = .friday
    }
    let problem = test.problem
    let construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    let before = construction.schedule()
    #expect(before.unplaced.map(\.count) == [5])
    #expect(Referee(problem).judge(before).isAcceptable)
    // Rooms and beam have all the time in the world, so the search would find places.
    #expect(construction.wishedDates() == nil)
  }
}
