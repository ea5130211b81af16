import Foundation
import Testing

@testable import WhatIf

@Suite struct StudyStatisticsTests {
  /// Two-sided 95 % points of Student's t as printed in tables.
  @Test(arguments: [
    (1, 12.7062), (2, 4.3027), (3, 3.1824), (4, 2.7764), (5, 2.5706), (9, 2.2622), (10, 2.2281),
    (19, 2.0930), (29, 2.0452), (30, 2.0423), (99, 1.9842), (1000, 1.9623),
  ])
  func `Points of Student's t are those of the tables`(degrees: Int, expected: Double) {
    #expect(abs(StudentT.central(0.95, degreesOfFreedom: degrees) - expected) < 6e-5)
  }

  @Test func `Other shares of Student's t, and the middle`() {
    #expect(abs(StudentT.central(0.99, degreesOfFreedom: 10) - 3.1693) < 6e-5)
    #expect(abs(StudentT.central(0.80, degreesOfFreedom: 5) - 1.4759) < 6e-5)
    #expect(abs(StudentT.central(0.5, degreesOfFreedom: 1) - 1) < 1e-9)
    #expect(StudentT.centralShare(0, degreesOfFreedom: 7) == 0)
  }

  @Test func `An interval by hand`() throws {
    // Mean 3, variance 2.5, five values: 2.7764 * sqrt(0.5).
    let estimate = try #require(Estimate([1, 2, 3, 4, 5]))
    #expect(estimate.mean == 3 && estimate.count == 5)
    let interval = try #require(estimate.interval)
    #expect(abs(interval.upperBound - 4.96324) < 1e-4)
    #expect(abs(interval.lowerBound - 1.03676) < 1e-4)
  }

  @Test func `One value has no interval, none has no mean`() {
    #expect(Estimate([4])?.interval == nil)
    #expect(Estimate([4])?.mean == 4)
    #expect(Estimate([]) == nil)
  }

  @Test func `About 95 of 100 intervals of normal samples hold the mean`() throws {
    var chance = NormalNumbers(seed: 7)
    var held = 0
    for _ in 0..<2000 {
      let sample = (0..<8).map { _ in 10 + 3 * chance.next() }
      let interval = try #require(Estimate(sample)?.interval)
      if interval.contains(10) { held += 1 }
    }
    #expect((1860...1940).contains(held), "\(held)")
  }

  @Test func `Paired differences are narrower than those of independent samples`() throws {
    var chance = NormalNumbers(seed: 3)
    let shared = (0..<12).map { _ in 20 + 5 * chance.next() }
    let baseline = shared.map { $0 + 0.3 * chance.next() }
    let variant = shared.map { $0 + 1 + 0.3 * chance.next() }
    let paired = try #require(Estimate(zip(variant, baseline).map { $0 - $1 })?.interval)
    let own = try #require(Estimate(variant)?.interval)
    #expect(paired.upperBound - paired.lowerBound < (own.upperBound - own.lowerBound) / 5)
    #expect(Verdict(differences: zip(variant, baseline).map { $0 - $1 }) == .higher)
  }

  @Test func `A verdict needs an interval without 0`() {
    #expect(Verdict(differences: [1, 2, 3, 2, 1]) == .higher)
    #expect(Verdict(differences: [-1, -2, -3, -2, -1]) == .lower)
    #expect(Verdict(differences: [-1, 2, -3, 2, 1]) == .undecided)
    #expect(Verdict(differences: [0, 0, 0]) == .equal)
    #expect(Verdict(differences: [0.1 + 0.2 - 0.3]) == .equal)
    #expect(Verdict(differences: [2]) == .tooFewReplications)
    #expect(Verdict(differences: []) == .tooFewReplications)
  }

  @Test func `Equal differences are believed from six on`() {
    #expect(Verdict(differences: Array(repeating: 1, count: 5)) == .undecided)
    #expect(Verdict(differences: Array(repeating: 1, count: 6)) == .higher)
    #expect(Verdict(differences: Array(repeating: -0.1, count: 6)) == .lower)
  }

  @Test func `Bounds tell what is certain about a difference of costs`() {
    func compared(_ cost: Int, _ bound: Int?, _ other: Int, _ otherBound: Int?) -> CostComparison {
      CostComparison(cost: cost, bound: bound, baselineCost: other, baselineBound: otherBound)
    }
    let overlapping = compared(110, 95, 100, 90)
    #expect(overlapping.found == 10 && overlapping.low == -5 && overlapping.high == 20)
    #expect(overlapping.verdict == .undecided)
    #expect(compared(120, 101, 100, 90).verdict == .higher)
    #expect(compared(120, 100, 100, 90).verdict == .undecided)
    #expect(compared(80, 70, 100, 81).verdict == .lower)
    #expect(compared(100, 100, 100, 100).verdict == .equal)
    #expect(compared(50, nil, 100, nil).verdict == .undecided)
    #expect(compared(50, nil, 100, nil).low == nil)
    // One bound is enough where it lies on the right side.
    #expect(compared(80, nil, 100, 81).verdict == .lower)
    #expect(compared(120, 101, 100, nil).verdict == .higher)
  }

  @Test func `A gap is a share of the cost, and not known without a bound`() {
    var costs = CellResult.Costs(total: 300, courses: 200, window: 0)
    #expect(costs.gap(of: .courseCost) == nil)
    costs.coursesBound = 190
    #expect(costs.gap(of: .courseCost) == 0.05)
    costs.windowBound = 0
    #expect(costs.gap(of: .windowCost) == 0)
  }

  @Test func `Courses move with their dates and centres; added and removed ones do not`() {
    func course(_ id: String, _ isStarted: Bool, _ visits: String...) -> CellResult.CourseDates {
      CellResult.CourseDates(course: id, isStarted: isStarted, visits: visits)
    }
    let moved = MovedCourses(
      [
        course("a", true, "2026-12-01 C1"), course("b", false, "2026-12-02 C1"),
        course("c", false, "2026-12-03 C2"), course("new", false, "2026-12-03 C2"),
        course("d", true, "2026-12-05 C1"),
      ],
      since: [
        course("a", true, "2026-12-01 C1"), course("b", false, "2026-12-01 C1"),
        course("c", false, "2026-12-03 C1"), course("gone", true, "2026-12-03 C1"),
        course("d", true, "2026-12-04 C1"),
      ])
    #expect(moved.waiting == 2 && moved.underWay == 1 && moved.all == 3)
  }
}

/// Normal numbers by Box & Muller 1958 from a linear congruential generator: the same on every machine.
private struct NormalNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (Double(state >> 11) + 0.5) / 9_007_199_254_740_992
  }

  mutating func next() -> Double {
    let radius = uniform()
    return (-2 * log(radius)).squareRoot() * cos(2 * .pi * uniform())
  }
}
