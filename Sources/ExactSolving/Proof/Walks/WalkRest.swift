import Solving

/// What the rest of a walk costs at least: the memory is kept, rooms are left aside.
///
/// Telling the last two rooms apart made the table twenty times as large and left out hardly a state more.
struct WalkRest: ~Copyable {
  static let far = 1 << 60

  private let bits: Int
  private let arcs: FlatBuffer<WalkArc>
  private let minutes: Int
  private let values: FlatBuffer<Int>

  /// - Parameter longest: most minutes of an arc.
  init(_ arcs: [WalkArc], memory: VisitMemory, longest: Int) {
    self.arcs = FlatBuffer(arcs)
    minutes = memory.minutes
    bits = memory.bits
    values = FlatBuffer(repeating: Self.far, count: (minutes + longest + 1) << bits)
  }

  /// The least cost from a minute at which the beam is free, and visits held, to the end of a walk.
  @inline(__always)
  func value(_ minute: Int, _ held: UInt32) -> Int {
    values.base[minute << bits &+ Int(held)]
  }

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - costs: of the arcs, which of one minute lie at `firstArc[minute]..<firstArc[minute + 1]`.
  ///   - last: what an arc costs more when it is the last one.
  func fill(
    _ costs: UnsafeMutablePointer<Int>, _ last: UnsafeMutablePointer<Int>,
    firstArc: [Int], masks: borrowing WalkMasks
  ) {
    values.base.update(repeating: Self.far, count: values.count)
    for minute in stride(from: minutes - 1, through: 0, by: -1) {
      let here = values.base + minute << bits
      let next = values.base + (minute + 1) << bits
      let idle = Int(masks.keptIdle.base[minute])
      for held in 0..<(1 << bits) { here[held] = next[held & idle] }
      var arc = firstArc[minute]
      while arc < firstArc[minute + 1] {
        let first = arc
        var cost = costs[arc]
        while arc < firstArc[minute + 1], arcs.base[arc].visit == arcs.base[first].visit {
          cost = min(cost, costs[arc])
          arc += 1
        }
        take(first, cost: cost, ending: last[first], into: here, masks)
      }
    }
  }

  /// Offers one visit, in whatever room is the cheapest, to all states of a minute.
  @inline(__always)
  private func take(
    _ arc: Int, cost: Int, ending: Int, into here: UnsafeMutablePointer<Int>,
    _ masks: borrowing WalkMasks
  ) {
    let target = values.base + Int(arcs.base[arc].minute + arcs.base[arc].length) << bits
    let bar = Int(masks.barred.base[arc])
    let keeps = Int(masks.kept.base[arc])
    let adds = Int(masks.added.base[arc])
    for held in 0..<(1 << bits) where held & bar == 0 {
      let value = min(target[held & keeps | adds], ending) &+ cost
      if value < here[held] { here[held] = value }
    }
  }
}
