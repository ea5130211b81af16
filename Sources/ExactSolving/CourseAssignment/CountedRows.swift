import Solving

/// Finds sets of rows whose visits a fractional point counts in a way that no whole visits can be counted.
///
/// Who may visit a row, and who must, is known from the starts that a cheaper assignment may hold; the numbers of visits
/// by load that rows hold together are then few, and sums of them with small weights cut off what lies
/// between. On a single row these are facets of its knapsack; on all windows of a machine group they tell that of six
/// half units of capacity five are left when five short visits are certain.
struct CountedRows {
  private var sets: VisitSets
  private let instance: CourseInstance
  /// What is known of sets on days; nil for those that cannot be counted.
  private var counted: [Place: Counted?] = [:]

  private struct Place: Hashable {
    let set: Int
    let day: Int
  }

  private struct Counted {
    let kinds: Kinds
    let counts: VisitCounts
  }

  init(_ instance: CourseInstance) {
    self.instance = instance
    sets = VisitSets(instance)
  }

  mutating func allow(_ allowed: AllowedStarts) {
    sets.allow(allowed)
    counted = [:]
  }

  /// The most violated cut of each set of rows and day, unless it is there already.
  mutating func violated(_ master: CourseMaster, values: [Double]) -> [PatternPrices.Cut] {
    var use: [Int: [Int32: Double]] = [:]
    for (column, value) in zip(master.columns, values) where value > 1e-7 {
      for (row, load) in column.loads { use[row, default: [:]][load, default: 0] += value }
    }
    let present = Set(master.cuts)
    let inProgram = Set(master.capacityRows)
    var found: [PatternPrices.Cut] = []
    for day in 0..<instance.days {
      for set in 0..<sets.count {
        let rows = sets.rows(of: set, day: day)
        guard rows.contains(where: inProgram.contains),
          let cut = cut(rows, Place(set: set, day: day), use: use), !present.contains(cut)
        else { continue }
        found.append(cut)
      }
    }
    return found
  }

  private mutating func cut(
    _ rows: [Int], _ place: Place, use: [Int: [Int32: Double]]
  ) -> PatternPrices.Cut? {
    var sums: [Int32: Double] = [:]
    for row in rows {
      // Sums in a fixed order do not differ from run to run.
      for load in use[row, default: [:]].keys.sorted() {
        sums[load, default: 0] += use[row]?[load] ?? 0
      }
    }
    guard sums.values.contains(where: { $0.distanceToWhole > 1e-4 }),
      let known = count(rows, place)
    else { return nil }
    var values = SIMD4<Double>.zero
    for index in 0..<known.kinds.count { values[index] = sums[known.kinds.loads[index]] ?? 0 }
    guard let cut = known.counts.cut(breaking: values) else { return nil }
    return PatternPrices.Cut(
      rows: rows, weights: LoadWeights(known.kinds.loads, counts: cut.weights), limit: cut.limit)
  }

  private mutating func count(_ rows: [Int], _ place: Place) -> Counted? {
    if let known = counted[place] { return known }
    let found = Kinds(sets.visitors(of: place.set, day: place.day)).flatMap { kinds in
      VisitCounts(
        loads: kinds.loads, least: kinds.least, most: kinds.most,
        capacities: rows.map { instance.capacity[$0] }
      ).map { Counted(kinds: kinds, counts: $0) }
    }
    counted[place] = .some(found)
    return found
  }

  /// The loads of some visitors, and how many visits of each there may and must be.
  private struct Kinds {
    private(set) var loads = SIMD4<Int32>.zero
    private(set) var least = SIMD4<Int32>.zero
    private(set) var most = SIMD4<Int32>.zero
    private(set) var count = 0

    /// Nil when there are more than four.
    init?(_ visitors: [VisitSets.Visitors]) {
      let all = Set(visitors.flatMap(\.loads)).sorted()
      guard all.count <= 4, all.first ?? 0 > 0 else { return nil }
      count = all.count
      for (index, load) in all.enumerated() { loads[index] = load }
      for visitor in visitors {
        for load in visitor.loads {
          guard let index = index(of: load) else { continue }
          most[index] += Int32(visitor.count)
          if visitor.isCertain, visitor.loads.count == 1 { least[index] += Int32(visitor.count) }
        }
      }
    }

    func index(of load: Int32) -> Int? { (0..<count).first { loads[$0] == load } }
  }
}
