import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct StartRuleTests {
  private func calendar(_ calendar: WorkingCalendar) -> TestProblem {
    var result = TestProblem()
    result.centres = [.test(calendar: calendar)]
    return result
  }

  @Test func `A course starts on its release and not a day before`() {
    var problem = TestProblem()
    problem.course.readyOn = .tuesday
    #expect(problem.broken(.daily(from: .tuesday, count: 4)) == [])
    let found = problem.violations(.daily())
    #expect(found.map(\.rule) == [.startRule])
    #expect(
      found.first?.message == "A starts on 2026-11-30 at C1, before its release on 2026-12-01.")
  }

  @Test func `At another centre the plan is ready some working days later`() {
    var problem = TestProblem.twoCentres()
    problem.course.plannedFor = 0
    problem.course.readyOn = .monday.adding(-7)
    #expect(problem.broken(.daily(room: 1)) == [])
    problem.course.readyOn = .monday.adding(-6)
    #expect(problem.broken(.daily(room: 1)) == [.startRule])
    #expect(problem.broken(.daily()) == [])
  }

  @Test func `Two fractions lie before the first break`() {
    let thursday: [Day] = [.thursday, .friday, .nextMonday, .nextMonday.adding(1)]
    #expect(TestProblem().broken(.dates(thursday)) == [])
    let friday = Schedule.dates(Day.friday.weekdays(4))
    let found = TestProblem().violations(friday)
    #expect(found.map(\.rule) == [.startRule])
    #expect(
      found.first?.message
        == "A starts on 2026-12-04 with 1 fraction before the break that begins on 2026-12-05; 2 "
        + "are required.")
    var lifted = TestProblem()
    lifted.course.mayStartBeforeBreak = true
    #expect(lifted.broken(friday) == [])
    #expect(
      TestProblem.singleFractions().broken(Schedule(appointments: [.test(1, .friday)])) == [])
  }

  @Test func `A Friday start is legal before a working Saturday`() {
    let problem = calendar(
      WorkingCalendar(makeUpDays: [WorkingCalendar.MakeUpDay(day: .saturday)]))
    let dates: [Day] = [.friday, .saturday, .nextMonday, .nextMonday.adding(1)]
    #expect(problem.broken(.dates(dates)) == [])
  }

  @Test func `One closed day is no break`() {
    let problem = calendar(
      WorkingCalendar(closures: [WorkingCalendar.Closure(days: .tuesday ... .tuesday)]))
    #expect(problem.broken(.dates([.monday, .wednesday, .thursday, .friday])) == [])
    let longer = calendar(
      WorkingCalendar(closures: [WorkingCalendar.Closure(days: .tuesday ... .wednesday)]))
    #expect(longer.broken(.dates([.monday, .thursday, .friday, .nextMonday])) == [.startRule])
  }

  @Test func `A day of downtime is as closed as a holiday`() {
    var problem = TestProblem()
    let downtime = Downtime(from: Moment(.tuesday, "00:00"), until: Moment(.thursday, "00:00"))
    problem.sources = [.test(downtime: [downtime])]
    #expect(problem.broken(.dates([.monday, .thursday, .friday, .nextMonday])) == [.startRule])
  }

  /// Closed from 14 to 18 December, with the weekends 12 to 20; the last two working days barred.
  private var blackout: TestProblem {
    let first = Day("2026-12-14")
    var result = calendar(
      WorkingCalendar(
        closures: [WorkingCalendar.Closure(days: first...first.adding(4))],
        startBlackout: WorkingCalendar.StartBlackout(workingDays: 2, closureDays: 5)))
    result.phase.maxGapDays = 9
    return result
  }

  @Test func `No course starts on the barred working days before a long closure`() {
    let wednesday = ["2026-12-09", "2026-12-10", "2026-12-11", "2026-12-21"].map { Day($0) }
    #expect(blackout.broken(.dates(wednesday)) == [])
    let thursday = ["2026-12-10", "2026-12-11", "2026-12-21", "2026-12-22"].map { Day($0) }
    #expect(blackout.broken(.dates(thursday)) == [.startRule])
  }

  @Test func `A course that ends before the closure may start in the blackout`() {
    var problem = blackout
    problem.phase.fractions = 2
    #expect(problem.broken(.dates([Day("2026-12-10"), Day("2026-12-11")])) == [])
  }

  @Test func `A course does not start on a date that bars its start, but is treated there`() {
    var problem = TestProblem()
    problem.course.noStartOn = [.tuesday]
    #expect(problem.broken(.daily()) == [])
    let found = problem.violations(.daily(from: .tuesday, count: 4))
    #expect(found.map(\.rule) == [.startRule])
    #expect(
      found.first?.message
        == "A starts on 2026-12-01, a date on which it may be treated but not start.")
    let begun = TestProblem(courses: [
      Course.test().delivered(on: [.monday.adding(-3)])
    ])
    var barred = begun
    barred.course.noStartOn = [.monday]
    #expect(barred.broken(.daily(first: 2, count: 3)) == begun.broken(.daily(first: 2, count: 3)))
  }

  @Test func `A course does not start before the one that comes first`() {
    var problem = TestProblem.singleFractions(2)
    problem.courses[1].startsAfter = 0
    func broken(_ first: Day?, _ second: Day) -> [RuleName] {
      problem.broken(Self.starts(first, second))
    }
    #expect(broken(.tuesday, .wednesday) == [])
    #expect(broken(.tuesday, .tuesday) == [])
    #expect(broken(.tuesday, .monday) == [.startRule])
    // Nobody waits for a course that stays out.
    #expect(broken(nil, .monday) == [])
    let message = problem.violations(Self.starts(.tuesday, .monday)).first?.message
    #expect(
      message
        == "A1 starts on 2026-11-30, before A0, which comes first and starts on 2026-12-01.")
  }

  @Test func `A course that came first and has begun bars nobody`() {
    var problem = TestProblem(courses: [
      Course.test().delivered(on: [.monday.adding(-3)]), .test("B", phases: [.test(fractions: 1)]),
    ])
    problem.courses[1].startsAfter = 0
    let schedule = Schedule(appointments: [.test(course: 1, 1, .monday, "12:00")])
    #expect(!problem.broken(schedule).contains(.startRule))
    problem.courses[1].startsAfter = 7
    #expect(!problem.broken(schedule).contains(.startRule))
  }

  /// Visits of two courses of one fraction; the second an hour later than the first.
  private static func starts(_ first: Day?, _ second: Day) -> Schedule {
    Schedule(
      appointments: (first.map { [.test(1, $0)] } ?? []) + [.test(course: 1, 1, second, "09:00")],
      unscheduled: first == nil ? [UnscheduledCourse(course: 0, reasons: [])] : [])
  }
}
