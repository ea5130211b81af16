import Solving

/// The cheapest way of one beam through a day: visits one after the other, each at a minute at which it may have
/// the beam and in a room that is free from its entry on; not all of them, and some perhaps twice.
///
/// A state is a minute at which the beam is free, when each room is free again, and the visits that the memory
/// holds there: one that is held does not come again. With all visits held all day, walks would be schedules of the source;
/// with few they are a relaxation, after the ng-routes of Baldacci, Mingozzi, Roberti, "New route relaxation and pricing
/// strategies for the vehicle routing problem", Operations Research 59, 2011, and the state-space relaxations of Tanaka,
/// Fujikuma, Araki, "An exact algorithm for single-machine scheduling without machine idle time", Journal of Scheduling 12,
/// 2009. Walks that leave rooms aside bound the rest of a walk from below, and states beyond the cheapest walk are left out.
struct BeamWalk: ~Copyable {
  /// A walk's cost and its arcs, the last one first.
  struct Walk {
    var value: Int
    var arcs: [Int]
  }

  private let minutes: Int
  /// Arcs of a minute lie at `firstArc[minute]..<firstArc[minute + 1]`.
  private let firstArc: [Int]
  private let arcs: FlatBuffer<WalkArc>
  private let masks: WalkMasks
  private let rest: WalkRest
  /// First span of a minute that tells rooms apart; those that are free by then are free.
  private let firstSpan: [Int32]
  private var labels: WalkLabels
  /// How far above the walks without rooms the cheapest walk was.
  private var slack = 0
  private static let firstSlack = 4 * SealedProgram.unit
  private var order: [Ordered] = []
  private var accepted: [UInt32] = []

  private struct Ordered {
    var held: UInt32
    var label: Int32
    var value: Int
  }

  /// Room spans are digits of four bits, of which the highest is for comparing.
  private static let highBits: UInt32 = 0x8888_8888
  private static let mostSpan: Int32 = 7

  /// States of the last evaluation.
  var states: Int { labels.count }

  /// Most states of one evaluation: 72 MB.
  private static let mostLabels = 3_000_000

  /// - Parameters:
  ///   - arcs: in order of minutes, of one minute in order of visits.
  ///   - span: minutes of a span of theirs.
  ///   - memory: of as many minutes as have arcs.
  init(_ arcs: [WalkArc], span: Int, memory: VisitMemory) {
    minutes = memory.minutes
    var first = Array(repeating: 0, count: minutes + 1)
    for arc in arcs { first[Int(arc.minute) + 1] += 1 }
    for minute in 0..<minutes { first[minute + 1] += first[minute] }
    firstArc = first
    self.arcs = FlatBuffer(arcs)
    masks = WalkMasks(arcs, memory: memory)
    let longest = arcs.reduce(1) { max($0, Int($1.length)) }
    rest = WalkRest(arcs, memory: memory, longest: longest)
    let latest = arcs.reduce(0) { max($0, Int($1.leaves) * span - Int($1.minute + $1.length)) }
    firstSpan = (0...(minutes + longest)).map { Int32(($0 + latest) / span) - Self.mostSpan }
    labels = WalkLabels(ahead: longest + 1)
  }

  /// The cheapest walk of at least one visit; nil when there are too many states or time is up.
  ///
  /// - Parameters:
  ///   - costs: of the arcs.
  ///   - last: what an arc costs more when it is the last one.
  ///   - most: walks that cost more need not be known: then it is the value, and there are no arcs.
  ///   - isOver: asked at every minute; true ends it.
  mutating func cheapest(
    _ costs: borrowing FlatBuffer<Int>, last: borrowing FlatBuffer<Int>, most: Int,
    isOver: () -> Bool
  ) -> Walk? {
    rest.fill(costs.base, last.base, firstArc: firstArc, masks: masks)
    let least = rest.value(0, 0)
    guard least <= most else { return Walk(value: most, arcs: []) }
    slack = max(slack, Self.firstSlack)
    while true {
      let limit = min(most, least + slack)
      labels.clear()
      labels.add(WalkLabels.Label(value: 0, state: 0, before: -1, arc: -1), at: 0)
      var best = (value: Int.max, label: Int32(-1), arc: -1)
      for minute in 0..<minutes {
        extend(minute, costs.base, last.base, limit: limit, &best)
        guard labels.count <= Self.mostLabels, !isOver() else { return nil }
      }
      if best.arc >= 0 {
        slack = (best.value - least) * 11 / 10 + SealedProgram.unit
        return Walk(value: best.value, arcs: trace(best.label, best.arc))
      }
      guard limit < most else { return Walk(value: most, arcs: []) }
      slack *= 2
    }
  }

  /// Sorts the states of a minute and goes on from those that no other one makes needless.
  private mutating func extend(
    _ minute: Int, _ costs: UnsafeMutablePointer<Int>, _ last: UnsafeMutablePointer<Int>,
    limit: Int, _ best: inout (value: Int, label: Int32, arc: Int)
  ) {
    let list = labels.list(of: minute)
    guard list.count > 0 else { return }
    order.removeAll(keepingCapacity: true)
    for index in 0..<list.count {
      let label = labels.labels[Int(list.numbers[index])]
      order.append(
        Ordered(
          held: UInt32(truncatingIfNeeded: label.state >> 32), label: list.numbers[index],
          value: label.value))
    }
    order.sort { $0.held == $1.held ? $0.value < $1.value : $0.held < $1.held }
    var held: UInt32?
    for entry in order {
      if entry.held != held { accepted.removeAll(keepingCapacity: true) }
      held = entry.held
      let spans = UInt32(truncatingIfNeeded: labels.labels[Int(entry.label)].state)
      let high = spans | Self.highBits
      // A cheaper state in which every room is free as early does all that this one can.
      if accepted.contains(where: { (high &- $0) & Self.highBits == Self.highBits }) { continue }
      accepted.append(spans)
      extend(entry, spans, minute, costs, last, limit: limit, &best)
    }
  }

  @inline(__always)
  private mutating func extend(
    _ entry: Ordered, _ spans: UInt32, _ minute: Int, _ costs: UnsafeMutablePointer<Int>,
    _ last: UnsafeMutablePointer<Int>, limit: Int,
    _ best: inout (value: Int, label: Int32, arc: Int)
  ) {
    let first = firstSpan[minute]
    wait(entry, spans, minute, limit: limit)
    for number in firstArc[minute]..<firstArc[minute + 1]
    where entry.held & masks.barred.base[number] == 0 {
      let arc = arcs.base[number]
      let digit = UInt32(truncatingIfNeeded: 4 &* arc.room)
      if arc.room >= 0 {
        let free = Int32(truncatingIfNeeded: spans >> digit & 7)
        if free > 0 && arc.entry < first &+ free { continue }
      }
      let value = entry.value &+ costs[number]
      if value &+ last[number] < best.value && value &+ last[number] <= limit {
        best = (value &+ last[number], entry.label, number)
      }
      let later = minute &+ Int(arc.length)
      let held = entry.held & masks.kept.base[number] | masks.added.base[number]
      if value &+ rest.value(later, held) > limit { continue }
      let shift = firstSpan[later] &- first
      var target = Self.lowered(spans, by: shift)
      if arc.room >= 0 {
        let free = max(0, min(Self.mostSpan, arc.leaves &- firstSpan[later]))
        target = target & ~(7 << digit) | UInt32(truncatingIfNeeded: free) << digit
      }
      labels.add(
        WalkLabels.Label(
          value: value, state: UInt64(held) << 32 | UInt64(target), before: entry.label,
          arc: Int32(truncatingIfNeeded: number)),
        at: later)
    }
  }

  @inline(__always)
  private mutating func wait(_ entry: Ordered, _ spans: UInt32, _ minute: Int, limit: Int) {
    let held = entry.held & masks.keptIdle.base[minute]
    guard minute &+ 1 < minutes,
      entry.value &+ rest.value(minute &+ 1, held) <= limit
    else { return }
    let target = Self.lowered(spans, by: firstSpan[minute &+ 1] &- firstSpan[minute])
    labels.add(
      WalkLabels.Label(
        value: entry.value, state: UInt64(held) << 32 | UInt64(target), before: entry.label,
        arc: -1),
      at: minute &+ 1)
  }

  /// Every digit less so many, none below 0.
  @inline(__always)
  private static func lowered(_ spans: UInt32, by shift: Int32) -> UInt32 {
    var spans = spans
    for _ in 0..<min(shift, mostSpan) {
      // One in every digit that is not 0.
      let ones = (spans | spans >> 1 | spans >> 2) & 0x1111_1111
      spans &-= ones
    }
    return spans
  }

  private func trace(_ label: Int32, _ arc: Int) -> [Int] {
    var result = [arc]
    var number = label
    while number >= 0 {
      let label = labels.labels[Int(number)]
      if label.arc >= 0 { result.append(Int(label.arc)) }
      number = label.before
    }
    return result
  }
}
