import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct PatternSearchTests {
  @Test(arguments: LoneCourse.allCases, 1...6)
  func `Every start costs what the cheapest legal dates and places cost`(
    kind: LoneCourse, seed: Int
  ) throws {
    let alone = try CourseAlone(kind.problem(seed: seed))
    var found: [Day: Double] = [:]
    for (pattern, value) in alone.patterns() {
      let day = alone.problem.horizon.firstDay.adding(pattern.start)
      found[day] = min(found[day] ?? .infinity, value)
    }
    #expect(found == alone.enumeration.cheapest())
  }

  @Test(arguments: LoneCourse.allCases, 1...6)
  func `Every pattern is legal and costs what it says`(kind: LoneCourse, seed: Int) throws {
    let alone = try CourseAlone(kind.problem(seed: seed))
    for (pattern, value) in alone.patterns() {
      let schedule = alone.enumeration.schedule(alone.choices(pattern))
      let judgement = alone.enumeration.referee.judge(schedule)
      #expect(judgement.violations.map(\.message) == [])
      #expect(Double(alone.enumeration.cost(judgement)) == value)
      #expect(alone.instance.cost(of: pattern, class: 0) == Int(value))
    }
  }

  @Test(arguments: LoneCourse.allCases)
  func `Some seed of every kind can be treated`(kind: LoneCourse) throws {
    let counts = try (1...6).map { try CourseAlone(kind.problem(seed: $0)).patterns().count }
    #expect(counts.contains { $0 > 1 })
  }
}
