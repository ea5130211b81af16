import GLPK
import Solving
import Synchronization

/// Optimises the course assignment block by block, two at a time: the linear program's root, ruin and recreate
/// from what it suggests, and a tree over starts with what is left of the time.
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
  }

  /// How much may be spent: steps, which reproduce, or time.
  struct Budget: Sendable {
    /// Ruins of all blocks together.
    var ruins: Int
    /// Nodes of all blocks together.
    var nodes: Int
    var end: ContinuousClock.Instant?
    /// Share of a block's time for ruins when they do not run beside the tree.
    var ruinShare = 0.65

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
    let blocks = instance.blocks
    let total = instance.courses.count
    var result = Outcome(patterns: patterns, cost: 0, bound: 0)
    guard total > 0 else { return result }
    // Large blocks first, so that no core waits for the last one.
    let order = blocks.indices.sorted { (blocks[$1].count, $0) < (blocks[$0].count, $1) }
    let queue = Mutex(order[...])
    let results = Mutex<[Outcome?]>(blocks.map { _ in nil })
    let threads = min(Self.threads, blocks.count)
    let began = ContinuousClock.now
    Threads.run(threads) { _ in
      while let number = queue.withLock({ $0.popFirst() }) {
        let block = blocks[number]
        let part = instance.restricted(to: block)
        var own = budget
        let share = Double(block.count) / Double(total)
        if budget.ruins != .max { own.ruins = Int(Double(budget.ruins) * share) }
        if budget.nodes != .max { own.nodes = max(1, Int(Double(budget.nodes) * share)) }
        if let end = budget.end {
          own.end = min(end, .now + (end - began) * (share * Double(threads)))
        }
        let outcome = improve(
          part, from: block.map { patterns[$0] }, budget: own,
          isAlone: threads == 1)
        results.withLock { $0[number] = outcome }
      }
    }
    for (number, outcome) in results.withLock({ $0 }).enumerated() {
      guard let outcome else { continue }
      for (position, pattern) in zip(blocks[number], outcome.patterns) {
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

  private func improve(
    _ instance: CourseInstance, from patterns: [CoursePattern?], budget: Budget, isAlone: Bool
  ) -> Outcome {
    let began = ContinuousClock.now
    var tree = CourseTree(instance, patterns: patterns, programs: programs, stop: stop)
    tree.solveRoot(until: budget.end.map { began + ($0 - began) * 0.6 })
    var outcome = Outcome(patterns: tree.patterns, cost: tree.cost, bound: tree.bound)
    if !tree.isClosed {
      outcome.ruins =
        isAlone && budget.end != nil
        ? searchBeside(&tree, instance, budget: budget)
        : searchBefore(&tree, instance, budget: budget)
    }
    outcome.patterns = tree.patterns
    outcome.cost = tree.cost
    outcome.bound = min(tree.bound, tree.cost)
    outcome.nodes = tree.nodes
    outcome.isClosed = tree.isClosed
    return outcome
  }

  /// Ruins first, then the tree; reproduces in steps.
  private func searchBefore(
    _ tree: inout CourseTree, _ instance: CourseInstance, budget: Budget
  ) -> Int {
    let now = ContinuousClock.now
    let most = min(budget.ruins, Self.enoughRuins(instance.courses.count))
    let length: SearchCycle.Length =
      budget.end.map { .until(now + ($0 - now) * budget.ruinShare, steps: most) }
      ?? .steps(most)
    let found = CourseSearch(instance, prices: tree.prices).run(
      from: tree.patterns, seed: seed, length: length, stop: stop, floor: tree.bound)
    tree.offer(found.patterns, cost: found.cost)
    tree.run(nodeLimit: budget.nodes, until: budget.end)
    return found.steps
  }

  /// The tree on this thread and ruins on another, which tell each other what they find.
  private func searchBeside(
    _ tree: inout CourseTree, _ instance: CourseInstance, budget: Budget
  ) -> Int {
    let shared = SharedPatterns(tree.patterns, cost: tree.cost)
    let search = CourseSearch(instance, prices: tree.prices)
    let ruins = Mutex(0)
    let (floor, seed, stop, end) = (tree.bound, seed, stop, budget.end)
    tree.shared = shared
    Threads.run {
      tree.run(nodeLimit: budget.nodes, until: end)
      if tree.isClosed { shared.close() }
    } beside: {
      let steps = Self.anneal(search, shared, floor: floor, seed: seed, stop: stop, end: end)
      ruins.withLock { $0 = steps }
    }
    if let found = shared.cheaper(than: tree.cost) { tree.offer(found.patterns, cost: found.cost) }
    return ruins.withLock { $0 }
  }

  /// Runs of growing length, each from the best of all before, until time is up.
  private static func anneal(
    _ search: CourseSearch, _ shared: SharedPatterns, floor: Int, seed: UInt64, stop: StopSignal,
    end: ContinuousClock.Instant?
  ) -> Int {
    guard let end else { return 0 }
    var steps = 0
    var number: UInt64 = 0
    while ContinuousClock.now < end, !shared.isOver, !stop.shouldStop {
      let now = ContinuousClock.now
      guard let best = shared.cheaper(than: .max) else { break }
      let found = search.run(
        from: best.patterns, seed: seed &+ number &* 7919,
        length: .until(now + (end - now) * shares[min(Int(number), shares.count - 1)]), stop: stop,
        warmth: number == 0 ? 1 : 0.5, floor: floor, isOver: { shared.isOver },
        found: { shared.offer($0.patterns, cost: $0.cost) })
      shared.offer(found.patterns, cost: found.cost)
      steps += found.steps
      number += 1
      if found.steps == 0 { break }
    }
    return steps
  }

  /// Share of the time left that each run takes.
  private static let shares = [0.1, 0.5, 0.6, 1.0]

  /// After so many ruins nothing more is won, as a rule.
  private static func enoughRuins(_ courses: Int) -> Int { 1000 + 40 * courses * courses }
}
