import Checking
import ExactSolving
import Explaining
import GLPK
import Solving
import TestProblems
import Testing
import TreatmentDomain

@Suite struct PricingTests {
  private func report(_ week: TightWeek, rules: Bool, steps: Int = 0) throws -> PriceReport {
    let survey = PriceSurvey(week.problem, solver: GreedySolver(), steps: steps, seed: 1)
    let estimates =
      WindowPrices(week.problem).prices(of: week.schedule, stop: StopSignal())
      + CoursePrices(week.problem, programs: GuardedProgramSolver())
      .prices(of: week.schedule, stop: StopSignal())
    return try survey.report(
      of: week.schedule, estimates: estimates, top: 3, liftsRules: rules
    ) { _ in }
  }

  /// Visits of ten minutes' beam compete for a morning; the last ones go into overtime.
  private var crowded: TestProblem {
    var test = TestProblem.singleFractions(8)
    for index in test.courses.indices {
      test.courses[index].phases[0].beamMinutes = 15
      test.courses[index].waitingClass = .p1
      test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    }
    test.weeks = 2
    test.sources = [.test(hours: .test("08:00", "09:00", overtime: "12:00"))]
    return test
  }

  @Test func `An hour of a beam that runs into overtime has a price that solving again confirms`()
    throws
  {
    let week = try TightWeek(crowded)
    let found = try report(week, rules: false, steps: 1)
    let hour = found.prices.first { $0.thing == .beamHour(source: 0, day: .monday) }
    #expect(try #require(hour).estimate > 0)
    // Sixty minutes less of overtime at five each.
    #expect(try #require(hour?.confirmed).saving == 300)
    #expect(hour?.confirmed?.way == .minutes)
    #expect(found.total == Referee(week.problem).judge(week.schedule).costs.total)
  }

  @Test func `Where nothing is scarce nothing has a price`() throws {
    let week = try TightWeek(TestProblem())
    #expect(try report(week, rules: false).prices.isEmpty)
  }

  @Test func `Rules cost what other costs lose without them`() throws {
    let week = try TightWeek(TightWeek.byChance(seed: 2))
    let found = try report(week, rules: true)
    // Without steps nothing is searched: the schedule that rules are lifted from is the one as it is.
    #expect((found.minutesAgain + found.wholeAgain).allSatisfy { $0 == found.total })
    for rule in found.rules {
      let lifted = Referee(rule.rule.applied(to: week.problem))
      #expect(rule.others == lifted.judge(week.schedule).costs.total, "\(rule.rule)")
    }
    #expect(found.rules.contains { $0.rule == .keepFree })
    #expect(found.rules.contains { $0.rule == .patientHours })
    // What was possible stays possible, so nothing can cost less than nothing.
    #expect(found.rules.allSatisfy { $0.amount >= 0 })
    #expect(found.rules.map(\.amount) == found.rules.map(\.amount).sorted(by: >))
  }

  @Test func `Equal seeds and budgets give equal prices`() throws {
    let week = try TightWeek(TightWeek.byChance(seed: 3))
    let (first, second) = (try report(week, rules: false), try report(week, rules: false))
    #expect(first.prices.map(\.thing) == second.prices.map(\.thing))
    #expect(first.prices.map(\.estimate) == second.prices.map(\.estimate))
    #expect(first.prices.map(\.confirmed) == second.prices.map(\.confirmed))
    #expect(first.wholeAgain == second.wholeAgain)
  }

  @Test func `Longer hours of one date leave other dates as they are`() throws {
    let test = TestProblem().problem
    let longer = try #require(ScarceThing.beamHour(source: 0, day: .tuesday).added(to: test))
    #expect(longer.hours(ofSource: 0, on: .tuesday)?.regularClose == MinuteOfDay("19:00"))
    #expect(longer.hours(ofSource: 0, on: .monday)?.regularClose == MinuteOfDay("18:00"))
  }

  @Test func `Rooms with hours of their own stay open as much longer as their source`() throws {
    var test = TestProblem()
    let own = TimeWindow("08:00", "12:00")
    test.rooms = [.test("R1", weeklyHours: Array(repeating: own, count: 7)), .test("R2")]
    let longer = try #require(
      ScarceThing.beamHour(source: 0, day: .tuesday).added(to: test.problem))
    #expect(longer.windows(ofRoom: 0, on: .tuesday) == [TimeWindow("08:00", "13:00")])
    #expect(longer.windows(ofRoom: 0, on: .monday) == [own])
    let always = Relaxation.sourceHours(source: 0, minutes: 30)
      .applied(to: test.problem, course: 0)
    for day in [Day.monday, .tuesday] {
      #expect(always.windows(ofRoom: 0, on: day) == [TimeWindow("08:00", "12:30")])
    }
  }

  @Test func `Quality assurance that overtime displaced yields to longer hours`() {
    var test = TestProblem()
    test.sources = [
      .test(qualityAssurance: [
        QualityAssuranceWindow(
          weekdays: [.tuesday], window: TimeWindow("17:30", "19:00"), yieldsToOvertime: true)
      ])
    ]
    let longer = ScarceThing.beamHour(source: 0, day: .tuesday).added(to: test.problem)
    #expect(
      longer?.yieldingQualityAssurance(ofSource: 0, on: .tuesday) == [TimeWindow("17:30", "18:00")])
  }

  @Test
  func
    `A room's hour is a twin's, open in that hour alone, and the schedule as it is costs the same`()
    throws
  {
    let week = try TightWeek(crowded)
    let hour = TimeWindow("08:00", "09:00")
    let more = try #require(
      ScarceThing.roomHour(room: 0, day: .monday).added(to: week.problem, hour: hour))
    let twin = more.rooms.count - 1
    #expect(more.windows(ofRoom: twin, on: .monday) == [hour])
    #expect(more.windows(ofRoom: twin, on: .tuesday).isEmpty)
    #expect(more.rooms[twin].beamMatchedGroup == more.rooms[0].beamMatchedGroup)
    let before = Referee(week.problem).judge(week.schedule)
    let after = Referee(more).judge(week.schedule)
    #expect(after.isAcceptable && after.costs.total == before.costs.total)
  }

  @Test func `A source with one room gets no twin`() {
    var test = TestProblem()
    test.rooms = [.test("R1")]
    let hour = TimeWindow("08:00", "09:00")
    #expect(
      ScarceThing.roomHour(room: 0, day: .monday).added(to: test.problem, hour: hour) == nil)
  }

  @Test func `A team's hour more follows its last window of that date alone`() throws {
    var test = TestProblem()
    test.teams = [.test("ventilator", "13:00", "17:00", visitsPerDay: 3)]
    let more = try #require(
      ScarceThing.teamHour(team: 0, day: .tuesday).added(to: test.problem))
    #expect(more.windows(ofTeam: 0, on: .tuesday) == [TimeWindow("13:00", "18:00")])
    #expect(more.windows(ofTeam: 0, on: .monday) == [TimeWindow("13:00", "17:00")])
    let always = Relaxation.teamHours(team: 0, minutes: 30).applied(to: test.problem, course: 0)
    #expect(always.windows(ofTeam: 0, on: .monday) == [TimeWindow("13:00", "17:30")])
  }

  @Test func `A team's visit more on a date leaves other dates as they are`() throws {
    var test = TestProblem()
    test.teams = [.test("nurses", visitsPerDay: 2)]
    let more = try #require(
      ScarceThing.teamVisit(team: 0, day: .tuesday).added(to: test.problem))
    #expect(more.teams[0].visitsPerDay(on: .tuesday) == 3)
    #expect(more.teams[0].visitsPerDay(on: .monday) == 2)
  }
}
