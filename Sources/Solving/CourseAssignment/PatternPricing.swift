/// Prices all classes of an instance: a lower bound, and patterns that a master program may want.
package struct PatternPricing: ~Copyable {
  /// A pattern of a class and its cost less what its loads are worth.
  package struct Offer: Sendable {
    package let courseClass: Int
    package let pattern: CoursePattern
    /// Cost plus prices.
    package let value: Double
  }

  private let instance: CourseInstance
  private var search: PatternSearch

  package init(_ instance: CourseInstance) {
    self.instance = instance
    search = PatternSearch(instance)
  }

  /// The least value of a class, and its cheapest patterns with a value below `wanted`, at most `most`.
  ///
  /// The least value is exact: costs are integers and prices multiples of `1 / PatternPrices.unit`.
  ///
  /// - Parameter extras: prices of the class alone.
  package mutating func price(
    class number: Int, _ prices: PatternPrices, wanted: Double, most: Int,
    extras: ClassPrices? = nil
  ) -> (least: Double, offers: [Offer]) {
    let courseClass = instance.classes[number]
    var least = Double(courseClass.unscheduledCost)
    var offers: [Offer] = []
    let query = PatternSearch.Query(below: max(least, wanted))
    func note(_ pattern: CoursePattern, _ value: Double) -> Double {
      least = min(least, value)
      if value < wanted {
        offers.append(Offer(courseClass: number, pattern: pattern, value: value))
        if offers.count > most {
          offers.sort { $0.value < $1.value }
          offers.removeLast()
        }
      }
      return max(least, wanted)
    }
    prices.withPricing(capacity: instance.capacity) { pricing in
      search.forEachStart(of: courseClass, query, pricing: pricing, extras: extras, note)
    }
    return (
      least,
      offers.map { offer in
        Offer(
          courseClass: number, pattern: instance.priced(offer.pattern, class: number),
          value: offer.value)
      }
    )
  }

  /// Cost plus prices of the cheapest pattern of a class by start day; infinite where none is less than `below`.
  mutating func startValues(
    ofClass number: Int, _ prices: PatternPrices, below: Double = .infinity,
    extras: ClassPrices? = nil
  ) -> [Double] {
    var result = Array(repeating: Double.infinity, count: instance.days)
    prices.withPricing(capacity: instance.capacity) { pricing in
      search.forEachStart(
        of: instance.classes[number], .init(below: below), pricing: pricing, extras: extras
      ) { pattern, value in
        result[pattern.start] = min(result[pattern.start], value)
        return below
      }
    }
    return result
  }

  /// Which days a course of a class may start on when its cost plus prices is to be less than `below`.
  package mutating func starts(
    ofClass number: Int, _ prices: PatternPrices, below: Double, extras: ClassPrices?
  ) -> [Bool] {
    startValues(ofClass: number, prices, below: below, extras: extras).map(\.isFinite)
  }
}
