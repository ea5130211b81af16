import Solving

/// The most that the visits of a row can sum up to when their loads are rounded down: a knapsack over the courses
/// that may come, each once.
///
/// Rounding the capacity down is weaker where loads differ: of twelve visits only so many can be the shortest.
struct RowLimits {
  private let instance: CourseInstance
  private let visits: RowVisits
  private var visitors: [Int: [RowVisitors]?] = [:]
  private var limits: [PatternPrices.Cut: Int32] = [:]

  /// Larger rows are rounded only.
  private static let mostCapacity: Int32 = 4000

  init(_ instance: CourseInstance) {
    self.instance = instance
    visits = RowVisits(instance)
  }

  /// A cut with the lowest limit that is known to hold, worked out only when the visits' sum may break it.
  mutating func tightened(
    _ cut: PatternPrices.Cut, ofRow row: Int, below sum: Double
  ) -> PatternPrices.Cut {
    let capacity = instance.capacity[row]
    if let limit = limits[cut] { return cut.limited(to: limit) }
    guard capacity <= Self.mostCapacity, let groups = visitors(of: row),
      Double(Self.reached(cut, groups, capacity)) < sum
    else { return cut }
    let limit = min(cut.limit, Self.most(cut, groups, capacity))
    limits[cut] = limit
    return cut.limited(to: limit)
  }

  private mutating func visitors(of row: Int) -> [RowVisitors]? {
    if let known = visitors[row] { return known }
    let found = visits.visitors(ofRow: row)
    visitors[row] = .some(found)
    return found
  }

  /// A visit of one of some courses.
  private struct Option {
    let load: Int
    let value: Int
    let count: Int

    /// True when it takes less for what it counts.
    func isBetter(than other: Option) -> Bool {
      let (own, others) = (load * other.value, other.load * value)
      return own == others ? load < other.load : own < others
    }
  }

  /// What some choice of visits reaches: those first that take least for what they count.
  private static func reached(
    _ cut: PatternPrices.Cut, _ groups: [RowVisitors], _ capacity: Int32
  ) -> Int {
    let options = groups.compactMap { group -> Option? in
      let all = group.loads.map { load in
        Option(load: Int(load), value: Int(cut.rounded(load)), count: group.count)
      }
      return all.filter { $0.value > 0 }.min { $0.isBetter(than: $1) }
    }.sorted { $0.isBetter(than: $1) }
    var left = Int(capacity)
    var value = 0
    for option in options {
      let taken = min(option.count, left / option.load)
      left -= taken * option.load
      value += taken * option.value
    }
    return value
  }

  /// The most that any choice reaches.
  private static func most(
    _ cut: PatternPrices.Cut, _ groups: [RowVisitors], _ capacity: Int32
  ) -> Int32 {
    var best = Array(repeating: Int32(0), count: Int(capacity) + 1)
    for group in groups {
      let options = group.loads.map { (load: Int($0), value: cut.rounded($0)) }
        .filter { $0.value > 0 && $0.load <= Int(capacity) }
      guard let least = options.map(\.load).min() else { continue }
      for _ in 0..<min(group.count, Int(capacity) / max(1, least)) {
        for used in stride(from: Int(capacity), through: least, by: -1) {
          for option in options where option.load <= used {
            best[used] = max(best[used], best[used - option.load] + option.value)
          }
        }
      }
    }
    return best[Int(capacity)]
  }
}
