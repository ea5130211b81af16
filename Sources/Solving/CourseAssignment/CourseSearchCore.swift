/// What ruin and recreate over courses keeps: patterns, what they leave of every row, and who is where.
struct CourseSearchCore: ~Copyable {
  let instance: CourseInstance
  var patterns: PatternSearch
  /// Pattern of each course; nil for one that is left out.
  private(set) var current: [CoursePattern?]
  private(set) var cost: Int
  private(set) var best: [CoursePattern?]
  private(set) var bestCost: Int
  /// What is left of each row, and what there was.
  let residual: FlatBuffer<Int32>
  let capacity: FlatBuffer<Int32>
  /// Courses in each row, at most `most` of them.
  private let occupants: FlatBuffer<Int32>
  private let occupantCount: FlatBuffer<Int16>
  private static let most = 64
  /// Least cost of each course when it is alone.
  let alone: [Int]
  /// Mean cost of a day's wait of each class for each of its fractions.
  let urgency: [Double]
  /// Courses that must not start before, or after, a course because the order is fixed.
  private let predecessors: [[Int]]
  private let successors: [[Int]]
  /// Prices of rows that lead insertion; none when empty.
  private let prices: FlatBuffer<Double>
  /// Patterns of each class that courses are pushed into now and then, and their shares.
  private let hints: [[CourseSearch.Hint]]
  var random: SearchRandom

  init(
    _ instance: CourseInstance, from beginning: [CoursePattern?], prices: [Double] = [],
    hints: [CourseSearch.Hint] = [], seed: UInt64
  ) {
    self.instance = instance
    self.prices = FlatBuffer(prices)
    self.hints = instance.classes.indices.map { number in
      hints.filter { $0.courseClass == number }.map { hint in
        .init(
          courseClass: number, pattern: instance.priced(hint.pattern, class: number),
          share: hint.share)
      }
    }
    patterns = PatternSearch(instance)
    residual = FlatBuffer(instance.capacity)
    capacity = FlatBuffer(instance.capacity)
    occupants = FlatBuffer(repeating: -1, count: instance.capacity.count * Self.most)
    occupantCount = FlatBuffer(repeating: 0, count: instance.capacity.count)
    random = SearchRandom(seed: seed)
    var alone: [Int] = []
    for courseClass in instance.classes {
      let found = patterns.cheapest(
        of: courseClass, .init(below: Double(courseClass.unscheduledCost)),
        pricing: ResidualPricing(residual: residual.base))
      alone.append(found.map { Int($0.value) } ?? courseClass.unscheduledCost)
    }
    self.alone = instance.classOf.map { alone[$0] }
    urgency = instance.classes.map(\.urgency)
    (predecessors, successors) = Self.orders(instance)
    current = Array(repeating: nil, count: instance.courses.count)
    cost = instance.classOf.reduce(0) { $0 + instance.classes[$1].unscheduledCost }
    best = current
    bestCost = cost
    for (course, pattern) in beginning.enumerated() {
      if let pattern, fits(pattern, course: course) { place(course, pattern) }
    }
    keepIfBest()
  }

  /// Chains of `startsAfter`, less the members of the same class, whose starts are put in order at the end.
  private static func orders(_ instance: CourseInstance) -> ([[Int]], [[Int]]) {
    var before = Array(repeating: [Int](), count: instance.courses.count)
    var after = before
    for course in instance.courses.indices {
      var other = instance.startsAfter[course]
      var steps = 0
      while other >= 0, steps < instance.courses.count {
        if instance.classOf[other] != instance.classOf[course] {
          before[course].append(other)
          after[other].append(course)
        }
        other = instance.startsAfter[other]
        steps += 1
      }
    }
    return (before, after)
  }

  var count: Int { instance.courses.count }

  func unscheduledCost(_ course: Int) -> Int {
    instance.classes[instance.classOf[course]].unscheduledCost
  }

  /// What a course costs now.
  func cost(of course: Int) -> Int { current[course]?.cost ?? unscheduledCost(course) }

  func fits(_ pattern: CoursePattern, course: Int) -> Bool {
    var fits = true
    instance.forEachLoad(of: pattern, class: instance.classOf[course]) { row, load in
      if residual[row] < load { fits = false }
    }
    return fits
  }

  mutating func place(_ course: Int, _ pattern: CoursePattern) {
    cost += pattern.cost - cost(of: course)
    current[course] = pattern
    instance.forEachLoad(of: pattern, class: instance.classOf[course]) { row, load in
      residual[row] -= load
      let count = Int(occupantCount[row])
      if count < Self.most {
        occupants[row * Self.most + count] = Int32(course)
        occupantCount[row] = Int16(count + 1)
      }
    }
  }

  /// Takes a course out and returns where it was.
  @discardableResult
  mutating func remove(_ course: Int) -> CoursePattern? {
    guard let pattern = current[course] else { return nil }
    cost += unscheduledCost(course) - pattern.cost
    current[course] = nil
    instance.forEachLoad(of: pattern, class: instance.classOf[course]) { row, load in
      residual[row] += load
      let count = Int(occupantCount[row])
      for index in 0..<count where occupants[row * Self.most + index] == Int32(course) {
        occupants[row * Self.most + index] = occupants[row * Self.most + count - 1]
        occupantCount[row] = Int16(count - 1)
        break
      }
    }
    return pattern
  }

  /// One of the courses in a row; nil when there is none.
  mutating func occupant(of row: Int) -> Int? {
    let count = Int(occupantCount[row])
    return count == 0 ? nil : Int(occupants[row * Self.most + random.below(count)])
  }

  func occupantCount(of row: Int) -> Int { Int(occupantCount[row]) }

  /// Start days that the order of courses leaves.
  func startBounds(of course: Int) -> (first: Int, last: Int) {
    var bounds = (first: 0, last: Int.max)
    for other in predecessors[course] {
      if let start = current[other]?.start { bounds.first = max(bounds.first, start) }
    }
    for other in successors[course] {
      if let start = current[other]?.start { bounds.last = min(bounds.last, start) }
    }
    return bounds
  }

  /// The cheapest pattern of a course in what is left; nil when nothing costs less than `below`.
  ///
  /// - Parameter guidance: weight of the prices that lead away from what others need.
  mutating func insertion(
    of course: Int, below: Double, guidance: Double = 0
  ) -> CoursePattern? {
    let bounds = startBounds(of: course)
    let number = instance.classOf[course]
    let query = PatternSearch.Query(first: bounds.first, last: bounds.last, below: below)
    guard
      let found = patterns.cheapest(
        of: instance.classes[number], query,
        pricing: ResidualPricing(residual: residual.base))
    else { return nil }
    let plain = instance.priced(found.pattern, class: number)
    guard guidance > 0, prices.count > 0 else { return plain }
    // Led by prices, but only where that is better than the cheapest pattern at the same prices.
    var led = query
    led.below = Double(plain.cost) + guidance * worth(of: plain, class: number)
    let other = patterns.cheapest(
      of: instance.classes[number], led,
      pricing: GuidedPricing(residual: residual.base, prices: prices.base, weight: guidance)
    ).map { instance.priced($0.pattern, class: number) }
    return other.flatMap { Double($0.cost) < below ? $0 : nil } ?? plain
  }

  /// What the loads of a pattern are worth at the prices that lead.
  private func worth(of pattern: CoursePattern, class number: Int) -> Double {
    var sum = 0.0
    instance.forEachLoad(of: pattern, class: number) { row, load in
      sum += prices[row] * Double(load)
    }
    return sum
  }

  /// The cheapest pattern when minutes above what is left cost something.
  mutating func overloading(
    _ course: Int, minutePrice: Double, barring start: Int
  ) -> CoursePattern? {
    let bounds = startBounds(of: course)
    let number = instance.classOf[course]
    let found = patterns.cheapest(
      of: instance.classes[number],
      .init(first: bounds.first, last: bounds.last, barred: start),
      pricing: OverloadPricing(
        residual: residual.base, capacity: capacity.base, price: minutePrice))
    return found.map { instance.priced($0.pattern, class: number) }
  }

  /// A pattern that a relaxation follows for the class of a course, by shares; nil without, or where the order of starts
  /// forbids it.
  mutating func hint(for course: Int) -> CoursePattern? {
    let own = hints[instance.classOf[course]]
    guard !own.isEmpty else { return nil }
    var aim = random.unit() * own.reduce(0) { $0 + $1.share }
    for hint in own {
      aim -= hint.share
      guard aim <= 0 else { continue }
      let bounds = startBounds(of: course)
      let start = hint.pattern.start
      return start >= bounds.first && start <= bounds.last ? hint.pattern : nil
    }
    return nil
  }

  /// Remembers the present patterns when they are the cheapest so far.
  mutating func keepIfBest() {
    guard cost < bestCost else { return }
    assert(cost == recounted)
    bestCost = cost
    best = current
  }

  /// The cost, counted anew.
  private var recounted: Int {
    current.indices.reduce(0) { sum, course in
      sum
        + (current[course].map { instance.cost(of: $0, class: instance.classOf[course]) }
          ?? unscheduledCost(course))
    }
  }
}
