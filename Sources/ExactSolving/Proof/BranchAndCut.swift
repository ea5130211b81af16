import Foundation
import GLPK
import Solving
import Synchronization

/// Branch and cut over a sealed program: every bound it tells was computed in integers from the prices of a relaxation.
///
/// Branches on a visit's room or beam start, or on a step of overtime; the node with the least bound comes first, of equal
/// ones the deepest. Cuts found in a node hold for what comes of it.
final class BranchAndCut: Sendable {
  /// What a column decides, as far as branching goes.
  struct Decision: Sendable {
    var room: Int32
    var time: Int32
  }

  /// What came out.
  struct Outcome: Sendable {
    /// A bound in costs; the incumbent's when everything was looked at.
    var bound: Int
    /// Of the last run.
    var programs = 0
    var nodes = 0
    /// A cheaper point and its cost.
    var better: (values: [Double], cost: Int)?
    var failure: String?
  }

  private struct Node: Sendable {
    var program: SealedProgram
    var bound: Int
    var depth: Int
    /// How often its relaxation was not solved in time.
    var tries = 0
  }

  private struct Pool {
    var open: [Node]
    /// Bounds of the nodes that threads look at.
    var active: [Int?]
    var outcome: Outcome
    var cost: Int
    /// The least bound of nodes that were given up: time ended, or no room for what comes of them.
    var abandoned = Int.max

    var isDone: Bool { open.isEmpty && active.allSatisfy { $0 == nil } }
  }

  private static let mostNodes = 2000
  private static let mostTries = 4

  private let decisions: [Decision]
  private let rounds: CutRounds
  /// What a point of the program really costs, which is no less than what the program tells; nil when it is none.
  private let judge: @Sendable ([Double]) -> Int?
  private let pool: Mutex<Pool>

  init(
    _ program: SealedProgram, bound: Int, cost: Int, decisions: [Decision], rounds: CutRounds,
    threads: Int, judge: @escaping @Sendable ([Double]) -> Int?
  ) {
    self.judge = judge
    self.decisions = decisions
    self.rounds = rounds
    pool = Mutex(
      Pool(
        open: [Node(program: program, bound: bound, depth: 0)],
        active: Array(repeating: nil, count: threads), outcome: Outcome(bound: 0), cost: cost))
  }

  /// Looks at nodes until none is left or time is up; run again, it goes on.
  func run(until end: ContinuousClock.Instant) -> Outcome {
    let threads = pool.withLock { pool in
      pool.outcome.programs = 0
      return pool.active.count
    }
    Threads.run(threads) { self.work($0, until: end) }
    return pool.withLock { pool in
      let least = min(pool.open.map(\.bound).min() ?? .max, pool.abandoned)
      pool.outcome.bound = least == .max ? pool.cost : min(pool.cost, SealedProgram.costs(least))
      return pool.outcome
    }
  }

  private func work(_ thread: Int, until end: ContinuousClock.Instant) {
    while .now < end {
      let (node, cost, isDone) = pool.withLock { pool in
        (Self.take(&pool, thread), pool.cost, pool.isDone)
      }
      guard let node else {
        if isDone { return }
        Thread.sleep(forTimeInterval: 0.002)
        continue
      }
      let children = look(at: node, cost: cost, until: end)
      pool.withLock { pool in
        pool.active[thread] = nil
        pool.open += children
      }
    }
  }

  private static func take(_ pool: inout Pool, _ thread: Int) -> Node? {
    let cost = pool.cost
    pool.open.removeAll { SealedProgram.costs($0.bound) >= cost }
    guard
      let first = pool.open.indices.min(by: { one, other in
        let (left, right) = (pool.open[one], pool.open[other])
        return (SealedProgram.costs(left.bound), -left.depth, left.bound)
          < (SealedProgram.costs(right.bound), -right.depth, right.bound)
      })
    else { return nil }
    let node = pool.open.remove(at: first)
    pool.active[thread] = node.bound
    return node
  }

  /// Solves a node; its children, none when nothing cheaper can be in it, or the node itself when time ended first.
  private func look(
    at first: Node, cost: Int, until end: ContinuousClock.Instant
  ) -> [Node] {
    var node = first
    let outcome = rounds.run(&node.program, below: cost, until: end)
    node.bound = max(node.bound, outcome.bound)
    let solved = outcome.relaxed.flatMap { relaxed in
      node.program.cost(of: relaxed.values) == nil
        ? nil : judge(relaxed.values).map { (relaxed.values, $0) }
    }
    let branches = outcome.relaxed.flatMap { branch(node.program, $0.values) }
    // What had too little time may have more when this goes on.
    let isLate =
      outcome.relaxed == nil && outcome.failure == nil && first.tries < Self.mostTries
    let isGivenUp = pool.withLock { pool in
      pool.outcome.nodes += 1
      pool.outcome.programs += outcome.programs
      pool.outcome.failure = pool.outcome.failure ?? outcome.failure
      if let solved, solved.1 < pool.cost {
        pool.cost = solved.1
        pool.outcome.better = (solved.0, solved.1)
      }
      let isOpen = SealedProgram.costs(node.bound) < pool.cost
      let isGivenUp =
        isOpen && !isLate && (branches == nil || pool.open.count >= Self.mostNodes)
      if isGivenUp { pool.abandoned = min(pool.abandoned, node.bound) }
      return isGivenUp
    }
    if isLate {
      var again = first
      again.tries += 1
      return [again]
    }
    guard !isGivenUp, SealedProgram.costs(node.bound) < cost, let branches else { return [] }
    return branches.map { Node(program: $0, bound: node.bound, depth: node.depth + 1) }
  }

  // MARK: Branching

  /// Two programs that share out a node's points; nil when no value is fractional.
  private func branch(_ program: SealedProgram, _ values: [Double]) -> [SealedProgram]? {
    let step = (0..<program.columns).filter { program.choice[$0] < 0 }
      .map { (column: $0, score: min(values[$0], 1 - values[$0])) }
      .max { ($0.score, $1.column) < ($1.score, $0.column) }
    let split = bestSplit(program, values)
    if let step, step.score > 1e-6, step.score * 1.5 > split?.score ?? 0 {
      return [true, false].map { value in
        var child = program
        child.fix(step.column, at: value)
        return child
      }
    }
    guard let split else { return nil }
    return [true, false].map { side in
      var child = program
      child.restrict(choice: split.row) { split.isFirst(decisions[$0]) == side }
      return child
    }
  }

  private struct Split {
    var row: Int
    var score: Double
    /// Room of the first branch, or the last time of it.
    var room: Int32?
    var time: Int32 = 0

    func isFirst(_ decision: Decision) -> Bool {
      room.map { $0 == decision.room } ?? (decision.time <= time)
    }
  }

  private func bestSplit(_ program: SealedProgram, _ values: [Double]) -> Split? {
    var best: Split?
    for row in 0..<program.ownRows where program.rows[row].isEquality {
      let used = program.rows[row].columns.filter { $0 < program.columns && values[Int($0)] > 1e-6 }
      guard used.count > 1 else { continue }
      let entries = used.map { (decision: decisions[Int($0)], value: values[Int($0)]) }
      for split in splits(row, entries) where split.score > best?.score ?? 1e-6 { best = split }
    }
    return best
  }

  /// Ways to share out a choice: by every room, and between any two times.
  private func splits(
    _ row: Int, _ entries: [(decision: Decision, value: Double)]
  ) -> [Split] {
    var splits: [Split] = []
    for room in Set(entries.map(\.decision.room)).sorted() {
      let mass = entries.filter { $0.decision.room == room }.reduce(0) { $0 + $1.value }
      splits.append(Split(row: row, score: 1.2 * min(mass, 1 - mass), room: room))
    }
    let sorted = entries.sorted { $0.decision.time < $1.decision.time }
    var mass = 0.0
    for (entry, next) in zip(sorted, sorted.dropFirst()) {
      mass += entry.value
      guard entry.decision.time < next.decision.time else { continue }
      let span = Double(sorted[sorted.count - 1].decision.time - sorted[0].decision.time)
      let score = min(mass, 1 - mass) * min(1, 0.5 + span / 120)
      splits.append(Split(row: row, score: score, time: entry.decision.time))
    }
    return splits
  }
}
