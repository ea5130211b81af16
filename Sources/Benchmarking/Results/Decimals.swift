extension Int {
  /// Reads a cost from a table; nil for anything that no cost can be.
  init?(cost text: String) {
    guard let value = Int(text), (0..<1_000_000_000_000_000).contains(value) else { return nil }
    self = value
  }
}

/// Numbers with a fixed count of decimals, the same on every machine and in every locale.
public enum Decimals {
  /// `3.142` for three places; empty for nil.
  public static func text(_ value: Double?, places: Int) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(units % scale)
    let sign = value < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    return "\(sign)\(units / scale)."
      + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
