import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct ExpectedLoadTests {
  /// Visits by day of the horizon, in sevenths of a visit, which are minutes of a beam of 5 + 2.
  private func sevenths(_ test: TestProblem) -> [Int] {
    ExpectedLoad(test.problem).parts(of: 0, from: .source(0)).map {
      $0 / ExpectedLoad.partsPerMinute
    }
  }

  @Test func `One course a week is treated on as many dates as it has fractions`() {
    var test = TestProblem()
    test.arrivals = [.test()]
    // A seventh starts on each date since Thursday, on Mondays those of the weekend, too.
    #expect(Array(sevenths(test)[..<7]) == [4, 5, 6, 6, 4, 0, 0])
    #expect(Array(sevenths(test)[7..<14]) == [6, 6, 6, 6, 4, 0, 0])
  }

  @Test func `Nobody starts before the preparation is over`() {
    var test = TestProblem()
    test.arrivals = [.test(daysToStart: 11)]
    let load = sevenths(test)
    #expect(load[..<8].allSatisfy { $0 == 0 })
    #expect(load[8] == 1)
    #expect(Array(load[14..<19]) == [6, 6, 6, 6, 4])
  }

  @Test func `Four visits a week stretch a course over five dates`() {
    var test = TestProblem()
    test.protocols = [.test(phases: [.test(fractions: 4, perWeek: 4...4)])]
    test.arrivals = [.test(perWeek: 5000)]
    // 5 a week, 4/5 of a visit on each of 5 dates.
    #expect(Array(sevenths(test)[14..<19]) == [28, 28, 28, 28, 28])
  }

  @Test func `Phases follow each other and go to the sources that treat them`() {
    var test = TestProblem()
    test.sources = [.test(), .test("L", particles: ["photon"])]
    test.rooms = [.test("R1"), .test("X", source: 1), .test("Y", source: 1)]
    test.protocols = [.test(phases: [.test("photon", fractions: 5), .test(fractions: 5)])]
    test.arrivals = [.test(perWeek: 1000)]
    let problem = test.problem
    let loads = (0...1).map {
      ExpectedLoad(problem).parts(of: 0, from: .source($0))
        .map { $0 / ExpectedLoad.partsPerMinute }
    }
    #expect(Array(loads[0][..<5]) == [0, 0, 0, 0, 1])
    #expect(loads[0][14..<19].reduce(0, +) == 35)
    #expect(loads[1][14..<19].reduce(0, +) == 35)
  }

  @Test func `Who may go anywhere is expected where the others leave most`() {
    var test = TestProblem()
    test.rooms = [.test("R1", equipment: ["chair"]), .test("R2"), .test("R3", beamLines: [])]
    var seated = Phase.test(fractions: 2)
    seated.equipment = ["chair"]
    var lying = Phase.test(fractions: 3)
    lying.beamLines = [["horizontal"]]
    test.protocols = [.test("any", phases: [lying]), .test("seated", phases: [seated])]
    test.arrivals = [.test(), .test(protocolIndex: 1)]
    // 22 minutes a visit: R1 has 44 of the seated, so R2 gets 55 of the 66 of those who may lie in either.
    #expect(
      ExpectedShares(test.problem).parts.map { $0[0] } == [[3, 17, 0], [20, 0, 0]])
  }

  @Test func `Closed dates hand their starts to the next open one`() {
    var test = TestProblem()
    test.protocols = [.test(phases: [.test(fractions: 1)])]
    test.centres = [
      .test(
        calendar: WorkingCalendar(closures: [
          .init(days: Day.monday.adding(7)...Day.monday.adding(8))
        ]))
    ]
    test.arrivals = [.test()]
    #expect(Array(sevenths(test)[7..<12]) == [0, 0, 5, 1, 1])
  }
}

@Suite struct ProtectedMinutesTests {
  /// Two weeks, no detail window, arrivals of single fractions in P1 and P3.
  private func arriving(share: Int = 1000) -> TestProblem {
    var test = TestProblem.singleFractions()
    test.detailWeeks = 0
    test.weeks = 2
    test.protocols = [.test(phases: [.test(fractions: 1)])]
    test.arrivals = [.test(.p1, perWeek: 7000), .test(.p3, perWeek: 14_000)]
    test.rules.protectedShare = share
    return test
  }

  @Test func `Each class leaves what more urgent ones need`() {
    let protected = ProtectedMinutes(arriving().problem)
    let tuesday = WaitingClass.allCases.map {
      protected.minutes(for: $0, source: 0, day: Day.monday.adding(8))
    }
    #expect(tuesday == [0, 7, 7, 21])
    let parts = (0...1).map {
      protected.minutes(for: .p4, source: 0, day: Day.monday.adding(8), part: $0)
    }
    #expect(parts == [8, 13], "216 and 324 usable minutes")
    #expect(WaitingClass.allCases.filter(protected.isLevel) == [.p2, .p4])
  }

  @Test func `A share is a share, and none is nothing`() {
    let half = ProtectedMinutes(arriving(share: 500).problem)
    #expect(half.minutes(for: .p4, source: 0, day: Day.monday.adding(8)) == 11)
    #expect(ProtectedMinutes(arriving(share: 0).problem).isEmpty)
    var nobody = arriving()
    nobody.arrivals = []
    #expect(ProtectedMinutes(nobody.problem).isEmpty)
  }

  @Test
  func `Nothing is protected on closed dates and in the detail window, nor more than there is`() {
    var test = arriving()
    test.detailWeeks = 1
    test.arrivals = [.test(.p1, perWeek: 1_000_000)]
    let protected = ProtectedMinutes(test.problem)
    func minutes(_ offset: Int) -> Int {
      protected.minutes(for: .p2, source: 0, day: Day.monday.adding(offset))
    }
    #expect((0..<7).allSatisfy { minutes($0) == 0 })
    #expect(minutes(7) == 540 && minutes(12) == 0)
  }

  /// A source that holds two visits of its course a date, and arrivals of P1: three on Mondays, one on other dates.
  private func crowded(_ urgency: WaitingClass, share: Int, readyOn: Day = .monday) -> TestProblem {
    var test = arriving(share: share)
    test.rules.usableRoomShare = 1000
    test.sources = [.test(hours: .test("08:00", "08:40", overtime: "08:40"))]
    test.centres = [.test(dayParts: [.test("day", "08:00", "20:00")])]
    test.arrivals = [.test(.p1, perWeek: 7000)]
    test.courses = [.test(phases: [.test(fractions: 1)], waitingClass: urgency, readyOn: readyOn)]
    test.courses[0].phases[0].setUpMinutes = 5
    test.courses[0].phases[0].beamMinutes = 15
    return test
  }

  private func start(_ test: TestProblem) -> Day? {
    GreedyConstruction.best(of: test.problem, stop: StopSignal()).visits[0].first?.day
  }

  @Test func `Less urgent courses start on dates that leave enough`() {
    #expect(start(crowded(.p3, share: 0)) == .monday)
    #expect(start(crowded(.p3, share: 1000)) == .tuesday)
    #expect(start(crowded(.p1, share: 1000)) == .monday)
  }

  @Test func `Who would go without dates takes what is kept, and whoever was told a date keeps it`()
  {
    var leaving = crowded(.p3, share: 1000)
    leaving.courses[0].departsOn = .monday
    #expect(start(leaving) == .monday)
    var promised = crowded(.p3, share: 1000)
    promised.courses[0].promisedStart = .monday
    #expect(start(promised) == .monday)
  }

  @Test(arguments: 1...20)
  func `Rows count a class with the less urgent ones`(seed: Int) throws {
    var test = crowded(.p2, share: 1000)
    test.arrivals.append(.test(.p2, perWeek: 3500))
    test.sources = [.test()]
    var random = SearchRandom(seed: UInt64(seed))
    test.courses = (0..<40).map { number in
      var course = Course.test(
        "A\(number)", phases: [.test(fractions: 1)],
        waitingClass: WaitingClass.allCases[random.below(4)])
      course.phases[0].beamMinutes = 10 + random.below(30)
      course.phases[0].setUpMinutes = 1
      course.phases[0].exitMinutes = 1
      return course
    }
    let problem = test.problem
    let protected = ProtectedMinutes(problem)
    let instance = CourseAssignment(GreedyConstruction(problem)).instance
    let count = random.below(41)
    // All on the Monday of the second week.
    let patterns = instance.courses.indices.map { position -> CoursePattern? in
      position < count ? CoursePattern(route: 0, days: [7], places: [0], cost: 0) : nil
    }
    let courses = problem.courses[..<count]
    let monday = Day.monday.adding(7)
    let isHeld = WaitingClass.allCases.allSatisfy { least in
      let counted = courses.filter { $0.waitingClass >= least }.map { $0.phases[0].beamMinutes }
      return counted.reduce(0) { $0 + $1 + 2 }
        <= 540 - protected.minutes(for: least, source: 0, day: monday)
        && counted.reduce(0) { $0 + $1 + 4 }
          <= 600 - protected.minutes(for: least, room: 0, day: monday)
    }
    #expect(instance.holds(patterns) == isHeld)
  }
}
