/// Numbers with a fixed count of decimals, the same on every machine and in every locale.
package enum Decimals {
  /// `3.142` for three places; empty for nil.
  package static func text(_ value: Double?, places: Int) -> String {
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

  /// The same without zeros at the end: `3.1` for 3.10.
  package static func trimmed(_ value: Double?, places: Int) -> String {
    trimmed(text(value, places: places))
  }

  /// A decimal number without zeros at its end.
  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
  }
}
