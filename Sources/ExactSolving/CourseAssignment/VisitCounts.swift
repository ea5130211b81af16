/// How many visits of each of a few loads some rows can hold together.
struct VisitCounts {
  /// The most of the first load beside so many of the others, as far as nothing more fits beside them.
  private(set) var points: [SIMD4<Int32>] = []
  private let least: SIMD4<Int32>
  private let most: SIMD4<Int32>
  private let loads: SIMD4<Int32>
  private let kinds: Int

  /// More work than this is not worth a cut.
  private static let mostStates = 20_000
  private static let mostWork = 400_000

  /// Loads of 0 stand for none; nil when there is too much to be counted, or nothing fits.
  init?(
    loads: SIMD4<Int32>, least: SIMD4<Int32>, most: SIMD4<Int32>, capacities: [Int32]
  ) {
    self.loads = loads
    self.least = least
    self.most = most
    kinds = (0..<4).count { loads[$0] > 0 }
    let states = (1..<4).reduce(1) { $0 * (Int(most[$1]) + 1) }
    guard kinds > 0, states <= Self.mostStates else { return nil }
    var reached = Array(repeating: Int32(-1), count: states)
    reached[0] = 0
    var work = 0
    for capacity in capacities where capacity >= loads[0] {
      let fits = (1..<4).reduce(1) {
        $0 * (min(Int(most[$1]), Self.times(loads[$1], capacity)) + 1)
      }
      work += states * fits
      guard work <= Self.mostWork else { return nil }
      reached = add(capacity, to: reached)
    }
    collect(reached)
    if points.isEmpty { return nil }
  }

  private static func times(_ load: Int32, _ capacity: Int32) -> Int {
    load > 0 ? Int(capacity / load) : 0
  }

  private func index(_ one: Int32, _ two: Int32, _ three: Int32) -> Int {
    (Int(one) * (Int(most[2]) + 1) + Int(two)) * (Int(most[3]) + 1) + Int(three)
  }

  /// The most of the first load with one row more.
  private func add(_ capacity: Int32, to reached: [Int32]) -> [Int32] {
    var next = Array(repeating: Int32(-1), count: reached.count)
    var options: [(counts: SIMD4<Int32>, first: Int32)] = []
    forEach(upTo: most) { counts in
      let used = (counts &* loads).wrappedSum()
      if used <= capacity { options.append((counts, (capacity - used) / loads[0])) }
    }
    forEach(upTo: most) { counts in
      let before = reached[index(counts[1], counts[2], counts[3])]
      guard before >= 0 else { return }
      for option in options {
        let sum = counts &+ option.counts
        guard sum[1] <= most[1], sum[2] <= most[2], sum[3] <= most[3] else { continue }
        let place = index(sum[1], sum[2], sum[3])
        next[place] = max(next[place], before + option.first)
      }
    }
    return next
  }

  /// Calls with every number of the other loads.
  private func forEach(upTo most: SIMD4<Int32>, _ body: (SIMD4<Int32>) -> Void) {
    for one in 0...most[1] {
      for two in 0...most[2] {
        for three in 0...most[3] { body(SIMD4(0, one, two, three)) }
      }
    }
  }

  private mutating func collect(_ reached: [Int32]) {
    func first(_ one: Int32, _ two: Int32, _ three: Int32) -> Int32 {
      guard one <= most[1], two <= most[2], three <= most[3] else { return -1 }
      return min(most[0], reached[index(one, two, three)])
    }
    var found: [SIMD4<Int32>] = []
    forEach(upTo: most) { counts in
      let (one, two, three) = (counts[1], counts[2], counts[3])
      guard one >= least[1], two >= least[2], three >= least[3] else { return }
      let own = first(one, two, three)
      guard own >= least[0], own >= 0, first(one + 1, two, three) < own,
        first(one, two + 1, three) < own, first(one, two, three + 1) < own
      else { return }
      found.append(SIMD4(own, one, two, three))
    }
    points = found
  }

  // MARK: Cuts

  private static let leastViolation = 0.02

  /// The sum with small whole weights that a fractional point breaks most; nil when it breaks none.
  func cut(breaking values: SIMD4<Double>) -> (weights: SIMD4<Int32>, limit: Int32)? {
    var best: (weights: SIMD4<Int32>, limit: Int32)?
    var worst = Self.leastViolation
    let largest: Int32 = kinds <= 3 ? 7 : 4
    var weights = SIMD4<Int32>.zero
    while step(&weights, to: largest) {
      let sum = (SIMD4<Double>(weights) * values).sum()
      let norm = Double((weights &* weights).wrappedSum()).squareRoot()
      guard let limit = limit(weights, below: sum - worst * norm) else { continue }
      worst = (sum - Double(limit)) / norm
      best = (weights, limit)
    }
    return best
  }

  /// The next weights; false after the last.
  private func step(_ weights: inout SIMD4<Int32>, to largest: Int32) -> Bool {
    for kind in 0..<kinds {
      if weights[kind] < largest {
        weights[kind] += 1
        return true
      }
      weights[kind] = 0
    }
    return false
  }

  /// The most that a weighted sum can be; nil when that is not below something.
  private func limit(_ weights: SIMD4<Int32>, below sum: Double) -> Int32? {
    var limit: Int32 = 0
    for point in points {
      let value = (weights &* point).wrappedSum()
      if value > limit {
        limit = value
        if Double(limit) >= sum { return nil }
      }
    }
    return Double(limit) < sum ? limit : nil
  }
}
