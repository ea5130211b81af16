import GLPK
import Testing

@testable import ExactSolving
@testable import Solving

@Suite struct NarrowedStartsTests {
  /// A root with cuts, the starts narrowed as often as they are in a tree.
  private func narrowed(
    _ rivals: RivalInstance, below cost: Int
  ) -> (bound: Int, allowed: AllowedStarts, cuts: [PatternPrices.Cut], barred: Int) {
    var bound = CourseBound(rivals.instance, programs: GuardedProgramSolver())
    var barred = 0
    for _ in 0..<6 {
      bound.generate(until: nil, target: .max, stop: StopSignal())
      let found = bound.narrow(below: cost)
      barred += found
      if found + bound.separate() == 0 { break }
    }
    return (bound.bound, bound.master.allowed, bound.master.cuts, barred)
  }

  @Test(arguments: RivalCourses.allCases, 1...4)
  func `What is cheaper stays possible`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let instance = rivals.instance
    let optimum = rivals.optimum()
    let root = narrowed(rivals, below: optimum.cost + 1)
    #expect(root.bound <= optimum.cost)
    for (pattern, number) in zip(optimum.patterns, instance.classOf) {
      if let pattern { #expect(root.allowed.days[number][pattern.start]) }
      #expect(pattern != nil || !root.allowed.isPlaced[number])
    }
    for cut in root.cuts {
      var sum: Int32 = 0
      for (pattern, number) in zip(optimum.patterns, instance.classOf) {
        guard let pattern else { continue }
        instance.forEachLoad(of: pattern, class: number) { row, load in
          if cut.rows.contains(row) { sum += cut.rounded(load) }
        }
      }
      #expect(sum <= cut.limit)
    }
  }

  @Test func `Starts that cost too much are barred`() throws {
    let barred = try (1...4).map { seed in
      let rivals = try RivalCourses.consecutive.instance(seed: seed)
      return narrowed(rivals, below: rivals.optimum().cost + 1).barred
    }
    #expect(barred.allSatisfy { $0 > 0 })
  }
}

@Suite struct VisitCountsTests {
  /// The most of a weighted sum over everything that some bins hold.
  private func most(
    _ weights: SIMD4<Int32>, _ loads: SIMD4<Int32>, least: SIMD4<Int32>, most: SIMD4<Int32>,
    bins: [Int32]
  ) -> Int32 {
    var points: Set<SIMD4<Int32>> = [.zero]
    for bin in bins {
      var next: Set<SIMD4<Int32>> = []
      for point in points {
        for one in 0...most[0] {
          for two in 0...most[1] {
            for three in 0...most[2] {
              let more = SIMD4<Int32>(one, two, three, 0)
              if (more &* loads).wrappedSum() <= bin { next.insert(point &+ more) }
            }
          }
        }
      }
      points = next
    }
    return points.filter { point in
      (0..<4).allSatisfy { point[$0] >= least[$0] && point[$0] <= most[$0] }
    }.map { (weights &* $0).wrappedSum() }.max() ?? -1
  }

  @Test(arguments: 1...40)
  func `A cut's limit is what whole visits reach at most`(seed: Int) throws {
    var random = SearchRandom(seed: UInt64(seed))
    let loads = SIMD4<Int32>(12, 15, 24, 0)
    let bins = (0..<(1 + random.below(2))).map { _ in Int32(20 + random.below(70)) }
    var (least, most, values) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Double>.zero)
    for kind in 0..<3 {
      most[kind] = Int32(1 + random.below(4))
      least[kind] = Int32(random.below(2))
      values[kind] = Double(least[kind]) + random.unit() * 2
    }
    guard let counts = VisitCounts(loads: loads, least: least, most: most, capacities: bins) else {
      #expect(self.most(loads, loads, least: least, most: most, bins: bins) == -1)
      return
    }
    guard let cut = counts.cut(breaking: values) else { return }
    #expect(
      cut.limit == self.most(cut.weights, loads, least: least, most: most, bins: bins))
    #expect((SIMD4<Double>(cut.weights) * values).sum() > Double(cut.limit))
  }

  @Test func `Certain short visits leave no room for half a long one`() throws {
    // Ten twelfths of an hour: five short visits and two and a half long ones fill them.
    let counts = try #require(
      VisitCounts(
        loads: SIMD4(12, 24, 0, 0), least: SIMD4(5, 0, 0, 0), most: SIMD4(5, 4, 0, 0),
        capacities: [24, 60, 36]))
    let cut = try #require(counts.cut(breaking: SIMD4(5, 2.5, 0, 0)))
    #expect(cut.limit < 5 * cut.weights[0] + 3 * cut.weights[1])
    #expect(cut.weights[1] > 0)
  }
}
