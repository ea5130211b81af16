import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct PatternSearchTests {
  @Test(arguments: LoneCourse.allCases, 1...2)
  func `A start costs what the cheapest legal dates and places cost`(
    kind: LoneCourse, seed: Int
  ) throws {
    let alone = try CourseAlone(kind.problem(seed: seed))
    // Trying takes long: every third start, others with another seed.
    let days = alone.problem.horizon.days.filter { ($0.number + seed) % 3 == 0 }
    var found: [Day: Double] = [:]
    for (pattern, value) in alone.patterns() {
      let day = alone.problem.horizon.firstDay.adding(pattern.start)
      if days.contains(day) { found[day] = min(found[day] ?? .infinity, value) }
    }
    #expect(found == alone.enumeration.cheapest(startingOn: days))
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
