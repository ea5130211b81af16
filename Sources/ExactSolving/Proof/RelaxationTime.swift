import Solving

/// How long a relaxation may take.
enum RelaxationTime {
  /// No relaxation begins with less.
  static let least = Duration.milliseconds(5)
  /// Without any deadline.
  private static let most = Duration.seconds(3600)

  /// What is left until an end, or until the deadline of all, which only guards; nil when that is too little.
  static func milliseconds(until end: ContinuousClock.Instant?, _ stop: StopSignal) -> Int? {
    let left = end.map { ContinuousClock.now.duration(to: $0) } ?? stop.remaining ?? most
    return left > least ? Int(min(left, most) / .milliseconds(1)) : nil
  }
}
