import Solving

/// What a memory says of each arc, as masks of visits held.
struct WalkMasks: ~Copyable {
  /// Visits held that bar an arc, that are still held after it, and what it adds.
  let barred: FlatBuffer<UInt32>
  let kept: FlatBuffer<UInt32>
  let added: FlatBuffer<UInt32>
  /// Visits that are still held a minute later.
  let keptIdle: FlatBuffer<UInt32>

  init(_ arcs: [WalkArc], memory: VisitMemory) {
    barred = FlatBuffer(arcs.map { memory.mask(of: Int($0.visit), at: Int($0.minute)) })
    added = FlatBuffer(arcs.map { memory.mask(of: Int($0.visit), at: Int($0.minute + $0.length)) })
    kept = FlatBuffer(
      arcs.map { memory.kept(from: Int($0.minute), to: Int($0.minute + $0.length)) })
    keptIdle = FlatBuffer((0..<memory.minutes).map { memory.kept(from: $0, to: $0 + 1) })
  }
}
