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

  @Test func `A led search ends at costs of its own`() throws {
    // What starts cost at the prices is far from what they cost, so that the charge alone would lead elsewhere.
    let costs = try (1...3).map { seed in
      let rivals = try RivalCourses.different.instance(seed: seed)
      let search = CourseSearch(
        rivals.instance, reducedCosts: ReducedCosts(rivals.instance, at: rivals.somePrices))
      let found = search.run(
        from: rivals.nobody, seed: 1, length: .steps(400), stop: StopSignal())
      return (found.cost, rivals.optimum().cost)
    }
    #expect(costs.allSatisfy { $0.0 == $0.1 })
  }
}
