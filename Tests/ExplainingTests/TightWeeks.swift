import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Small problems in which not everybody finds a place, and their greedy schedules.
struct TightWeek {
  let problem: Problem
  let schedule: Schedule

  init(_ test: TestProblem) throws {
    problem = test.problem
    let result = try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }
    schedule = try #require(result.incumbent)
  }

  var unscheduled: [Int] { schedule.unscheduled.map(\.course) }

  /// One visit a day fits into the opening hours, and there are more courses than days.
  static func oneVisitADay(_ courses: Int = 7) -> TestProblem {
    var test = TestProblem.singleFractions(courses)
    test.weeks = 1
    test.sources = [.test(hours: .test("08:00", "08:25", overtime: "08:25"))]
    return test
  }

  /// A few courses of several fractions with hours, absences, a team and a trial by chance.
  static func byChance(seed: Int) -> TestProblem {
    var number = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ count: Int) -> Int {
      number ^= number << 13
      number ^= number >> 7
      number ^= number << 17
      return Int(number % UInt64(count))
    }
    let courses = (0..<9).map { index -> Course in
      var course = Course.test(
        "A\(index)", phases: [.test(fractions: 1 + next(4))], readyOn: .monday.adding(next(3)))
      course.waitingClass = WaitingClass.allCases[next(4)]
      if next(3) == 0 { course.hours = TimeWindow("08:00", "08:30") }
      if next(3) == 0 { course.unavailableOn = [.tuesday, .thursday] }
      if next(3) == 0 { course.phases[0].teams = ["ventilator"] }
      if next(4) == 0 { course.departsOn = .monday.adding(2 + next(8)) }
      if next(3) == 0 { course.trial = 0 }
      return course
    }
    var test = TestProblem(courses: courses)
    test.weeks = 2
    test.teams = [.test("ventilator", "08:00", "10:00", visitsPerDay: 1)]
    test.trials = [
      Trial(id: "T", name: LocalizedName(english: "T"), maximum: 2, enrolled: 1)
    ]
    test.sources = [.test(hours: .test("08:00", "08:50", overtime: "08:50"), keepFreeMinutes: 5)]
    return test
  }
}

extension [Violation] {
  /// True when one of them says the same, whatever the order of its evidence.
  func contains(same other: Violation) -> Bool {
    contains {
      $0.rule == other.rule && $0.message == other.message && $0.resource == other.resource
        && Set($0.evidence) == Set(other.evidence)
    }
  }
}
