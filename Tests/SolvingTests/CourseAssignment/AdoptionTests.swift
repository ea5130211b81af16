import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// Several waiting courses, one of them pinned, in a week whose days hold few minutes.
private func crowdedWeek(seed: Int) -> TestProblem {
  var random = SearchRandom(seed: UInt64(seed))
  var test = TestProblem(
    courses: (0..<6).map { number in
      var course = Course.test(
        "A\(number)", phases: [.test(fractions: 1 + random.below(3))],
        waitingClass: [.p1, .p2, .p3][random.below(3)],
        readyOn: .monday.adding(random.below(3)))
      course.phases[0].setUpMinutes = 10 + random.below(10)
      return course
    })
  test.weeks = 2
  test.rooms = [.test("R1")]
  test.sources = [.test(hours: .test("08:00", "09:20", overtime: "09:30"))]
  test.courses[5].readyOn = .monday
  test.courses[5].pins = [Pin(fraction: 1, day: .tuesday)]
  return test
}

extension GreedyConstruction {
  /// Adopts patterns as a search finds them; visits without a minute are given up unless somebody finds one.
  fileprivate mutating func adoptSearched(
    seed: UInt64, in assignment: inout CourseAssignment,
    minutes: MinuteFinder = { schedule, _ in schedule }
  ) {
    let found = CourseSearch(assignment.instance).run(
      from: assignment.patterns, seed: seed, length: .steps(40), stop: StopSignal())
    adopt(found.patterns, in: &assignment, minutes: minutes)
  }
}

/// Violations, and courses that are neither placed nor listed.
private func faults(_ schedule: Schedule, _ problem: Problem) -> [String] {
  var placed = Array(repeating: 0, count: problem.courses.count)
  for visit in schedule.appointments { placed[visit.course] += 1 }
  for visit in schedule.reservations { placed[visit.course] += 1 }
  for visit in schedule.tailDates { placed[visit.course] += 1 }
  let lost = problem.courses.indices.filter { index in
    let isListed = schedule.unscheduled.contains { $0.course == index && !$0.reasons.isEmpty }
    return placed[index] != (isListed ? 0 : problem.courses[index].remainingFractions)
  }
  return Referee(problem).judge(schedule).violations.map(\.message)
    + lost.map { "\(problem.courses[$0].id) is lost" }
}

@Suite struct AdoptionTests {
  @Test(arguments: 1...12)
  func `Adopted patterns make a legal schedule in which nobody is lost`(seed: Int) throws {
    let problem = crowdedWeek(seed: seed).problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    var assignment = CourseAssignment(construction)
    for round in 1...2 {
      construction.adoptSearched(seed: UInt64(round), in: &assignment)
      #expect(faults(construction.schedule(), problem) == [])
    }
  }

  @Test(arguments: 1...8)
  func `Course costs are a fixed part and the cost of the assignment`(seed: Int) throws {
    var test = crowdedWeek(seed: seed)
    test.detailWeeks = seed % 2
    test.objective.roomChangeMode = .consecutive
    test.courses[0].preference = .dayPart("afternoon")
    let problem = test.problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    var assignment = CourseAssignment(construction)
    let fixed = CourseCosts(construction.schedule(), of: problem).total - assignment.cost
    #expect(fixed >= 0)
    construction.adoptSearched(seed: 1, in: &assignment)
    #expect(CourseCosts(construction.schedule(), of: problem).total == fixed + assignment.cost)
    // Left out, too, everybody costs what the referee says.
    construction.adopt(assignment.patterns.map { _ in nil }, in: &assignment) { schedule, _ in
      schedule
    }
    #expect(construction.schedule().unscheduled.count == assignment.instance.courses.count)
    #expect(CourseCosts(construction.schedule(), of: problem).total == fixed + assignment.cost)
  }

  @Test(arguments: 1...8)
  func `Without a detail window a search is adopted as it is`(seed: Int) throws {
    var test = crowdedWeek(seed: seed)
    test.detailWeeks = 0
    let problem = test.problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    var assignment = CourseAssignment(construction)
    let before = assignment.cost
    let found = CourseSearch(assignment.instance).run(
      from: assignment.patterns, seed: 1, length: .steps(40), stop: StopSignal())
    construction.adopt(found.patterns, in: &assignment) { schedule, _ in schedule }
    #expect(assignment.patterns == found.patterns && assignment.cost == found.cost)
    #expect(assignment.cost <= before)
    #expect(faults(construction.schedule(), problem) == [])
  }

  /// Two single visits that the surrogate lets share Monday, where a pinned visit in the middle leaves room for one.
  private func splitMonday(trial: Bool = false) -> TestProblem {
    var test = TestProblem.singleFractions(3)
    test.weeks = 1
    test.rooms = [.test("R1")]
    test.sources = [.test(hours: .test("08:00", "09:15", overtime: "09:15"))]
    test.courses[2].pins = [Pin(fraction: 1, day: .monday, start: MinuteOfDay("08:30"))]
    if trial {
      test.trials = [
        Trial(id: "T", name: LocalizedName(english: "T"), maximum: 2, enrolled: 0)
      ]
      for index in 0..<2 { test.courses[index].trial = 0 }
    }
    // A longer visit fits neither before nor after the pinned one.
    test.courses[1].phases[0].setUpMinutes = 20
    return test
  }

  @Test(arguments: [false, true])
  func `A day that refuses a visit is tightened and the course goes elsewhere`(
    trial: Bool
  ) throws {
    let test = splitMonday(trial: trial)
    let problem = test.problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    var assignment = CourseAssignment(construction)
    // Both want Monday, whatever the surrogate says.
    let wanted = try assignment.instance.courses.indices.map {
      try #require(mondayPattern($0, of: assignment))
    }
    #expect(wanted.map(\.start) == [0, 0])
    let before = assignment.instance.capacity
    for position in wanted.indices { construction.release(position) }
    assignment.read(construction)
    construction.adopt(wanted, in: &assignment) { schedule, _ in schedule }
    let row = assignment.rows.row(source: 0, day: 0, part: 0)
    #expect(assignment.instance.capacity[row] < before[row])
    let schedule = construction.schedule()
    #expect(faults(schedule, problem) == [])
    #expect(schedule.unscheduled.isEmpty)
    let days = schedule.appointments.filter { $0.course < 2 }.map { $0.day }.sorted()
    try #require(days.count == 2)
    #expect(days[0] == .monday && days[1] > .monday)
    #expect(
      zip(assignment.patterns, 0..<2).allSatisfy { pattern, course in
        schedule.appointments.contains {
          $0.course == course && $0.day == .monday.adding(pattern?.start ?? -1)
        }
      })
    if trial { #expect(construction.board.starts(ofTrial: 0) == 2) }
  }

  @Test func `A minute that somebody finds for a visit is taken`() throws {
    var test = TestProblem.singleFractions(2)
    test.weeks = 1
    test.rooms = [.test("R1")]
    test.sources = [.test(hours: .test("08:00", "08:50", overtime: "08:50"))]
    // In the middle of the day, so that nobody fits before or after.
    test.courses[1].pins = [Pin(fraction: 1, day: .monday)]
    test.courses[1].preference = .clock(MinuteOfDay("08:15"))
    test.objective.preferredTolerance = 0
    let problem = test.problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    construction.release(0)
    var assignment = CourseAssignment(construction)
    let wanted = try [#require(mondayPattern(0, of: assignment))]
    var asked: [Int] = []
    construction.adopt(wanted, in: &assignment) { schedule, wishes in
      asked = wishes.map(\.course)
      return Schedule(appointments: [
        .test(course: 1, 1, .monday, "08:00"), .test(course: 0, 1, .monday, "08:25"),
      ])
    }
    #expect(asked == [0])
    let schedule = construction.schedule()
    #expect(faults(schedule, problem) == [])
    #expect(schedule.appointments.map(\.start) == [MinuteOfDay("08:00"), MinuteOfDay("08:25")])
    #expect(assignment.patterns == wanted)
  }

  /// The cheapest pattern of a course when every row has minutes enough.
  private func mondayPattern(_ position: Int, of assignment: CourseAssignment) -> CoursePattern? {
    var search = PatternSearch(assignment.instance)
    let residual = FlatBuffer(assignment.instance.capacity.map { _ in Int32(1000) })
    return search.cheapest(
      of: assignment.instance.classes[assignment.instance.classOf[position]], .init(),
      pricing: ResidualPricing(residual: residual.base))?.pattern
  }
}

@Suite struct StartOrderTests {
  /// Two equal courses and one of another class that comes after some of them.
  private func instance(
    startsAfter: [Int?], classes: [WaitingClass]
  ) -> CourseInstance {
    var test = TestProblem(
      courses: classes.enumerated().map { number, own in
        .test("A\(number)", phases: [.test(fractions: 1)], waitingClass: own)
      })
    test.detailWeeks = 0
    for (index, other) in startsAfter.enumerated() { test.courses[index].startsAfter = other }
    return CourseAssignment(GreedyConstruction(test.problem)).instance
  }

  private func patterns(_ starts: [Int?]) -> [CoursePattern?] {
    starts.map { $0.map { CoursePattern(route: 0, days: [Int16($0)], places: [0], cost: $0) } }
  }

  private func breaks(_ patterns: [CoursePattern?], _ instance: CourseInstance) -> Bool {
    patterns.indices.contains { position in
      let before = instance.startsAfter[position]
      guard before >= 0, let own = patterns[position]?.start, let first = patterns[before]?.start
      else { return false }
      return own < first
    }
  }

  @Test func `Equal courses are given their starts in the order in which they must start`() {
    let instance = instance(startsAfter: [nil, 0, 1], classes: [.p1, .p1, .p1])
    let ordered = instance.inOrder(patterns([7, 2, 4]))
    #expect(ordered.map { $0?.start } == [2, 4, 7])
  }

  @Test func `Courses of other classes keep their starts`() {
    let instance = instance(startsAfter: [nil, 0, 1], classes: [.p1, .p2, .p1])
    let ordered = instance.inOrder(patterns([1, 4, 7]))
    #expect(ordered.map { $0?.start } == [1, 4, 7])
  }

  @Test(arguments: 1...200)
  func `An order that holds between classes holds for all in the end`(seed: Int) {
    var random = SearchRandom(seed: UInt64(seed))
    let count = 5
    let startsAfter = (0..<count).map { $0 == 0 || random.flip() ? nil : random.below($0) }
    let classes = (0..<count).map { _ in random.flip() ? WaitingClass.p1 : .p2 }
    let instance = instance(startsAfter: startsAfter, classes: classes)
    var starts: [Int?] = []
    for position in 0..<count {
      // As in the search: not before any predecessor of another class.
      var first = 0
      var before = startsAfter[position]
      while let other = before {
        if classes[other] != classes[position], let start = starts[other] {
          first = max(first, start)
        }
        before = startsAfter[other]
      }
      starts.append(random.below(6) == 0 ? nil : first + [0, 1, 2, 3, 4][random.below(5)])
    }
    let given = patterns(starts)
    let ordered = instance.inOrder(given)
    #expect(!breaks(ordered, instance))
    for number in instance.classes.indices {
      let members = instance.courses.indices.filter { instance.classOf[$0] == number }
      #expect(
        members.map { given[$0]?.start ?? -1 }.sorted()
          == members.map { ordered[$0]?.start ?? -1 }.sorted())
    }
  }

  @Test(arguments: 1...10)
  func `Searches keep the order of starts`(seed: Int) throws {
    var random = SearchRandom(seed: UInt64(seed))
    var test = TestProblem(
      courses: (0..<6).map { number in
        .test(
          "A\(number)", phases: [.test(fractions: 2)],
          waitingClass: [.p1, .p3][random.below(2)])
      })
    test.weeks = 2
    test.detailWeeks = 0
    test.rooms = [.test("R1")]
    test.sources = [.test(hours: .test("08:00", "08:33", overtime: "08:33"))]
    for index in 1..<6 where random.below(3) > 0 {
      test.courses[index].startsAfter = random.below(index)
    }
    let problem = test.problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    var assignment = CourseAssignment(construction)
    let found = CourseSearch(assignment.instance).run(
      from: assignment.patterns, seed: UInt64(seed), length: .steps(60), stop: StopSignal())
    let ordered = assignment.instance.inOrder(found.patterns)
    #expect(!breaks(ordered, assignment.instance))
    construction.adopt(ordered, in: &assignment) { schedule, _ in schedule }
    #expect(faults(construction.schedule(), problem) == [])
  }
}
