import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct FractionSpacingTests {
  private func closed(_ days: ClosedRange<Day>) -> [Centre] {
    [.test(calendar: WorkingCalendar(closures: [WorkingCalendar.Closure(days: days)]))]
  }

  @Test func `Exactly eighteen hours may lie between two beams`() {
    // The first beam ends at 16:15.
    var schedule = Schedule.daily(at: "16:00")
    schedule.appointments[1] = .test(2, .tuesday, "10:05")
    #expect(TestProblem().broken(schedule) == [])
    schedule.appointments[1] = .test(2, .tuesday, "10:00", beam: "10:14")
    let found = TestProblem().violations(schedule)
    #expect(found.map(\.rule) == [.fractionSpacing])
    #expect(found.first?.units == 1)
    #expect(
      found.first?.message
        == "Fraction 2 of A has its beam at 10:14 on 2026-12-01, 1079 minutes after fraction 1 of "
        + "A; 18 hours must lie between.")
  }

  @Test func `The eighteen hours count from the second of a pair`() {
    var problem = TestProblem()
    problem.course.approvedPairs = [.tuesday]
    func pairAt(_ start: String) -> Schedule {
      Schedule(appointments: [
        .test(1, .monday), .test(2, .tuesday), .test(3, .tuesday, start), .test(4, .wednesday),
      ])
    }
    // From 14:10 to 08:10 on the next day are 18 hours.
    #expect(problem.broken(pairAt("14:05")) == [.fractionSpacing])
    var late = pairAt("14:05")
    late.appointments[3] = .test(4, .wednesday, "08:10")
    #expect(problem.broken(late) == [])
  }

  @Test func `Three days may lie between two fractions and four may not`() {
    #expect(TestProblem().broken(.dates([.monday, .tuesday, .thursday, .nextMonday])) == [])
    let found = TestProblem().violations(.dates([.monday, .tuesday, .wednesday, .nextMonday]))
    #expect(found.map(\.rule) == [.fractionSpacing])
    #expect(found.first?.units == 1)
  }

  @Test func `Closures do not lengthen a gap`() {
    var problem = TestProblem()
    problem.centres = closed(.thursday ... .thursday)
    #expect(problem.broken(.dates([.monday, .tuesday, .wednesday, .nextMonday])) == [])
  }

  @Test func `The gap counts from the last delivered fraction`() {
    var problem = TestProblem()
    problem.course = problem.course.delivered(on: [.monday.adding(-5), .monday.adding(-4)])
    #expect(problem.judge(.daily(first: 3, count: 2)).breaches == [])
    // From Thursday to Tuesday are four days.
    let breaches = problem.judge(.daily(from: .tuesday, first: 3, count: 2)).breaches
    #expect(breaches.map(\.rule) == [.fractionSpacing])
    problem.course.history = []
    let counted = problem.judge(.daily(from: .tuesday, first: 3, count: 2)).breaches
    #expect(counted.map(\.rule) == [.fractionSpacing])
  }
}

@Suite struct WeeklyFractionTests {
  @Test func `A week holds as many fractions as its phase allows`() {
    var problem = TestProblem()
    problem.phase.perWeekMaximum = 4
    #expect(problem.broken(.daily()) == [])
    problem.phase.perWeekMaximum = 3
    let found = problem.violations(.daily())
    #expect(found.map(\.rule) == [.fractionSpacing])
    #expect(found.first?.units == 1)
    #expect(found.first?.message == "A has 4 fractions in 2026-W49; at most 3 are allowed.")
  }

  @Test func `An approved pair raises the maximum by one`() {
    var problem = TestProblem()
    problem.phase.perWeekMaximum = 3
    problem.course.approvedPairs = [.tuesday]
    let schedule = Schedule(appointments: [
      .test(1, .monday), .test(2, .tuesday), .test(3, .tuesday, "14:05"), .test(4, .thursday),
    ])
    #expect(problem.broken(schedule) == [])
  }

  @Test func `Phases that meet in a week share the larger maximum`() {
    let phases: [Phase] = [
      .test(fractions: 2, perWeek: 1...3), .test(fractions: 3, perWeek: 1...4),
    ]
    let problem = TestProblem(courses: [.test(phases: phases)])
    let found = problem.violations(.daily(count: 5))
    #expect(found.map(\.rule) == [.fractionSpacing])
    #expect(found.first?.message == "A has 5 fractions in 2026-W49; at most 4 are allowed.")
    #expect(problem.broken(.dates(Array(Day.monday.weekdays(6).dropLast(2)) + [.nextMonday])) == [])
  }

  /// Five fractions in the first week, three in the second and four in the third.
  private func threeWeeks(second: [Int]) -> Schedule {
    .dates(
      Day.monday.weekdays(5) + second.map { Day.nextMonday.adding($0) }
        + Day.monday.adding(14).weekdays(12 - 5 - second.count))
  }

  private var fourAWeek: TestProblem {
    TestProblem(courses: [.test(phases: [.test(fractions: 12, perWeek: 4...5)])])
  }

  @Test func `A full week inside a phase reaches the minimum`() {
    #expect(fourAWeek.broken(threeWeeks(second: [0, 1, 2, 4])) == [])
    let found = fourAWeek.violations(threeWeeks(second: [0, 1, 4]))
    #expect(found.map(\.rule) == [.fractionSpacing])
    #expect(found.first?.message == "A has 3 fractions in 2026-W50; at least 4 are required.")
  }

  @Test func `Dates on which the patient is unavailable lower the minimum`() {
    var problem = fourAWeek
    problem.course.unavailableOn = [.nextMonday.adding(3)]
    #expect(problem.broken(threeWeeks(second: [0, 1, 4])) == [])
    #expect(problem.broken(threeWeeks(second: [0, 4])) == [.fractionSpacing])
  }

  @Test func `A week with a closure has no minimum`() {
    var problem = fourAWeek
    let closure = WorkingCalendar.Closure(days: .nextMonday.adding(3) ... .nextMonday.adding(3))
    problem.centres = [.test(calendar: WorkingCalendar(closures: [closure]))]
    #expect(problem.broken(threeWeeks(second: [0, 1, 4])) == [])
  }

  @Test func `The weeks of the first and the last fraction have no minimum`() {
    let dates = Array(Day.wednesday.weekdays(3)) + Day.nextMonday.weekdays(5)
    let problem = TestProblem(courses: [.test(phases: [.test(fractions: 9, perWeek: 5...5)])])
    #expect(problem.broken(.dates(dates + [.monday.adding(14)])) == [])
  }

  @Test func `A phase delivered in part has full weeks from the horizon on`() {
    var problem = fourAWeek
    problem.course = problem.course.delivered(on: (3...7).reversed().map { Day.monday.adding(-$0) })
    let dates = [Day.monday, .tuesday, .friday] + Day.nextMonday.weekdays(4)
    let breaches = problem.judge(.dates(first: 6, dates)).breaches
    #expect(breaches.map(\.rule) == [.fractionSpacing])
    #expect(breaches.first?.units == 1)
  }
}
