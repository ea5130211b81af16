/// The share of values at most so great, where a missing value is never reached.
struct Distribution: Hashable, Sendable {
  /// Where the share rises.
  struct Step: Hashable, Sendable {
    /// The value.
    let value: Double
    /// The share of all values that are at most this one, between 0 and 1.
    let share: Double
  }

  /// How many values there are, missing ones too.
  let count: Int
  /// The rises in order of value.
  let steps: [Step]

  /// Makes the distribution of values; nil stands for never.
  init(_ values: [Double?]) {
    count = values.count
    let known = values.compactMap { $0 }.sorted()
    let total = Double(values.count)
    steps = known.indices
      .filter { $0 + 1 == known.count || known[$0 + 1] > known[$0] }
      .map { Step(value: known[$0], share: Double($0 + 1) / total) }
  }

  /// The share of values at most `value`.
  func share(at value: Double) -> Double {
    steps.last { $0.value <= value }?.share ?? 0
  }
}
