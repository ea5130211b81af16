import TreatmentDomain

/// The first rule that keeps a fraction from a date, found by checking.
struct Refusal: Hashable {
  /// Name of the rule, as in the model.
  let rule: String
  /// What stood in the way.
  let obstacle: Obstacle
  /// The ids and numbers that belong to it.
  let values: [String]

  init(_ rule: String, _ obstacle: Obstacle, _ values: String...) {
    self.rule = rule
    self.obstacle = obstacle
    self.values = values
  }

  /// The resource or limit concerned, in words.
  var resource: String {
    values.enumerated().reduce(obstacle.phrase) { phrase, value in
      phrase.replacing("{\(value.offset)}", with: value.element)
    }
  }
}

/// Collects the refused starts of one course and turns them into sentences.
struct RefusalLog {
  private var entries: [(refusal: Refusal, day: Day)] = []

  mutating func add(_ refusal: Refusal, day: Day) {
    entries.append((refusal, day))
  }

  /// One reason per rule and resource, the most frequent first.
  var reasons: [RefusalReason] {
    var order: [Refusal] = []
    for entry in entries where !order.contains(entry.refusal) { order.append(entry.refusal) }
    let total = distinctDays(entries.map(\.day))
    let reasons = order.compactMap { refusal -> RefusalReason? in
      let days = entries.filter { $0.refusal == refusal }.map(\.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      let count = distinctDays(days)
      return RefusalReason(
        rule: refusal.rule, resource: refusal.resource, days: count, between: first...last,
        sentence: Self.sentence(refusal, count: count, total: total, between: first...last),
        obstacle: refusal.obstacle, values: refusal.values)
    }
    // Ties keep the order in which the rules were met.
    return reasons.enumerated()
      .sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }
      .map(\.element)
  }

  private func distinctDays(_ days: [Day]) -> Int {
    var count = 0
    var previous: Day?
    for day in days.sorted() where day != previous {
      count += 1
      previous = day
    }
    return count
  }

  private static func sentence(
    _ refusal: Refusal, count: Int, total: Int, between: ClosedRange<Day>
  ) -> String {
    let dates =
      between.lowerBound == between.upperBound
      ? "on \(between.lowerBound)"
      : "on \(count) of \(total) dates from \(between.lowerBound) to \(between.upperBound)"
    return "\(refusal.resource) \(dates) (\(refusal.rule))"
  }
}
