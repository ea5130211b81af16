import GLPK
import Solving

/// Column generation: a lower bound of the course assignment that rises, and the columns behind it.
///
/// The bound at any prices is what all classes cost at least at these prices, less what all rows are worth
/// (Lagrangian relaxation of the rows). Costs are integers and prices are rounded to multiples of 1/1024, so it is exact;
/// being a bound of integer costs, it is rounded up.
struct CourseBound: ~Copyable {
  var master: CourseMaster
  /// The best bound so far.
  private(set) var bound = 0
  /// The last relaxation.
  private(set) var relaxed: CourseMaster.Relaxed?
  private(set) var rounds = 0
  /// True when no pattern can lower the relaxation any more.
  private(set) var isConverged = false
  private let programs: any ProgramSolving
  private var pricing: PatternPricing
  private var limits: RowLimits
  private var counted: CountedRows

  init(_ instance: CourseInstance, programs: any ProgramSolving) {
    master = CourseMaster(instance)
    pricing = PatternPricing(instance)
    limits = RowLimits(instance)
    counted = CountedRows(instance)
    self.programs = programs
  }

  mutating func add(_ patterns: [CoursePattern?]) {
    for (position, pattern) in patterns.enumerated() {
      if let pattern { master.add(pattern, class: master.instance.classOf[position]) }
    }
  }

  /// Generates columns at the root until none is worth it, the bound reaches the target, or time is up.
  mutating func generate(until end: ContinuousClock.Instant?, target: Int, stop: StopSignal) {
    if rounds == 0 { bound = max(bound, boundOfEachAlone()) }
    let node = generateNode(until: end, target: target, stop: stop)
    bound = max(bound, node)
  }

  /// What all courses cost when each has everything to itself; stands while no relaxation was solved in time.
  private mutating func boundOfEachAlone() -> Int {
    let free = PatternPrices(rowCount: master.instance.capacity.count)
    var sum = 0.0
    for (number, courseClass) in master.instance.classes.enumerated() {
      let found = pricing.price(class: number, free, wanted: 0, most: 0)
      sum += Double(courseClass.count) * found.least
    }
    return abs(sum) < Self.mostExact ? Int(sum.rounded(.up)) : 0
  }

  /// Share of the distance to the target that the last rounds, which are many, may leave.
  static let leftOver = 0.01

  /// The same at the node that the master has entered; returns the node's bound.
  ///
  /// - Parameter leftOver: share of the distance to the target within which the bound need not reach the relaxation.
  mutating func generateNode(
    until end: ContinuousClock.Instant?, target: Int, stop: StopSignal, leftOver: Double = leftOver
  ) -> Int {
    isConverged = false
    var node = 0
    var isPrimal = false
    while node < target, !stop.shouldStop {
      guard let left = RelaxationTime.milliseconds(until: end, stop),
        let relaxed = master.relax(
          programs, milliseconds: left, primal: isPrimal)
      else { return node }
      self.relaxed = relaxed
      isPrimal = true
      rounds += 1
      let priced = price(relaxed)
      node = max(node, priced.bound)
      let slack = target == .max ? 0 : leftOver * Double(target - node)
      if priced.added == 0 || Double(node) >= relaxed.cost - max(1e-6, slack) {
        isConverged = true
        return node
      }
    }
    return node
  }

  /// Sums of multiples of 1 / `PatternPrices.unit` are exact up to 2^53 of them.
  private static let mostExact = 9_007_199_254_740_992 / PatternPrices.unit

  /// Prices all classes: the bound at these prices, and how many patterns were added.
  private mutating func price(_ relaxed: CourseMaster.Relaxed) -> (bound: Int, added: Int) {
    let worth = relaxed.branchWorth - relaxed.prices.worth(of: master.instance.capacity)
    var sum = worth
    var offers: [PatternPricing.Offer] = []
    for number in master.instance.classes.indices {
      let found = pricing.price(
        class: number, relaxed.prices, wanted: relaxed.classPrices[number] - 1e-6, most: 4,
        extras: relaxed.branchPrices[number])
      sum += Double(master.instance.classes[number].count) * found.least
      offers += found.offers
    }
    var added = 0
    for offer in offers where master.add(offer.pattern, class: offer.courseClass) { added += 1 }
    // Larger sums are not exact any more, and no use.
    let isExact = max(abs(worth), abs(sum)) < Self.mostExact
    return (isExact ? Int(sum.rounded(.up)) : 0, added)
  }

  /// Raises the bound to what a tree has proven.
  mutating func raise(to proven: Int) { bound = max(bound, proven) }

  // MARK: Cuts

  /// Adds the rounded rows that the last relaxation breaks most; tells how many.
  mutating func separate() -> Int {
    guard let relaxed else { return 0 }
    let found =
      RoundedRows(master: master, values: relaxed.values).violated(&limits)
      + counted.violated(master, values: relaxed.values)
    for cut in found { master.add(cut) }
    return found.count
  }

  /// Bars the starts with which nothing costs less than `cost` at the last prices; only at the root.
  ///
  /// From then on bounds hold for what costs less.
  ///
  /// - Returns: How many starts were barred.
  mutating func narrow(below cost: Int) -> Int {
    guard let relaxed else { return 0 }
    var allowed = master.allowed
    let leasts = allowed.days.indices.map { number in
      pricing.price(
        class: number, relaxed.prices, wanted: -.infinity, most: 0,
        extras: relaxed.branchPrices[number]
      ).least
    }
    let worth = relaxed.prices.worth(of: master.instance.capacity)
    var sum = -worth
    for (number, least) in leasts.enumerated() {
      sum += Double(master.instance.classes[number].count) * least
    }
    // Costs are integers; prices are exact, so that nothing lies between a unit and half of it.
    let room = Double(cost - 1) - sum
    guard room >= 0, max(worth, abs(sum)) < Self.mostExact else { return 0 }
    var count = 0
    for (number, least) in leasts.enumerated() {
      let days = pricing.starts(
        ofClass: number, relaxed.prices, below: least + room + 0.5 / PatternPrices.unit,
        extras: relaxed.branchPrices[number])
      let before = allowed.days[number]
      allowed.days[number] = zip(before, days).map { $0 && $1 }
      count += zip(before, allowed.days[number]).count { $0 && !$1 }
      let unscheduled = Double(master.instance.classes[number].unscheduledCost)
      allowed.isPlaced[number] = allowed.isPlaced[number] || unscheduled > least + room
    }
    master.allow(allowed)
    counted.allow(allowed)
    return count
  }
}
