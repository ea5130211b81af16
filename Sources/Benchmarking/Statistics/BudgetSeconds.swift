extension Budget {
  /// The wall time it allows, in seconds; nil for steps.
  var seconds: Double? {
    switch self {
    case .milliseconds(let value): Double(value) / 1000
    case .steps: nil
    }
  }
}
