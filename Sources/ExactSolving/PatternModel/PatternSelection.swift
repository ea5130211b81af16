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
    var pricing = PatternPricing(instance)
    let least = instance.classes.indices.map { number in
      pricing.price(class: number, prices, wanted: 0, most: 0).least
    }
    let bound = zip(least, instance.classes)
      .reduce(-prices.worth(of: instance.capacity)) { $0 + $1.0 * Double($1.1.count) }
    self.bound = Int(bound.rounded(.up))
    let whole = max(0, Double(costLimit) - bound)
    var (low, high) = (0.0, whole)
    func families(_ slack: Double) -> [Entry]? {
      Self.families(instance, prices, above: least.map { $0 + slack }, most: most)
    }
    if let all = families(whole) {
      entries = all
      slack = whole
      return
    }
    holdsOptimum = false
    for _ in 0..<Self.halvings {
      let middle = (low + high) / 2
      if let some = families(middle) {
        entries = some
        low = middle
      } else {
        high = middle
      }
    }
    slack = low
  }

  /// The families of each class up to a value; nil when they are more than `most`.
  private static func families(
    _ instance: CourseInstance, _ prices: PatternPrices, above values: [Double], most: Int
  ) -> [Entry]? {
    var enumeration = PatternEnumeration(instance)
    var result: [Entry] = []
    for number in instance.classes.indices {
      enumeration.forEachFamily(ofClass: number, prices, most: values[number]) { family, _ in
        result.append(Entry(courseClass: number, family: family))
        return result.count <= most
      }
      if result.count > most { return nil }
    }
    return result
  }
}
