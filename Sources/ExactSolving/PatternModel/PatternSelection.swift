import GLPK
import Solving

/// Which families of patterns a model gets.
struct PatternSelection {
  /// A family and its class.
  struct Entry {
    let courseClass: Int
    let family: PatternFamily
  }

  /// More patterns than wanted, or a program without an answer.
  enum Failure: Error {
    case tooMany
    case noBound
  }

  private(set) var entries: [Entry] = []
  /// Lower bound at the prices that decided; nil when all patterns are there.
  private(set) var bound: Int?
  /// Most that a family has above the cheapest of its class at these prices; nil when all patterns are there.
  private(set) var slack: Double?
  /// True when an optimum is among what was selected.
  private(set) var holdsOptimum = true

  private static let halvings = 12

  /// Selects all patterns.
  init(allOf instance: CourseInstance, most: Int) throws(Failure) {
    let free = PatternPrices(rowCount: instance.capacity.count)
    guard
      let all = Self.families(
        instance, free, above: instance.classes.map { _ in .infinity }, most: most)
    else { throw .tooMany }
    entries = all
  }

  /// Selects the patterns that an assignment of at most some cost may hold; when these are too many, the ones with the
  /// least reduced costs.
  ///
  /// Every assignment costs at least the Lagrangian bound, and as much more as its patterns have above the cheapest of
  /// their classes at the same prices: reduced cost fixing.
  init(
    of instance: CourseInstance, costLimit: Int, patterns: [CoursePattern?],
    programs: any ProgramSolving, most: Int, stop: StopSignal
  ) throws(Failure) {
    var tree = CourseTree(instance, patterns: patterns, programs: programs, stop: stop)
    tree.solveRoot(until: nil)
    guard let prices = tree.relaxation.relaxed?.prices else { throw .noBound }
    self.init(of: instance, costLimit: costLimit, prices: prices, most: most)
  }

  /// The same at prices that are known.
  private init(of instance: CourseInstance, costLimit: Int, prices: PatternPrices, most: Int) {
    let root = Root(instance, prices)
    bound = root.bound
    let whole = root.slack(below: costLimit)
    if let all = root.families(within: whole, most: most) {
      entries = all
      slack = whole
      return
    }
    holdsOptimum = false
    var (low, high) = (0.0, whole)
    for _ in 0..<Self.halvings {
      let middle = (low + high) / 2
      if let some = root.families(within: middle, most: most) {
        entries = some
        low = middle
      } else {
        high = middle
      }
    }
    slack = low
  }

  /// All patterns that an assignment of at most some cost may hold; nil when they are more than `most`, or when
  /// `isOver` says so.
  init?(
    allOf instance: CourseInstance, costLimit: Int, prices: PatternPrices, most: Int,
    isOver: () -> Bool
  ) {
    let root = Root(instance, prices)
    let whole = root.slack(below: costLimit)
    guard let all = root.families(within: whole, most: most, isOver: isOver) else { return nil }
    entries = all
    bound = root.bound
    slack = whole
  }

  /// What all classes cost at least at prices.
  private struct Root {
    let instance: CourseInstance
    let prices: PatternPrices
    /// Least value of each class.
    let least: [Double]
    /// Least cost of all courses, before it is rounded up.
    let value: Double

    init(_ instance: CourseInstance, _ prices: PatternPrices) {
      self.instance = instance
      self.prices = prices
      var pricing = PatternPricing(instance)
      let least = instance.classes.indices.map { number in
        pricing.price(class: number, prices, wanted: 0, most: 0).least
      }
      self.least = least
      value = zip(least, instance.classes)
        .reduce(-prices.worth(of: instance.capacity)) { $0 + $1.0 * Double($1.1.count) }
    }

    var bound: Int { Int(value.rounded(.up)) }

    /// Most that a family may have above the cheapest of its class in an assignment of a cost.
    func slack(below costLimit: Int) -> Double { max(0, Double(costLimit) - value) }

    /// The families within a distance from the cheapest of their classes; nil when they are more than `most`.
    func families(
      within slack: Double, most: Int, isOver: () -> Bool = { false }
    ) -> [Entry]? {
      PatternSelection.families(
        instance, prices, above: least.map { $0 + slack }, most: most, isOver: isOver)
    }
  }

  /// The families of each class up to a value; nil when they are more than `most`, or when `isOver` says so.
  private static func families(
    _ instance: CourseInstance, _ prices: PatternPrices, above values: [Double], most: Int,
    isOver: () -> Bool = { false }
  ) -> [Entry]? {
    var enumeration = PatternEnumeration(instance)
    var result: [Entry] = []
    for number in instance.classes.indices {
      let isWhole = enumeration.forEachFamily(
        ofClass: number, prices, most: values[number], isOver: isOver
      ) { family, _ in
        result.append(Entry(courseClass: number, family: family))
        return result.count <= most
      }
      guard isWhole else { return nil }
    }
    return result
  }
}
