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

  /// What a refusal's dates are.
  enum Dates { case obstacle, starts, none }

  /// Dates on which the obstacle lies, unless it concerns the start of a series or no date at all.
  var dates: Dates {
    switch obstacle {
    case .breakTooSoon, .longClosure, .notReady, .closuresStretch: .starts
    case .notReadyInHorizon, .timeUp: .none
    default: .obstacle
    }
  }

  /// The resource or limit concerned, in words.
  var resource: String {
    values.enumerated().reduce(obstacle.phrase) { phrase, value in
      phrase.replacing("{\(value.offset)}", with: value.element)
    }
  }
}

/// Collects what refused the starts of one course and turns it into sentences.
struct RefusalLog {
  private var entries: [(refusal: Refusal, day: Day)] = []

  /// Adds the refusal of a start, which lies on `day` when it is a later date of the series that is barred.
  mutating func add(_ refusal: Refusal, start: Day, day: Day? = nil) {
    entries.append((refusal, refusal.dates == .obstacle ? day ?? start : start))
  }

  /// One reason per rule and resource, the most frequent first.
  var reasons: [RefusalReason] {
    var order: [Refusal] = []
    for entry in entries where !order.contains(entry.refusal) { order.append(entry.refusal) }
    let reasons = order.compactMap { refusal -> RefusalReason? in
      let days = entries.filter { $0.refusal == refusal }.map(\.day)
      guard let first = days.min(), let last = days.max() else { return nil }
      let count = distinctDays(days)
      let total = distinctDays(entries.filter { $0.refusal.dates == refusal.dates }.map(\.day))
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
    "\(refusal.resource)\(dates(refusal, count: count, total: total, between)) (\(refusal.rule))"
  }

  private static func dates(
    _ refusal: Refusal, count: Int, total: Int, _ between: ClosedRange<Day>
  ) -> String {
    let isOne = between.lowerBound == between.upperBound
    let range = "from \(between.lowerBound) to \(between.upperBound)"
    switch refusal.dates {
    case .obstacle:
      return isOne ? " on \(between.lowerBound)" : " on \(count) of \(total) dates \(range)"
    case .starts:
      return isOne
        ? " for a start on \(between.lowerBound)" : " for \(count) of \(total) starts \(range)"
    case .none: return ""
    }
  }
}
