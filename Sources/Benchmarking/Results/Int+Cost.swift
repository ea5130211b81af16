extension Int {
  /// Reads a cost from a table; nil for anything that no cost can be.
  init?(cost text: String) {
    guard let value = Int(text), (0..<1_000_000_000_000_000).contains(value) else { return nil }
    self = value
  }
}
