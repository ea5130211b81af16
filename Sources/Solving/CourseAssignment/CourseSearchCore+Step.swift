import Foundation

extension CourseSearchCore {
  /// Puts in what is left out, the dearest first.
  mutating func fill() {
    let missing = current.indices.filter { current[$0] == nil }
      .sorted { (unscheduledCost($1), $0) < (unscheduledCost($0), $1) }
    for course in missing {
      if let pattern = insertion(of: course, below: Double(unscheduledCost(course))) {
        place(course, pattern)
      }
    }
    keepIfBest()
  }

  /// Ruins, recreates, and goes back when that is too dear.
  mutating func step(temperature: Double) {
    let old = cost
    let limit = Double(old) - temperature * log(random.unit())
    var removed: [(course: Int, pattern: CoursePattern?)] = []
    let pushed = random.unit() < 0.55 ? push(&removed) : nil
    if pushed == nil, removed.isEmpty { ruin(&removed) }
    let todo = inOrder(removed.filter { $0.course != pushed })
    var done: [Int] = pushed.map { [$0] } ?? []
    if recreate(todo, limit: limit, done: &done), Double(cost) <= limit {
      keepIfBest()
    } else {
      for course in done { remove(course) }
      for (course, pattern) in removed { if let pattern { place(course, pattern) } }
    }
    assert(Double(cost) <= limit || cost == old)
  }

  private static let guidances = [0, 0, 0.4, 0.8]

  /// Puts courses back in order; false when that cannot come to less than the limit.
  private mutating func recreate(_ todo: [Int], limit: Double, done: inout [Int]) -> Bool {
    // Those out are counted as left out; instead they cost at least what they cost alone.
    var least = Double(cost)
    for course in todo { least += Double(alone[course] - unscheduledCost(course)) }
    let guidance = Self.guidances[random.below(Self.guidances.count)]
    for course in todo {
      guard least <= limit else { return false }
      let most = min(
        limit - least + Double(alone[course]) + 0.5, Double(unscheduledCost(course)))
      if let pattern = insertion(of: course, below: most, guidance: guidance) {
        place(course, pattern)
        done.append(course)
        least += Double(pattern.cost - alone[course])
      } else {
        least += Double(unscheduledCost(course) - alone[course])
      }
    }
    return least <= limit
  }

  /// Pushes one course in over what is left, and takes out those in its way; nil when it cannot go anywhere.
  private mutating func push(
    _ removed: inout [(course: Int, pattern: CoursePattern?)]
  ) -> Int? {
    let course = troubled(slack: 0.02)
    let before = remove(course)
    guard let pattern = hinted(course, except: before) ?? overloading(course, except: before)
    else {
      if let before { place(course, before) }
      return nil
    }
    removed.append((course, before))
    place(course, pattern)
    var rows: [Int] = []
    instance.forEachLoad(of: pattern, class: instance.classOf[course]) { row, _ in
      rows.append(row)
    }
    for row in rows {
      while residual[row] < 0 {
        guard occupantCount(of: row) > 1, let other = occupant(of: row) else { break }
        if other != course { removed.append((other, remove(other))) }
      }
    }
    guard rows.allSatisfy({ residual[$0] >= 0 }) else {
      // Rows too full to know all their courses.
      remove(course)
      for (other, pattern) in removed { if let pattern { place(other, pattern) } }
      removed.removeAll()
      return nil
    }
    for _ in 0..<random.below(3) { takeNeighbour(of: rows, except: course, &removed) }
    return course
  }

  /// One push of so many follows a hint.
  private static let hintChance = 0.3

  private mutating func hinted(
    _ course: Int, except before: CoursePattern?
  ) -> CoursePattern? {
    guard random.unit() < Self.hintChance, let pattern = hint(for: course), pattern != before
    else { return nil }
    return pattern
  }

  private mutating func overloading(
    _ course: Int, except before: CoursePattern?
  ) -> CoursePattern? {
    let price = 0.05 * pow(400, random.unit())
    let barred = random.flip() ? before?.start ?? -1 : -1
    return overloading(course, minutePrice: price, barring: barred)
  }

  private mutating func takeNeighbour(
    of rows: [Int], except course: Int, _ removed: inout [(course: Int, pattern: CoursePattern?)]
  ) {
    guard !rows.isEmpty, let other = occupant(of: rows[random.below(rows.count)]),
      other != course, current[other] != nil
    else { return }
    removed.append((other, remove(other)))
  }

  /// One ruin of so many is large: where courses are long, a few leave the rest no other way.
  private static let largeChance = 0.15

  /// Takes out a dear course and some that stand where it would like to be.
  private mutating func ruin(_ removed: inout [(course: Int, pattern: CoursePattern?)]) {
    let isLarge = random.unit() < Self.largeChance
    let count = isLarge ? 8 + random.below(12) : 2 + random.below(7)
    let course = troubled(slack: 0.5)
    let courseClass = instance.classes[instance.classOf[course]]
    let before = remove(course)
    removed.append((course, before))
    guard !courseClass.routes.isEmpty else { return }
    var tries = 0
    while removed.count < count, tries < 60 {
      tries += 1
      let route = courseClass.routes[random.below(courseClass.routes.count)]
      guard let first = route.starts.first?.day else { continue }
      let reach = max(1, (before?.start ?? first) - first + 1 + random.below(route.fractions + 1))
      let day = first + random.below(reach)
      guard day < instance.days else { continue }
      let phase = instance.phases[route.phases[random.below(route.phases.count)]]
      guard !phase.places.isEmpty else { continue }
      let place = instance.places[phase.places.lowerBound + random.below(phase.places.count)]
      let claim = instance.claims[place.later.lowerBound + random.below(place.later.count)]
      guard let other = occupant(of: instance.row(claim, day: day)), current[other] != nil
      else { continue }
      removed.append((other, remove(other)))
    }
  }

  /// A course drawn by what it costs more than alone.
  private mutating func troubled(slack: Double) -> Int {
    var sum = 0.0
    for course in 0..<count { sum += Double(cost(of: course) - alone[course]) + slack * weight }
    var aim = random.unit() * sum
    for course in 0..<count {
      aim -= Double(cost(of: course) - alone[course]) + slack * weight
      if aim <= 0 { return course }
    }
    return count - 1
  }

  private var weight: Double { 10 }

  /// Ways to order courses that are put back.
  private enum Order: CaseIterable {
    case random
    /// Those who cost most when left out first.
    case dear
    /// As they started before.
    case starts
    /// Those who cost most a day of waiting for what they take first (Smith's ratio, Naval Research Logistics
    /// Quarterly 3, 1956).
    case urgency
  }

  /// Starts move by up to so many days when courses are put back in the order of starts.
  private static let startLuck = 8.0

  /// Courses that were taken out in one of the orders, each with some luck.
  private mutating func inOrder(
    _ removed: [(course: Int, pattern: CoursePattern?)]
  ) -> [Int] {
    let order = Order.allCases[random.below(Order.allCases.count)]
    let keyed = removed.map { course, pattern in
      let luck = random.unit()
      let key =
        switch order {
        case .random: luck
        case .dear: -Double(unscheduledCost(course)) * (0.2 + luck)
        case .starts: Double(pattern?.start ?? instance.days) + Self.startLuck * luck
        case .urgency: -urgency[instance.classOf[course]] * (0.2 + luck)
        }
      return (key: key, course: course)
    }
    return keyed.sorted { ($0.key, $0.course) < ($1.key, $1.course) }.map(\.course)
  }
}
