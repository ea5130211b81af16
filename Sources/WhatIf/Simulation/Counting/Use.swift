/// How much of what is open was used, in minutes or visits.
struct Use: Hashable, Sendable {
  /// What was used.
  var used = 0.0
  /// What was open in regular hours.
  var open = 0.0

  /// The part in use; nil when nothing was open.
  var share: Double? { open > 0 ? used / open : nil }

  /// Adds what was used and open at another time.
  mutating func add(_ other: Use) {
    used += other.used
    open += other.open
  }
}
