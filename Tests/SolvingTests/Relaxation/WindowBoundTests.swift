import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

extension WindowRelaxation {
  /// A bound after so many steps of prices, aimed at given costs.
  func bound(steps: Int, targets: [Double], target: Double) -> Outcome {
    bound(
      targets: targets, target: target, steps: steps, stopDaily: { false }, stop: { false })
  }

  /// Prices drawn by chance: most of them nothing, some of them absurd.
  func randomPrices(seed: UInt64) -> RelaxedPrices {
    var random = SearchRandom(seed: seed)
    let layout = PriceLayout(instance, steps: days.map(\.steps).max() ?? 0)
    let values = (0..<layout.count).map { _ in
      random.below(3) == 0 ? Double(random.below(4000)) / 300 : 0
    }
    return RelaxedPrices(values: values, layout: layout)
  }
}

@Suite struct WindowBoundTests {
  @Test(arguments: TinyWeek.allCases)
  func `The cheapest of all placements is legal and the search comes no lower`(
    kind: TinyWeek
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 1))
    let instance = try #require(week.instances().first)
    let best = try #require(PlacementEnumeration(week, instance).best())
    let moved = week.search.applied(best.places, of: instance, to: week.schedule)
    #expect(week.referee.judge(moved).violations.map(\.message) == [])
    #expect(instance.costs(of: best.places).total == best.cost)
    let found = instance.searched(seed: 1, steps: 1500).cost
    // The search is careful about visits between two steps of its grid.
    #expect(kind == .oldGrid ? found >= best.cost : found == best.cost)
  }

  @Test(arguments: TinyWeek.allCases, 1...3)
  func `No bound exceeds the cheapest of all placements`(kind: TinyWeek, seed: Int) throws {
    let week = try SearchedWeek(kind.problem(seed: seed))
    let instance = try #require(week.instances().first)
    let best = try #require(PlacementEnumeration(week, instance).best())
    let costs = instance.costs(of: best.places)
    let relaxation = WindowRelaxation(instance)
    for (steps, factor) in [(0, 1.0), (1, 1), (12, 1), (40, 1), (25, 3), (25, 0.5)] {
      let outcome = relaxation.bound(
        steps: steps, targets: costs.days.map { Double($0) * factor },
        target: Double(costs.total) * factor)
      #expect(outcome.bound <= best.cost, "\(steps) steps")
      #expect(outcome.dayBounds.reduce(0, +) <= outcome.bound)
      for (day, bound) in outcome.dayBounds.enumerated() {
        #expect(bound <= costs.days[day], "\(steps) steps")
      }
    }
    for chance in 1...10 {
      let prices = relaxation.randomPrices(seed: UInt64(chance))
      #expect(relaxation.provenDays(prices).reduce(0, +) <= best.cost)
      #expect(relaxation.provenWindow(prices) <= best.cost)
    }
  }

  @Test func `The bound of a lone visit is its cheapest place`() throws {
    for clock in ["07:30", "08:10", "08:33", "17:00"] {
      var test = TestProblem.singleFractions(1)
      test.weeks = 1
      test.course.preference = .clock(MinuteOfDay(clock))
      test.course.pins = [Pin(fraction: 1, day: .monday)]
      test.objective.preferredTolerance = 0
      test.sources = [.test(hours: .test("08:00", "09:00", overtime: "10:00"))]
      let week = try SearchedWeek(test.problem)
      let instance = try #require(week.instances().first)
      let best = try #require(PlacementEnumeration(week, instance).best())
      let outcome = WindowRelaxation(instance).bound(
        steps: 30, targets: instance.costs(of: best.places).days.map { Double($0) },
        target: Double(best.cost))
      #expect(outcome.bound == best.cost, "\(clock)")
    }
  }

  @Test func `The bound of a lone visit beside kept ones is its cheapest place`() throws {
    var test = TestProblem.singleFractions(3)
    test.weeks = 1
    for index in test.courses.indices {
      test.courses[index].preference = .clock(MinuteOfDay("08:35"))
      test.courses[index].pins = [
        Pin(
          fraction: 1, day: .monday,
          start: index == 2 ? nil : MinuteOfDay("08:25") + 20 * index, room: index % 2)
      ]
    }
    test.objective.preferredTolerance = 0
    let week = try SearchedWeek(test.problem)
    let instance = try #require(week.instances().first)
    #expect(instance.freeVisits == 1)
    let best = try #require(PlacementEnumeration(week, instance).best())
    let outcome = WindowRelaxation(instance).bound(
      steps: 30, targets: instance.costs(of: best.places).days.map { Double($0) },
      target: Double(best.cost))
    #expect(outcome.bound == best.cost)
  }

  @Test func `Spread to a kept visit is bounded exactly`() throws {
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 4)])
        .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
    ])
    test.weeks = 1
    test.course.preference = .clock(MinuteOfDay("15:00"))
    test.course.pins = [Pin(fraction: 3, start: MinuteOfDay("09:00"))]
    test.objective.preferredTolerance = 0
    test.objective.dayPartChange = 0
    let week = try SearchedWeek(test.problem)
    let instance = try #require(week.instances().first)
    #expect(instance.freeVisits == 1 && instance.firstMember.count == 2)
    let places = instance.searched(seed: 1, steps: 200)
    let outcome = WindowRelaxation(instance).bound(
      steps: 5, targets: instance.costs(of: places.places).days.map { Double($0) },
      target: Double(places.cost))
    // 360 minutes from the wish on Monday; on Tuesday they are shared between wish and spread.
    #expect(places.cost == 360 + 300)
    #expect(outcome.bound == places.cost)
  }
}
