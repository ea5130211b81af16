import Solving
import TestProblems
import Testing

@testable import ExactSolving

/// A few visits of two rooms with a few minutes each, drawn by chance, small enough to try every walk.
private struct TinyDay {
  static let minutes = 40
  static let span = 5

  var arcs: [WalkArc] = []
  var costs: [Int] = []
  var last: [Int] = []

  init(seed: Int) {
    var random = CountedRandom(state: UInt64(seed))
    for visit in 0..<4 {
      let room = Int32.random(in: -1...1, using: &random)
      let length = Int32.random(in: 3...5, using: &random)
      let setUp = Int32.random(in: 2...9, using: &random)
      for minute in Set((0..<6).map { _ in Int32.random(in: 0..<40, using: &random) }) {
        arcs.append(
          WalkArc(
            visit: Int32(visit), room: room, minute: minute, length: length,
            entry: max(0, minute - setUp) / 5, leaves: (minute + length + 6) / 5, over: 0,
            column: 0))
      }
    }
    arcs.sort { ($0.minute, $0.visit) < ($1.minute, $1.visit) }
    for number in arcs.indices {
      arcs[number].column = Int32(number)
      costs.append(SealedProgram.unit * Int.random(in: -20...4, using: &random))
      last.append(SealedProgram.unit * Int.random(in: 0...12, using: &random))
    }
  }

  /// The least cost of all walks, with or without repeated visits.
  func least(repeats: Bool) -> Int {
    var best = Int.max
    func extend(_ time: Int32, _ free: [Int32], _ done: Set<Int32>, _ cost: Int) {
      for (number, arc) in arcs.enumerated() where arc.minute >= time {
        guard repeats || !done.contains(arc.visit) else { continue }
        var free = free
        if arc.room >= 0 {
          guard arc.entry >= free[Int(arc.room)] else { continue }
          free[Int(arc.room)] = arc.leaves
        }
        best = min(best, cost + costs[number] + last[number])
        extend(
          arc.minute + arc.length, free, done.union([arc.visit]), cost + costs[number])
      }
    }
    extend(0, [0, 0], [], 0)
    return best
  }

  func cheapest(_ memory: VisitMemory, most: Int = 1 << 40) -> BeamWalk.Walk? {
    var walk = BeamWalk(arcs, span: Self.span, memory: memory)
    return walk.cheapest(
      FlatBuffer(costs), last: FlatBuffer(last), most: most, isOver: { false })
  }

  static let noMemory = VisitMemory(minutes: minutes)

  /// Holds every visit all day.
  static let wholeMemory: VisitMemory = {
    var memory = VisitMemory(minutes: minutes)
    let counts = (0..<4).map { (VisitMemory.Repeat(visit: $0, first: 0, second: 39), 1) }
    let grown = memory.grow(
      Dictionary(uniqueKeysWithValues: counts), bits: 4, longest: 100, most: 10)
    precondition(grown == 4)
    return memory
  }()
}

@Suite struct BeamWalkTests {
  @Test(arguments: 1...60)
  func `The cheapest walk is that of trying all`(seed: Int) throws {
    let day = TinyDay(seed: seed)
    let walk = try #require(day.cheapest(TinyDay.noMemory))
    #expect(walk.value == day.least(repeats: true))
    let arcs = walk.arcs.reversed().map { day.arcs[$0] }
    #expect(zip(arcs, arcs.dropFirst()).allSatisfy { $0.minute + $0.length <= $1.minute })
    let sum = walk.arcs.reduce(0) { $0 + day.costs[$1] } + day.last[walk.arcs[0]]
    #expect(sum == walk.value)
  }

  @Test(arguments: 1...60)
  func `With all visits held, none comes twice`(seed: Int) throws {
    let day = TinyDay(seed: seed)
    let walk = try #require(day.cheapest(TinyDay.wholeMemory))
    #expect(walk.value == day.least(repeats: false))
    #expect(Set(walk.arcs.map { day.arcs[$0].visit }).count == walk.arcs.count)
  }

  @Test func `Walks that cost more than need be known are not looked for`() throws {
    let day = TinyDay(seed: 3)
    let least = day.least(repeats: true)
    let walk = try #require(day.cheapest(TinyDay.noMemory, most: least - 1))
    #expect(walk.value == least - 1)
    #expect(walk.arcs.isEmpty)
  }

  @Test func `A walk that is late tells nothing`() {
    let day = TinyDay(seed: 1)
    var walk = BeamWalk(day.arcs, span: TinyDay.span, memory: TinyDay.noMemory)
    let late = walk.cheapest(
      FlatBuffer(day.costs), last: FlatBuffer(day.last), most: 1 << 40, isOver: { true })
    #expect(late == nil)
  }
}

@Suite struct VisitMemoryTests {
  private typealias Repeat = VisitMemory.Repeat

  @Test func `A visit is held from its first beam to its second`() {
    var memory = VisitMemory(minutes: 60)
    #expect(
      memory.grow([Repeat(visit: 7, first: 10, second: 30): 2], bits: 2, longest: 30, most: 5) == 1)
    let mask = memory.mask(of: 7, at: 20)
    #expect(mask != 0)
    #expect(memory.mask(of: 7, at: 9) == 0)
    #expect(memory.mask(of: 7, at: 31) == 0)
    #expect(memory.mask(of: 6, at: 20) == 0)
    #expect(memory.kept(from: 12, to: 30) == mask)
    #expect(memory.kept(from: 12, to: 31) == 0)
  }

  @Test func `Visits whose runs meet have bits of their own; others share one`() {
    var memory = VisitMemory(minutes: 60)
    let counts = [
      Repeat(visit: 0, first: 0, second: 20): 3, Repeat(visit: 1, first: 15, second: 40): 2,
      Repeat(visit: 2, first: 25, second: 50): 1,
    ]
    #expect(memory.grow(counts, bits: 2, longest: 60, most: 5) == 3)
    #expect(memory.mask(of: 0, at: 18) & memory.mask(of: 1, at: 18) == 0)
    #expect(memory.mask(of: 1, at: 30) & memory.mask(of: 2, at: 30) == 0)
    #expect(memory.mask(of: 0, at: 10) == memory.mask(of: 2, at: 45))
    // The bit holds another visit by then.
    #expect(memory.kept(from: 18, to: 30) & memory.mask(of: 2, at: 30) == 0)
  }

  @Test func `Runs that meet become one; what is held, too long or without a bit is left out`() {
    var memory = VisitMemory(minutes: 60)
    #expect(
      memory.grow([Repeat(visit: 3, first: 0, second: 20): 1], bits: 1, longest: 60, most: 5) == 1)
    #expect(
      memory.grow([Repeat(visit: 3, first: 5, second: 15): 1], bits: 1, longest: 60, most: 5) == 0)
    #expect(
      memory.grow([Repeat(visit: 3, first: 15, second: 50): 1], bits: 1, longest: 30, most: 5) == 0)
    #expect(
      memory.grow([Repeat(visit: 3, first: 15, second: 50): 1], bits: 1, longest: 60, most: 5) == 1)
    #expect(memory.kept(from: 2, to: 48) == memory.mask(of: 3, at: 2))
    #expect(
      memory.grow([Repeat(visit: 4, first: 15, second: 50): 1], bits: 1, longest: 60, most: 5) == 0)
  }
}

@Suite struct WalkLabelsTests {
  @Test func `Of equal states the cheapest stays, and tables grow`() {
    var labels = WalkLabels(ahead: 3)
    func label(_ state: Int, _ value: Int) -> WalkLabels.Label {
      WalkLabels.Label(value: value, state: UInt64(state), before: -1, arc: -1)
    }
    for state in 0..<5000 { labels.add(label(state, 10), at: 2) }
    for state in 0..<5000 { labels.add(label(state, state % 2 == 0 ? 5 : 20), at: 2) }
    labels.add(label(1, 3), at: 3)
    #expect(labels.count == 5001)
    let list = labels.list(of: 2)
    #expect(list.count == 5000)
    let values = (0..<list.count).map { labels.labels[Int(list.numbers[$0])].value }
    #expect(values.count { $0 == 5 } == 2500)
    #expect(values.count { $0 == 10 } == 2500)
    #expect(labels.list(of: 1).count == 0)
    labels.clear()
    #expect(labels.list(of: 2).count == 0)
    #expect(labels.count == 0)
  }
}
