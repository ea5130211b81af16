import GLPK
import Solving
import Synchronization

/// A block of courses at work: the root of its tree, ruin and recreate, the program over the patterns that survive, and
/// the tree, in slices of time or by steps.
final class CourseBlock: Sendable {
  private struct Work: ~Copyable {
    var tree: CourseTree
    var ruins = 0
    /// Runs of ruins, each with random numbers of its own.
    var runs: UInt64 = 0
    private var treeTime = Duration.zero
    var ruinTime = Duration.zero
    /// True after a led run that was long; what follows makes little changes.
    private(set) var hasBeenLed = false

    /// Mean time of a node, the root being one.
    var nodeTime: Duration { treeTime / (tree.nodes + 1) }

    mutating func runTree(_ body: (inout CourseTree) -> Void) {
      let began = ContinuousClock.now
      body(&tree)
      treeTime += .now - began
    }

    /// Notes how a run began.
    mutating func note(_ beginning: CourseRuns.Beginning) {
      if beginning.isLed, beginning.isLong { hasBeenLed = true }
    }

    init(_ tree: consuming CourseTree) { self.tree = tree }
  }

  /// Positions of its courses in the whole instance.
  let positions: [Int]
  private let instance: CourseInstance
  private let work: Mutex<Work>
  private let seed: UInt64
  private let stop: StopSignal

  init(
    _ positions: [Int], of whole: CourseInstance, from patterns: [CoursePattern?],
    programs: any ProgramSolving, seed: UInt64, stop: StopSignal
  ) {
    self.positions = positions
    self.seed = seed
    self.stop = stop
    let instance = whole.restricted(to: positions)
    self.instance = instance
    work = Mutex(
      Work(CourseTree(instance, patterns: patterns, programs: programs, stop: stop)))
  }

  /// What has come out so far.
  var outcome: CourseAssigner.Outcome {
    work.withLock { work in
      CourseAssigner.Outcome(
        patterns: work.tree.patterns, cost: work.tree.cost,
        bound: min(work.tree.bound, work.tree.cost), ruins: work.ruins, nodes: work.tree.nodes,
        isClosed: work.tree.isClosed)
    }
  }

  // MARK: Steps

  /// The root, ruins, the program, then the tree; reproduces.
  func improve(_ budget: CourseAssigner.Budget) {
    work.withLock { work in
      let most = min(budget.ruins, Self.enoughRuins(instance.courses.count))
      let few = Int(Double(most) * Self.firstShare)
      search(&work, length: .steps(few), .later)
      work.tree.solveRoot(until: nil)
      guard !work.tree.isClosed else { return }
      search(
        &work, length: .steps(most - few),
        beginning(of: work, ruins: Double(most - few), isFirst: true))
      work.tree.solveRoot(until: nil)
      work.tree.solveProgram(nodeLimit: budget.nodes * Self.programNodes, until: nil)
      work.tree.run(nodeLimit: budget.nodes, until: nil)
    }
  }

  /// Nodes of a program for a node of the tree, which takes as long.
  private static let programNodes = 50

  /// After so many ruins nothing more is won, as a rule.
  private static func enoughRuins(_ courses: Int) -> Int { 1000 + 40 * courses * courses }

  /// Share of a first search, whose patterns the root begins with and whose cost tells it what is too dear.
  private static let firstShare = 0.1

  private func search(
    _ work: inout Work, length: SearchCycle.Length, _ beginning: CourseRuns.Beginning
  ) {
    let began = ContinuousClock.now
    let found = courseSearch(work, isLed: beginning.isLed).run(
      from: work.tree.patterns, seed: seed &+ work.runs &* Self.seedStep, length: length,
      stop: stop, warmth: beginning.warmth, floor: work.tree.bound)
    work.runs += 1
    work.ruins += found.steps
    work.ruinTime += .now - began
    work.note(beginning)
    work.tree.offer(found.patterns, cost: found.cost)
  }

  private func courseSearch(_ work: borrowing Work, isLed: Bool) -> CourseSearch {
    CourseSearch(
      instance, prices: work.tree.prices, hints: work.tree.hints,
      reducedCosts: isLed ? work.tree.reducedCosts : nil)
  }

  static let seedStep: UInt64 = 7919

  // MARK: Time

  /// The root takes no more of what is left.
  private static let rootShare = 0.6
  /// A tree has so many nodes in a slice, or it is slow.
  private static let manyNodes = 50.0
  /// Share of a search that tells whether a gap stays wide.
  private static let trialShare = 0.4
  /// Share of ruins in what the root leaves, beside a quick tree, a slow one, and where the gap is wide.
  private static let ruinShares = (quick: 0.5, slow: 0.7, wide: 0.9)

  /// A slice of everything on this thread.
  func improve(until end: ContinuousClock.Instant) {
    work.withLock { work in
      let slice = ContinuousClock.now.duration(to: end)
      let isFirst = work.runs == 0
      if isFirst {
        search(
          &work, length: .until(Self.part(Self.firstShare, until: end), steps: .max), .later)
      }
      work.runTree { $0.solveRoot(until: Self.part(Self.rootShare, until: end)) }
      // What stays far from its bound waits for a later slice, which can be long where it is needed.
      if isFirst, isWide(work.tree) {
        search(
          &work, length: .until(Self.part(Self.trialShare, until: end), steps: .max), .trial)
        if isWide(work.tree) { return }
      }
      let isQuick = work.nodeTime * Self.manyNodes < slice
      let ruinShare =
        isQuick
        ? Self.ruinShares.quick
        : isWide(work.tree) ? Self.ruinShares.wide : Self.ruinShares.slow
      if isQuick {
        let share = (1 - ruinShare) / 2
        work.runTree { $0.run(nodeLimit: .max, until: Self.part(share, until: end)) }
      }
      guard !work.tree.isClosed else { return }
      let ruinEnd = Self.part(ruinShare, until: end)
      search(
        &work, length: .until(ruinEnd, steps: .max),
        beginning(of: work, until: ruinEnd, isFirst: isFirst))
      work.runTree { $0.solveRoot(until: Self.part(Self.rootShare, until: end)) }
      work.tree.solveProgram(nodeLimit: .max, until: Self.part(Self.programShare, until: end))
      work.runTree { $0.run(nodeLimit: .max, until: end) }
    }
  }

  /// When a share of the time left is over.
  private static func part(
    _ share: Double, until end: ContinuousClock.Instant
  ) -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    return now + now.duration(to: end) * share
  }

  /// The root, then program and tree on this thread and ruins on another, which tell each other what they find.
  func improveBeside(until end: ContinuousClock.Instant) {
    work.withLock { work in
      if work.runs == 0 {
        search(
          &work, length: .until(Self.part(Self.firstShare, until: end), steps: .max), .later)
      }
      work.tree.solveRoot(until: Self.part(Self.rootShare, until: end))
      guard !work.tree.isClosed else { return }
      if isWide(work.tree), Threads.cores < 2 {
        // A tree would take half of the only core, and bring little.
        let ruinEnd = Self.part(Self.wideShare, until: end)
        search(
          &work, length: .until(ruinEnd, steps: .max),
          beginning(of: work, until: ruinEnd, isFirst: false))
      }
      searchBeside(&work, until: end)
    }
  }

  /// A gap as a share of the cost above which a search closes it faster than a tree.
  private static let wideGap = 0.02
  /// Share of what is left for a search alone when the gap is wide.
  private static let wideShare = 0.9

  /// A run is long when it has so many of `enoughRuins`.
  private static let longShare = 0.3

  private func isWide(_ tree: borrowing CourseTree) -> Bool {
    Double(tree.cost - tree.bound) > Self.wideGap * Double(tree.cost)
  }

  private func needsLead(_ work: borrowing Work) -> Bool {
    isWide(work.tree) && !work.hasBeenLed && !work.tree.prices.isEmpty
  }

  /// How a run of so many ruins is to begin: a search that is far from the bound is led to the relaxation, for as a rule
  /// it is caught where it is.
  private func beginning(
    of work: borrowing Work, ruins: Double, isFirst: Bool
  ) -> CourseRuns.Beginning {
    guard needsLead(work) else { return isFirst ? .first : .later }
    let isLong = ruins > Self.longShare * Double(Self.enoughRuins(instance.courses.count))
    return .led(isLong: isLong)
  }

  /// The same for a run that ends at a time, if ruins take as long as those before.
  private func beginning(
    of work: borrowing Work, until end: ContinuousClock.Instant, isFirst: Bool
  ) -> CourseRuns.Beginning {
    let length = ContinuousClock.now.duration(to: end)
    let ruins = Double(work.ruins) * (length / max(work.ruinTime, .nanoseconds(1)))
    return beginning(of: work, ruins: ruins, isFirst: isFirst)
  }

  /// Share of what is left for the program over survivors.
  private static let programShare = 0.5

  private func searchBeside(_ work: inout Work, until end: ContinuousClock.Instant) {
    let began = ContinuousClock.now
    let shared = SharedPatterns(work.tree.patterns, cost: work.tree.cost)
    let ruins = Mutex(0)
    let runs = runs(work, until: end)
    let (floor, stop) = (work.tree.bound, stop)
    work.tree.shared = shared
    Threads.run {
      while !work.tree.isClosed, !stop.shouldStop, ContinuousClock.now < end {
        work.tree.solveRoot(until: Self.part(Self.rootShare, until: end))
        work.tree.solveProgram(nodeLimit: .max, until: Self.part(Self.programShare, until: end))
        work.tree.run(nodeLimit: .max, until: end, isPausing: true)
        shared.raise(to: work.tree.bound)
        if work.tree.isSpent { break }
      }
      if work.tree.isClosed { shared.close() }
    } beside: {
      let steps = runs.run(shared, floor: floor, stop: stop, until: end)
      ruins.withLock { $0 = steps }
    }
    if let found = shared.cheaper(than: work.tree.cost) {
      work.tree.offer(found.patterns, cost: found.cost)
    }
    work.tree.shared = nil
    work.ruins += ruins.withLock { $0 }
    work.ruinTime += .now - began
    work.note(runs.beginning)
  }

  /// Runs of a search that goes on from what there is.
  private func runs(
    _ work: borrowing Work, until end: ContinuousClock.Instant
  ) -> CourseRuns {
    let length = CourseRuns.firstShare(isLed: needsLead(work))
    let beginning = beginning(of: work, until: Self.part(length, until: end), isFirst: true)
    return CourseRuns(
      beginning, first: courseSearch(work, isLed: beginning.isLed),
      later: courseSearch(work, isLed: false), seed: seed &+ work.runs &* Self.seedStep)
  }
}
