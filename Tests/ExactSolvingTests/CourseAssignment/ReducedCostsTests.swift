import Testing

@testable import ExactSolving
@testable import Solving

extension RivalInstance {
  /// Prices that make some rows dear.
  var somePrices: PatternPrices {
    var prices = PatternPrices(rowCount: instance.capacity.count)
    for row in instance.capacity.indices { prices.set(row: row, to: Double(row * 7 % 5)) }
    return prices
  }

  /// Cost plus prices of a pattern.
  func value(_ pattern: CoursePattern, _ number: Int, _ prices: PatternPrices) -> Double {
    var sum = Double(pattern.cost)
    instance.forEachLoad(of: pattern, class: number) { row, load in
      sum += prices.rows[row] * Double(load)
    }
    return sum
  }
}

@Suite struct ReducedCostsTests {
  @Test(arguments: RivalCourses.allCases, 1...3)
  func `A start costs what its cheapest pattern costs beyond the least of the class`(
    kind: RivalCourses, seed: Int
  ) throws {
    let rivals = try kind.instance(seed: seed)
    let prices = rivals.somePrices
    let reduced = ReducedCosts(rivals.instance, at: prices)
    for (number, patterns) in rivals.patterns.enumerated() {
      let unscheduled = Double(rivals.instance.classes[number].unscheduledCost)
      let values = patterns.map { rivals.value($0, number, prices) }
      let least = min(unscheduled, values.min() ?? unscheduled)
      #expect(reduced.leftOut[number] == Int(unscheduled - least))
      for day in 0..<rivals.instance.days {
        let own = zip(patterns, values).filter { $0.0.start == day }.map(\.1)
        #expect(reduced.starts[number][day] == own.min().map { Int($0 - least) } ?? 0)
      }
    }
  }

  @Test func `Charging changes costs and nothing else`() throws {
    let rivals = try RivalCourses.twoParts.instance(seed: 1)
    let instance = rivals.instance
    let reduced = ReducedCosts(instance, at: rivals.somePrices)
    let charged = instance.charging(reduced, times: 3)
    #expect(reduced.starts.joined().contains { $0 > 0 })
    for (number, patterns) in rivals.patterns.enumerated() {
      #expect(
        charged.classes[number].unscheduledCost
          == instance.classes[number].unscheduledCost + 3 * reduced.leftOut[number])
      for pattern in patterns {
        #expect(
          charged.cost(of: pattern, class: number)
            == pattern.cost + 3 * reduced.starts[number][pattern.start])
      }
    }
    let optimum = rivals.optimum().patterns
    #expect(instance.repriced(charged.repriced(optimum)) == optimum)
  }

  @Test(arguments: RivalCourses.allCases)
  func `Starts that were barred cost as much as any other at least`(kind: RivalCourses) throws {
    let rivals = try kind.instance(seed: 2)
    let number = 0
    let days = rivals.instance.days
    let free = ReducedCosts(rivals.instance, at: rivals.somePrices).starts[number]
    let cheapest = try #require(
      (0..<days).filter { day in
        rivals.patterns[number].contains { $0.start == day }
      }.min { (free[$0], $0) < (free[$1], $1) })
    var allowed = AllowedStarts(rivals.instance)
    allowed.days[number][cheapest] = false
    let barred = ReducedCosts(rivals.instance, at: rivals.somePrices, allowed: allowed)
    #expect(barred.starts[number].allSatisfy { $0 >= 0 })
    #expect(barred.starts[number][cheapest] == barred.starts[number].max())
  }

  @Test(arguments: 1...3)
  func `A led search tells and ends at costs of its own`(seed: Int) throws {
    let rivals = try RivalCourses.different.instance(seed: seed)
    let search = CourseSearch(
      rivals.instance, reducedCosts: ReducedCosts(rivals.instance, at: rivals.somePrices))
    var told: [CourseSearch.Outcome] = []
    let found = search.run(
      from: rivals.instance.classOf.map { rivals.patterns[$0].last }, seed: 1, length: .steps(2000),
      stop: StopSignal(),
      found: { told.append($0) })
    #expect(found.cost == rivals.optimum().cost)
    #expect(!told.isEmpty)
    for outcome in told {
      #expect(outcome.cost == rivals.cost(outcome.patterns))
      #expect(
        zip(outcome.patterns, rivals.instance.classOf).allSatisfy { pattern, number in
          pattern.map { $0.cost == rivals.instance.cost(of: $0, class: number) } ?? true
        })
    }
  }
}
