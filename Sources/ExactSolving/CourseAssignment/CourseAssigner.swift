import GLPK
import Solving
import Synchronization

/// Optimises the course assignment block by block, two at a time: the linear program's root, ruin and recreate
/// from what it suggests, the program over the patterns that survive, and a tree over starts with what is left of the time.
struct CourseAssigner {
  /// What came out.
  struct Outcome: Sendable {
    /// Pattern of each course that may move; nil for one left out.
    var patterns: [CoursePattern?]
    /// Their cost, and a proven lower bound of it.
    var cost: Int
    var bound: Int
    var ruins = 0
    var nodes = 0
    /// True when nothing was left to do.
    var isClosed = true

    var gap: Int { cost - bound }
  }

  /// How much may be spent: steps, which reproduce, or time.
  struct Budget: Sendable {
    /// Ruins of all blocks together.
    var ruins: Int
    /// Nodes of all blocks together.
    var nodes: Int
    var end: ContinuousClock.Instant?

    /// So many steps: hundreds of ruins, and nodes.
    static func steps(_ steps: Int) -> Budget {
      Budget(ruins: min(steps, 1_000_000) * 100, nodes: min(steps, 1_000_000), end: nil)
    }

    /// A share of the time that is left, or the steps of the request.
    init(of request: SolveRequest, share: Double) {
      if let steps = request.stepLimit {
        self = .steps(steps)
      } else {
        self = .until(.now + (request.stop.remaining ?? Self.timeWithoutLimit) * share)
      }
    }

    init(ruins: Int, nodes: Int, end: ContinuousClock.Instant?) {
      self.ruins = ruins
      self.nodes = nodes
      self.end = end
    }

    /// A part of the budget that begins now.
    func part(_ share: Double, from began: ContinuousClock.Instant) -> Budget {
      var result = self
      if ruins != .max { result.ruins = Int(Double(ruins) * share) }
      if nodes != .max { result.nodes = Int(Double(nodes) * share) }
      result.end = end.map { began + ($0 - began) * share }
      return result
    }

    private static let timeWithoutLimit = Duration.seconds(20)

    static func until(_ end: ContinuousClock.Instant) -> Budget {
      Budget(ruins: .max, nodes: .max, end: end)
    }
  }

  let programs: any ProgramSolving
  let seed: UInt64
  let stop: StopSignal

  private static let threads = 2

  /// Improves patterns of an instance.
  func run(
    _ instance: CourseInstance, from patterns: [CoursePattern?], budget: Budget
  ) -> Outcome {
    var result = Outcome(patterns: patterns, cost: 0, bound: 0)
    let blocks = instance.blocks.map { positions in
      CourseBlock(
        positions, of: instance, from: positions.map { patterns[$0] }, programs: programs,
        seed: seed, stop: stop)
    }
    if let end = budget.end { spend(until: end, on: blocks) } else { spend(budget, on: blocks) }
    for block in blocks {
      let outcome = block.outcome
      for (position, pattern) in zip(block.positions, outcome.patterns) {
        result.patterns[position] = pattern
      }
      result.cost += outcome.cost
      result.bound += outcome.bound
      result.ruins += outcome.ruins
      result.nodes += outcome.nodes
      result.isClosed = result.isClosed && outcome.isClosed
    }
    result.patterns = instance.inOrder(result.patterns)
    return result
  }

  /// Works on blocks, the first ones first, so many at a time.
  private func forEach(
    _ blocks: [CourseBlock],
    _ work: @escaping @Sendable (_ number: Int, _ block: CourseBlock) -> Void
  ) {
    let queue = Mutex(blocks.indices[...])
    Threads.run(min(Self.threads, blocks.count)) { _ in
      while let number = queue.withLock({ $0.popFirst() }) { work(number, blocks[number]) }
    }
  }

  // MARK: Steps

  /// Every block gets its share of the steps.
  private func spend(_ budget: Budget, on blocks: [CourseBlock]) {
    let total = blocks.reduce(0) { $0 + $1.positions.count }
    // Large blocks first, so that no core waits for the last one.
    forEach(blocks.sorted { $0.positions.count > $1.positions.count }) { _, block in
      let share = Double(block.positions.count) / Double(total)
      var own = budget
      own.ruins = Int(Double(budget.ruins) * share)
      own.nodes = max(1, Int(Double(budget.nodes) * share))
      block.improve(own)
    }
  }

  // MARK: Time

  /// Shares of the time left: first to every block by its courses, then by what the gaps are.
  ///
  /// The second share is large because a search that is far from its bound wants one long run, not many short ones.
  private static let shares = [0.4, 0.9, 1]

  /// Time goes where the gaps are; a block that is alone gets both threads.
  private func spend(until end: ContinuousClock.Instant, on blocks: [CourseBlock]) {
    for (round, share) in Self.shares.enumerated() {
      let open = blocks.filter { !$0.outcome.isClosed }
      if open.count <= 1 {
        open.first?.improveBeside(until: end)
        return
      }
      slice(open, share: share, until: end) { block in
        Double(round == 0 ? block.positions.count : block.outcome.gap)
      }
    }
  }

  /// A block with a larger share of the rest gets both threads after the others.
  private static let largestShare = 0.6

  /// Gives blocks a share of the time left by weight.
  private func slice(
    _ blocks: [CourseBlock], share: Double, until end: ContinuousClock.Instant,
    by weight: (CourseBlock) -> Double
  ) {
    let now = ContinuousClock.now
    let whole = now.duration(to: end) * share
    let weighted = blocks.map { (block: $0, weight: weight($0)) }
      .sorted { $0.weight > $1.weight }
    let sum = weighted.reduce(0) { $0 + $1.weight }
    let largest = weighted[0]
    guard largest.weight > Self.largestShare * sum else {
      return work(on: weighted, for: whole)
    }
    work(on: Array(weighted.dropFirst()), for: whole * (1 - largest.weight / sum))
    largest.block.improveBeside(until: min(end, now + whole))
  }

  /// Divides the time of all threads among blocks, the longest first.
  private func work(
    on blocks: [(block: CourseBlock, weight: Double)], for whole: Duration
  ) {
    let end = ContinuousClock.now + whole
    let threads = Double(min(Self.threads, blocks.count))
    let sum = blocks.reduce(0) { $0 + $1.weight }
    let lengths = blocks.map { whole * (threads * $0.weight / sum) }
    forEach(blocks.map(\.block)) { number, block in
      block.improve(until: min(end, .now + lengths[number]))
    }
  }
}
