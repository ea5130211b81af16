import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct CourseDatesTests {
  @Test func `Overall treatment time, walks and limit of a course`() throws {
    // Category 2 may end five days late; four fractions from Thursday end on Tuesday by the walk.
    let test = TestProblem(courses: [.test(phases: [.test(fractions: 4)], category: .two)])
    let days: [Day] = [.thursday, .friday, .nextMonday, .nextMonday.adding(2)]
    let dates = try #require(Referee(test.problem).courseDates(of: .dates(days)).first)
    #expect(dates.first == .thursday)
    #expect(dates.last == .nextMonday.adding(2))
    #expect(dates.treatmentDays == 7)
    #expect(dates.nominalLast == .nextMonday.adding(1))
    #expect(dates.closureAwareLast == .nextMonday.adding(1))
    #expect(dates.latestLast == .nextMonday.adding(6))
    #expect(dates.prolongationDays == 1)
    #expect(dates.largestGap == 2)
    #expect(dates.gapAfter == .friday)
    #expect(dates.gapSlack == 1)
  }

  @Test func `A course without dates is left out`() {
    #expect(Referee(TestProblem().problem).courseDates(of: Schedule()).isEmpty)
  }

  @Test func `Prolongation is what its cost is made of`() throws {
    let test = TestProblem()
    let schedule = Schedule.dates([.monday, .wednesday, .friday, .nextMonday.adding(1)])
    let dates = try #require(Referee(test.problem).courseDates(of: schedule).first)
    #expect(
      test.cost(.prolongation, schedule)
        == test.objective.prolongation[1] * dates.prolongationDays)
    #expect(dates.prolongationDays > 0)
  }
}

@Suite struct SourceDayTimesTests {
  /// Two visits in two rooms, 40 minutes of idle beam and a switch of 2 minutes between.
  private let pair = Schedule(appointments: [
    .test(course: 0, 1, .monday, "08:00", room: 0), .test(course: 1, 1, .monday, "08:47", room: 1),
  ])

  @Test func `Idle minutes are told whatever they weigh`() throws {
    var test = TestProblem(courses: [.test("A"), .test("B")])
    test.objective.beamIdle = 0
    let times = try #require(Referee(test.problem).sourceDayTimes(of: pair).first)
    // Beams at 08:10 to 08:15 and 08:57 to 09:02.
    #expect(times.idleMinutes == 42 - test.sources[0].switchMinutes)
    #expect(times.day == .monday)
    #expect(test.cost(.beamIdle, pair) == 0)
  }

  @Test func `Drift counts minutes beyond the tolerance`() throws {
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 8)]).delivered(on: [.monday.adding(-3)])
    ])
    test.course.usual[0].start = MinuteOfDay("10:00")
    let schedule = Schedule(appointments: [.test(2, .monday, "08:00")])
    let times = try #require(Referee(test.problem).sourceDayTimes(of: schedule).first)
    #expect(times.driftMinutes == 120 - test.objective.driftTolerance)
    #expect(test.cost(.timeOfDayDrift, schedule) == times.driftMinutes)
  }
}
