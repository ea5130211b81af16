import GLPK
import Testing

@testable import ExactSolving
@testable import Solving

@Suite struct CourseBoundTests {
  @Test(arguments: RivalCourses.allCases, 1...4)
  func `The root never exceeds the cheapest combination`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let optimum = rivals.optimum()
    #expect(rivals.instance.holds(optimum.patterns))
    var bound = CourseBound(rivals.instance, programs: GuardedProgramSolver())
    for _ in 0..<4 {
      bound.generate(until: nil, target: .max, stop: StopSignal())
      let isConverged = bound.isConverged
      #expect(isConverged)
      #expect(bound.bound <= optimum.cost)
      if bound.separate() == 0 { break }
    }
  }

  @Test(arguments: RivalCourses.allCases)
  func `Without time the bound is that of every course alone`(kind: RivalCourses) throws {
    let rivals = try kind.instance(seed: 1)
    var bound = CourseBound(rivals.instance, programs: GuardedProgramSolver())
    bound.generate(until: .now - .seconds(1), target: .max, stop: StopSignal())
    let alone = rivals.instance.classOf.reduce(0) { sum, number in
      sum
        + min(
          rivals.instance.classes[number].unscheduledCost,
          rivals.patterns[number].map(\.cost).min() ?? .max)
    }
    #expect(bound.rounds == 0 && bound.bound == alone)
  }

  @Test(arguments: RivalCourses.allCases, 1...4)
  func `A closed tree has the cheapest combination`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let optimum = rivals.optimum().cost
    var tree = CourseTree(
      rivals.instance, patterns: rivals.nobody,
      programs: GuardedProgramSolver(), stop: StopSignal())
    tree.solveRoot(until: nil)
    #expect(tree.bound <= optimum)
    tree.run(nodeLimit: 200, until: nil)
    #expect(tree.bound <= optimum && optimum <= tree.cost)
    #expect(tree.cost == rivals.cost(tree.patterns))
    #expect(rivals.instance.holds(tree.patterns))
    let isClosed = tree.isClosed
    #expect(isClosed)
    if isClosed { #expect(tree.cost == optimum && tree.bound == optimum) }
  }

  @Test(arguments: RivalCourses.allCases)
  func `A tree goes on where it ended`(kind: RivalCourses) throws {
    let rivals = try kind.instance(seed: 1)
    let optimum = rivals.optimum().cost
    var tree = CourseTree(
      rivals.instance, patterns: rivals.nobody, programs: GuardedProgramSolver(),
      stop: StopSignal())
    // No time for the root at first.
    tree.solveRoot(until: .now - .seconds(1))
    tree.run(nodeLimit: .max, until: .now - .seconds(1))
    #expect(tree.nodes == 0 && tree.bound <= optimum)
    tree.solveRoot(until: nil)
    for nodes in 1...200 where !tree.isClosed {
      tree.run(nodeLimit: nodes, until: nil)
      #expect(tree.nodes <= nodes && tree.bound <= optimum && optimum <= tree.cost)
    }
    #expect(tree.cost == optimum && tree.bound == optimum)
  }

  @Test(arguments: BrokenPrograms.Fault.allCases, 1...4)
  func `Wrong answers cost the bound, not its truth`(
    fault: BrokenPrograms.Fault, seed: Int
  ) throws {
    let kind = [RivalCourses.alike, .unevenLoads, .dear, .twoParts][seed - 1]
    let rivals = try kind.instance(seed: seed)
    let optimum = rivals.optimum().cost
    var tree = CourseTree(
      rivals.instance, patterns: rivals.nobody,
      programs: BrokenPrograms(fault, seed: seed), stop: StopSignal())
    tree.solveRoot(until: nil)
    #expect(tree.bound <= optimum)
    tree.run(nodeLimit: 8, until: nil)
    #expect(tree.bound <= optimum && optimum <= tree.cost)
    #expect(tree.cost == rivals.cost(tree.patterns))
    #expect(rivals.instance.holds(tree.patterns))
  }

  @Test(arguments: RivalCourses.allCases, 1...4)
  func `Branches bound the combinations that they leave`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let instance = rivals.instance
    var random = SearchRandom(seed: UInt64(seed))
    var bound = CourseBound(instance, programs: GuardedProgramSolver())
    bound.generate(until: nil, target: .max, stop: StopSignal())
    for _ in 0..<4 {
      var node: [Int: BranchBounds] = [:]
      for _ in 0..<2 {
        let number = random.below(instance.classes.count)
        guard let pattern = rivals.patterns[number].first else { continue }
        let visits = instance.visits(of: pattern, class: number)
        let visit = visits[random.below(visits.count)]
        let branch = CourseBranch(
          courseClass: number,
          kind: random.flip()
            ? .startBy(random.below(instance.days))
            : .visit(
              day: visit.day, room: visit.room,
              part: visit.day < instance.detailDays ? 0 : visit.part))
        let limit = random.below(2)
        node[bound.master.number(of: branch)] =
          random.flip() ? BranchBounds(least: limit + 1) : BranchBounds(most: limit)
      }
      bound.master.enter(node)
      let found = bound.generateNode(
        until: nil, target: 5_000_000, stop: StopSignal(), leftOver: 0)
      let branches = bound.master.branches
      let best = rivals.optimum { patterns in
        node.allSatisfy { index, limits in
          let count = patterns.indices.count { position in
            patterns[position].map {
              branches[index].counts($0, class: instance.classOf[position], in: instance)
            } ?? false
          }
          return count >= limits.least ?? 0 && count <= limits.most ?? .max
        }
      }
      #expect(found <= best.cost)
      #expect(best.cost == .max || found > 0)
    }
  }

  @Test(arguments: RivalCourses.allCases, 1...4)
  func `Prices, cuts and branches give every class its least value`(
    kind: RivalCourses, seed: Int
  ) throws {
    let rivals = try kind.instance(seed: seed)
    let instance = rivals.instance
    var random = SearchRandom(seed: UInt64(seed))
    var pricing = PatternPricing(instance)
    for number in instance.classes.indices {
      var prices = PatternPrices(rowCount: instance.capacity.count)
      var extras = ClassPrices()
      extras.starts = (0..<instance.days).map { _ in Double(random.below(9) - 4) * 25 }
      for pattern in rivals.patterns[number].prefix(40) where random.below(4) == 0 {
        instance.forEachLoad(of: pattern, class: number) { row, load in
          prices.set(row: row, to: 8 * random.unit())
          prices.add(
            .init(row: row, times: 1 + random.below(3), minutes: Int(load), capacity: 600),
            price: 50 * random.unit())
        }
        for visit in instance.visits(of: pattern, class: number) where random.flip() {
          extras.visits.append(
            .init(
              day: visit.day, room: visit.room, part: visit.part,
              price: Double(random.below(300) - 150)))
        }
      }
      let values = rivals.patterns[number].map { pattern in
        var value = Double(pattern.cost) + (extras.starts?[pattern.start] ?? 0)
        instance.forEachLoad(of: pattern, class: number) { row, load in
          value += prices.rows[row] * Double(load)
          for (cut, price) in zip(prices.cuts, prices.cutPrices) where cut.rows.contains(row) {
            value += price * Double(cut.rounded(load))
          }
        }
        for visit in instance.visits(of: pattern, class: number) {
          for extra in extras.visits
          where extra.day == visit.day && Int(extra.room) == visit.room
            && (visit.day < instance.detailDays || Int(extra.part) == visit.part)
          {
            value += extra.price
          }
        }
        return value
      }
      let least = min(Double(instance.classes[number].unscheduledCost), values.min() ?? .infinity)
      let found = pricing.price(class: number, prices, wanted: least + 300, most: 3, extras: extras)
      #expect(found.least == least)
      #expect(found.offers.count <= 3)
      for offer in found.offers {
        let index = try #require(rivals.patterns[number].firstIndex(of: offer.pattern))
        #expect(values[index] == offer.value)
        #expect(offer.value < least + 300)
      }
      #expect(
        values.isEmpty || least == Double(instance.classes[number].unscheduledCost)
          || found.offers.contains { $0.value == least })
    }
  }
}

@Suite struct RoundedRowsTests {
  @Test(arguments: RivalCourses.allCases, 1...4)
  func `Every cut holds for all loads that fit its row`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let instance = rivals.instance
    var bound = CourseBound(instance, programs: GuardedProgramSolver())
    bound.generate(until: nil, target: .max, stop: StopSignal())
    for _ in 0..<3 where bound.separate() > 0 {
      bound.generate(until: nil, target: .max, stop: StopSignal())
    }
    for cut in bound.master.cuts {
      // What a course may take from each row of the cut; nothing from any when it stays away.
      let choices = instance.classOf.map { number -> Set<[Int32]> in
        var choices: Set<[Int32]> = [cut.rows.map { _ in 0 }]
        for pattern in rivals.patterns[number] {
          var loads = cut.rows.map { _ in Int32(0) }
          instance.forEachLoad(of: pattern, class: number) { row, load in
            if let place = cut.rows.firstIndex(of: row) { loads[place] += load }
          }
          choices.insert(loads)
        }
        return choices
      }
      let capacity = cut.rows.map { instance.capacity[$0] }
      let nothing = cut.rows.map { _ in Int32(0) }
      let points = choices.reduce([nothing: Int32(0)]) { points, choices in
        points.reduce(into: [:]) { next, point in
          for loads in choices {
            let sum = zip(point.key, loads).map { $0 + $1 }
            guard zip(sum, capacity).allSatisfy({ $0 <= $1 }) else { continue }
            let value = loads.reduce(point.value) { $0 + cut.rounded($1) }
            next[sum] = max(next[sum] ?? 0, value)
          }
        }
      }
      #expect(points.values.allSatisfy { $0 <= cut.limit })
    }
  }

  @Test func `A violated row is found`() throws {
    let cuts = try [RivalCourses.alike, .unevenLoads].flatMap { kind in
      try (1...3).map { seed in
        let rivals = try kind.instance(seed: seed)
        var bound = CourseBound(rivals.instance, programs: GuardedProgramSolver())
        bound.generate(until: nil, target: .max, stop: StopSignal())
        guard let relaxed = bound.relaxed else { return 0 }
        var limits = RowLimits(rivals.instance)
        let found = RoundedRows(master: bound.master, values: relaxed.values).violated(&limits)
        for cut in found {
          let sum = zip(bound.master.columns, relaxed.values).reduce(0.0) { sum, column in
            column.0.loads.reduce(sum) {
              cut.rows.contains($1.row) ? $0 + Double(cut.rounded($1.load)) * column.1 : $0
            }
          }
          #expect(sum > Double(cut.limit))
        }
        return found.count
      }
    }
    #expect(cuts.contains { $0 > 0 })
  }

  @Test(arguments: RivalCourses.allCases, 1...3)
  func `Whoever may be in a row is among its visitors`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let instance = rivals.instance
    let visits = RowVisits(instance)
    for (number, patterns) in rivals.patterns.enumerated() {
      for pattern in patterns {
        instance.forEachLoad(of: pattern, class: number) { row, load in
          guard let visitors = visits.visitors(ofRow: row) else { return }
          #expect(
            visitors.contains {
              $0.count == instance.classes[number].count && $0.loads.contains(load)
            })
        }
      }
    }
  }
}
