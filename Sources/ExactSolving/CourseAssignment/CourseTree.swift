import GLPK
import Solving

/// Branch and price over start days: the bound of the course assignment, and now and then a cheaper one.
///
/// Nodes limit how many courses of a class start by a day. Every node's bound is exact, so the least bound of
/// the open nodes bounds the whole. Method: Barnhart et al., "Branch-and-price: column generation for solving huge
/// integer programs", 1998.
struct CourseTree: ~Copyable {
  private struct Node {
    var bound: Int
    let bounds: [Int: BranchBounds]
    var depth: Int { bounds.count }
  }

  private(set) var relaxation: CourseBound
  private(set) var patterns: [CoursePattern?]
  private(set) var cost: Int
  private(set) var nodes = 0
  /// Nodes still to be looked at; nil before the first.
  private var open: [Node]?
  /// Least bound of the nodes that no branch divides any more, which keep it.
  private var undecided = Int.max
  /// Cost when the root was solved, and its prices.
  private var rootCost: Int?
  private var rootPrices: PatternPrices?
  /// Patterns of the root's relaxation; they lead a search, too.
  private(set) var hints: [CourseSearch.Hint] = []
  /// Gap at the last program.
  private var triedGap: Int?
  private let instance: CourseInstance
  private let stop: StopSignal
  private let programs: any ProgramSolving
  /// What a search beside it finds.
  var shared: SharedPatterns?

  private static let mostRootRounds = 20
  /// A root solved at so many times the present gap was too coarse.
  private static let coarseness = 1.2
  private static let mostNodeRounds = 2
  private static let mostBranches = 3000

  init(
    _ instance: CourseInstance, patterns: [CoursePattern?], programs: any ProgramSolving,
    stop: StopSignal
  ) {
    self.instance = instance
    self.patterns = patterns
    cost = instance.cost(of: patterns)
    self.stop = stop
    self.programs = programs
    relaxation = CourseBound(instance, programs: programs)
    relaxation.add(patterns)
  }

  /// The relaxation bounds what is cheaper than the cost that narrowed it; the cost itself stays possible.
  var bound: Int { min(relaxation.bound, cost) }

  /// True when nothing cheaper exists.
  var isClosed: Bool { bound >= cost }

  /// Prices of rows at the root, cuts left out; they lead a search.
  var prices: [Double] { (rootPrices ?? relaxation.relaxed?.prices)?.rows ?? [] }

  /// Reduced costs at these prices and those of cuts; nil before there are any.
  var reducedCosts: ReducedCosts? {
    (rootPrices ?? relaxation.relaxed?.prices).map {
      ReducedCosts(instance, at: $0, allowed: relaxation.master.allowed)
    }
  }

  /// True when the nodes that are left decide nothing any more.
  var isSpent: Bool {
    open.map { ($0.map(\.bound).min() ?? .max) >= min(cost, undecided) } ?? false
  }

  /// Takes over a cheaper assignment.
  mutating func offer(_ patterns: [CoursePattern?], cost: Int) {
    guard cost < self.cost else { return }
    self.cost = cost
    self.patterns = patterns
    relaxation.add(patterns)
  }

  /// The root: column generation, then cuts as long as they raise the bound; goes on where time had ended it, and where
  /// the cost, which tells how exact it is to be, was dearer.
  mutating func solveRoot(until end: ContinuousClock.Instant?) {
    guard !isClosed,
      rootCost.map({ Double($0 - bound) > Self.coarseness * Double(cost - bound) }) ?? true
    else { return }
    relaxation.master.enter([:])
    let target = cost
    var rootRounds = 0
    relaxation.generate(until: end, target: cost, stop: stop)
    adoptRoot()
    while relaxation.isConverged, bound < cost, rootRounds < Self.mostRootRounds,
      relaxation.narrow(below: cost) + relaxation.separate() > 0
    {
      rootRounds += 1
      relaxation.generate(until: end, target: cost, stop: stop)
      adoptRoot()
    }
    guard relaxation.isConverged else { return }
    rootCost = target
    rootPrices = relaxation.relaxed?.prices
  }

  /// What the relaxation of the root says to a search, and what can be made of it at once.
  private mutating func adoptRoot() {
    guard !isClosed, let relaxed = relaxation.relaxed else { return }
    hints = zip(relaxation.master.columns, relaxed.values).filter { $1 > Self.leastHint }
      .map { .init(courseClass: $0.courseClass, pattern: $0.pattern, share: $1) }
    repair(relaxed)
  }

  /// Smaller shares of a relaxation are no hints.
  private static let leastHint = 0.05

  /// More patterns are no matter for a program.
  private static let mostSurvivors = 6000
  /// Share of a program's time for GLPK's search of something cheaper; the rest is for the proof.
  private static let searchShare = 0.25

  /// Milliseconds; less would go into listing survivors.
  private static let leastProgramTime = 100

  private static func isPast(_ end: ContinuousClock.Instant?) -> Bool {
    end.map { ContinuousClock.now >= $0 } ?? false
  }

  /// The gap is to be so much smaller than the last time.
  private static let narrowing = 0.8

  /// True when a program may do what it could not the last time, and has time for it.
  private func isProgramDue(until end: ContinuousClock.Instant?) -> Bool {
    guard !isClosed, rootPrices != nil,
      RelaxationTime.milliseconds(until: end, stop) ?? 0 > Self.leastProgramTime
    else { return false }
    return triedGap.map { Double(cost - bound) < Self.narrowing * Double($0) } ?? true
  }

  /// Solves the mixed-integer program over the patterns that survive the root's prices, when these are few and the gap is
  /// smaller than the last time.
  mutating func solveProgram(nodeLimit: Int, until end: ContinuousClock.Instant?) {
    guard isProgramDue(until: end), let prices = rootPrices,
      let left = RelaxationTime.milliseconds(until: end, stop)
    else { return }
    triedGap = cost - bound
    guard
      let program = CourseProgram(
        instance, patterns: patterns, cost: cost, prices: prices, cuts: relaxation.master.cuts,
        most: Self.mostSurvivors, isOver: { [stop] in stop.shouldStop || Self.isPast(end) })
    else { return }
    // Steps are ended by nodes; time only guards them.
    let limits = ProgramLimits(
      milliseconds: end == nil ? left : Int(Double(left) * Self.searchShare),
      nodes: nodeLimit == .max ? nil : nodeLimit)
    if let found = program.solve(below: cost, limits: limits, by: programs) { adopt(found) }
    let proof = program.prove(
      below: cost, bound: bound, nodeLimit: nodeLimit, until: end, stop: stop, by: programs)
    if let found = proof.patterns { adopt(found) }
    relaxation.raise(to: min(proof.bound, cost))
  }

  /// Takes over a program's assignment as far as it keeps the order of starts, of which programs know nothing.
  private mutating func adopt(_ found: [CoursePattern?]) {
    complete(
      zip(found, instance.classOf).compactMap { pattern, number in
        pattern.map { (courseClass: number, pattern: $0, share: 1) }
      })
  }

  /// Branches until the bound meets the cost, or nodes or time are used up; goes on where it ended before.
  ///
  /// - Parameter isPausing: ends, too, when a program is due.
  mutating func run(
    nodeLimit: Int, until end: ContinuousClock.Instant?, isPausing: Bool = false
  ) {
    var open = self.open ?? [Node(bound: bound, bounds: [:])]
    defer { self.open = open }
    while !open.isEmpty {
      if let found = shared?.cheaper(than: cost) { offer(found.patterns, cost: found.cost) }
      let next = open.indices.min {
        (open[$0].bound, -open[$0].depth) < (open[$1].bound, -open[$1].depth)
      }
      guard let next else { break }
      relaxation.raise(to: min(open[next].bound, undecided, cost))
      if open[next].bound >= min(cost, undecided) { break }
      guard nodes < nodeLimit, !stop.shouldStop, !isOver(end),
        !(isPausing && isProgramDue(until: end))
      else { return }
      let node = open.remove(at: next)
      nodes += 1
      guard let children = process(node, until: end) else {
        if stop.shouldStop || isOver(end) {
          open.append(node)
          return
        }
        undecided = min(undecided, node.bound)
        continue
      }
      open += children
    }
    relaxation.raise(to: min(cost, undecided))
  }

  /// True when less time is left than a relaxation begins with.
  private func isOver(_ end: ContinuousClock.Instant?) -> Bool {
    end != nil && RelaxationTime.milliseconds(until: end, stop) == nil
  }

  /// The children of a node, none when nothing cheaper lies below it; nil when that could not be decided.
  private mutating func process(
    _ node: Node, until end: ContinuousClock.Instant?
  ) -> [Node]? {
    relaxation.master.enter(node.bounds)
    var least = max(node.bound, relaxation.generateNode(until: end, target: cost, stop: stop))
    var rounds = 0
    while least < cost, relaxation.isConverged, rounds < Self.mostNodeRounds,
      relaxation.separate() > 0
    {
      least = max(least, relaxation.generateNode(until: end, target: cost, stop: stop))
      rounds += 1
    }
    if least >= cost { return [] }
    guard relaxation.isConverged, let relaxed = relaxation.relaxed else { return nil }
    repair(relaxed)
    if least >= cost { return [] }
    guard let (branch, value) = branch(relaxed),
      relaxation.master.branches.count < Self.mostBranches
    else {
      // Whole patterns cost what they cost; only the exact bound can meet them.
      least = max(
        least, relaxation.generateNode(until: end, target: cost, stop: stop, leftOver: 0))
      return least >= cost ? [] : nil
    }
    let number = relaxation.master.number(of: branch)
    let whole = Int(value.rounded(.down))
    let known = node.bounds[number] ?? BranchBounds()
    var (down, up) = (known, known)
    down.most = min(known.most ?? whole, whole)
    up.least = max(known.least ?? whole + 1, whole + 1)
    // A relaxation outside its bounds went wrong; nothing is divided then.
    guard down != known, up != known else { return nil }
    return [down, up].filter(\.isPossible).map { bounds in
      var all = node.bounds
      all[number] = bounds
      return Node(bound: least, bounds: all)
    }
  }

  private func branch(_ relaxed: CourseMaster.Relaxed) -> (branch: CourseBranch, value: Double)? {
    BranchChoice(
      instance: instance, columns: relaxation.master.columns, values: relaxed.values
    ).best
  }

  /// Makes a whole assignment of the relaxation.
  private mutating func repair(_ relaxed: CourseMaster.Relaxed) {
    let shares = zip(relaxation.master.columns, relaxed.values)
      .map { (courseClass: $0.courseClass, pattern: $0.pattern, share: $1) }
    complete(shares.filter { $0.share > 0.05 })
  }

  /// Makes a whole assignment of shares of patterns, the largest first, and keeps it when it is cheaper.
  private mutating func complete(
    _ shares: [(courseClass: Int, pattern: CoursePattern, share: Double)]
  ) {
    let found = CourseSearch(instance).completed(shares)
    guard found.cost < cost else { return }
    offer(found.patterns, cost: found.cost)
    shared?.offer(found.patterns, cost: found.cost)
  }
}
