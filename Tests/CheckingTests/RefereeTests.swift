import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct BreachTests {
  private let late: Schedule = .daily(from: .tuesday, first: 3, count: 2)

  /// Delivered on Wednesday and Thursday: a start on Tuesday leaves four days between.
  private var started: TestProblem {
    let past: [Day] = [.monday.adding(-5), .monday.adding(-4)]
    return TestProblem(courses: [Course.test().delivered(on: past)])
  }

  @Test func `A clinical rule gives way for a started course at a cost`() {
    let judgement = started.judge(late)
    #expect(judgement.violations == [])
    #expect(judgement.isAcceptable)
    #expect(judgement.breaches.map(\.rule) == [.fractionSpacing])
    #expect(judgement.costs[.breach] == 5_500)
    #expect(judgement.costs.perCourse == [5_500 + 600])
  }

  @Test func `Each unit adds to the breach`() {
    var problem = started
    problem.course.category = .one
    let judgement = problem.judge(.daily(from: .thursday, first: 3, count: 2))
    #expect(judgement.breaches.map(\.rule) == [.fractionSpacing, .overallTreatmentTime])
    #expect(judgement.breaches.map(\.units) == [3, 2])
    #expect(judgement.costs[.breach] == 2 * 5_000 + 5 * 500)
  }

  @Test func `A published course may breach and a waiting one may not`() {
    var problem = TestProblem()
    problem.phase.perWeekMaximum = 3
    #expect(problem.judge(.daily()).violations.map(\.rule) == [.fractionSpacing])
    problem.course.published = [PublishedVisit(fraction: 1, day: .monday, centre: 0)]
    #expect(problem.judge(.daily()).violations == [])
    #expect(problem.judge(.daily()).breaches.map(\.rule) == [.fractionSpacing])
  }

  @Test func `A physical rule never gives way`() {
    let judgement = started.judge(.daily(first: 3, count: 2, at: "07:00"))
    #expect(judgement.violations.map(\.rule) == [.treatmentHours, .treatmentHours])
    #expect(judgement.breaches == [])
  }
}

@Suite struct InheritedTests {
  private func frozen(_ start: String, fraction: Int = 1) -> PublishedVisit {
    PublishedVisit(
      fraction: fraction, day: .monday, centre: 0, room: 0, start: MinuteOfDay(start),
      isFrozen: true)
  }

  /// Two visits that overlap in room 0.
  private let overlap = Schedule(appointments: [
    .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:20"),
  ])

  @Test func `Frozen visits that break a rule among themselves are inherited`() {
    var problem = TestProblem.singleFractions(2)
    problem.courses[0].published = [frozen("08:00")]
    problem.courses[1].published = [frozen("08:20")]
    let judgement = problem.judge(overlap)
    #expect(judgement.violations == [])
    #expect(judgement.inherited.map(\.rule) == [.roomOverlap])
  }

  @Test func `One visit that was free to move makes it a violation`() {
    var problem = TestProblem.singleFractions(2)
    problem.courses[0].published = [frozen("08:00")]
    #expect(problem.judge(overlap).violations.map(\.rule) == [.roomOverlap])
  }

  @Test func `A frozen visit that was moved is not inherited`() {
    var problem = TestProblem.singleFractions(2)
    problem.courses[0].published = [frozen("08:00")]
    problem.courses[1].published = [frozen("09:00")]
    #expect(problem.judge(overlap).violations.map(\.rule) == [.roomOverlap, .pinned])
  }

  @Test func `A frozen visit and the delivered one before it are inherited`() {
    var problem = TestProblem()
    problem.course = problem.course.delivered(
      on: [.monday.adding(-6), .monday.adding(-5), .monday.adding(-4)])
    problem.course.published = [
      PublishedVisit(fraction: 4, day: .tuesday, centre: 0, isFrozen: true)
    ]
    let judgement = problem.judge(.daily(from: .tuesday, first: 4, count: 1))
    #expect(judgement.inherited.map(\.rule) == [.fractionSpacing])
    #expect(judgement.costs[.breach] == 0)
  }

  @Test func `Contradicting pins are never inherited`() {
    var problem = TestProblem.singleFractions()
    problem.course.published = [frozen("08:00")]
    problem.course.pins = [Pin(fraction: 1, day: .tuesday)]
    let judgement = problem.judge(Schedule(appointments: [.test(1, .monday)]))
    #expect(judgement.violations.map(\.rule) == [.pinned])
  }
}

@Suite struct CostBreakdownTests {
  /// Course 0 starts on Tuesday at centre 0, course 1 stays out, and source 0 works overtime.
  private var costs: CostBreakdown {
    var problem = TestProblem.twoCentres(
      courses: [.test("A", phases: [.test(fractions: 1)]), .test("B", waitingClass: .p4)])
    problem.objective.unscheduledFactor = 1
    return problem.judge(Schedule(appointments: [.test(1, .tuesday, "17:50")])).costs
  }

  @Test func `Amounts add up in every direction`() {
    // Waiting 100, overtime 50; 10 x 28 days of waiting and 10 on top for the course left out.
    #expect(costs.total == 440)
    #expect(costs[.waiting] == 100)
    #expect(costs[.overtime] == 50)
    #expect(costs[.unscheduled] == 290)
    #expect(costs.perCourse == [100, 290])
    #expect(costs.perCentre == [150, 0])
    #expect(costs.perWeek.map(\.amount) == [150])
    #expect(costs.perWeek.map(\.week) == [Day.monday.week])
  }

  @Test func `Every cost is listed in the order of the model`() {
    let usual = CostName.allCases.filter { !$0.isOnlyInPublicInstances }
    #expect(costs.perCost.map(\.name) == usual)
    let item = CostItem(.roomPreference, amount: 10)
    let rare = CostBreakdown(items: [item], courses: 0, centres: 0)
    #expect(rare.perCost.count == usual.count + 1 && rare[.roomPreference] == 10)
    #expect(rare[.beamGroupChange] == 0)
    #expect(costs.perCost.reduce(0) { $0 + $1.amount } == costs.total)
    #expect(costs.items.allSatisfy { $0.amount != 0 })
  }

  @Test func `An empty problem costs nothing`() {
    let judgement = TestProblem(courses: []).judge(Schedule())
    #expect(judgement.isAcceptable)
    #expect(judgement.costs.total == 0)
  }
}

@Suite struct RuleNameTests {
  @Test func `Ten rules are physical and nine clinical`() {
    #expect(RuleName.allCases.filter(\.isPhysical).count == 10)
    #expect(RuleName.allCases.filter { !$0.isPhysical }.count == 9)
    #expect(RuleName.allCases.filter(\.mayGiveWay).count == 8)
  }
}
