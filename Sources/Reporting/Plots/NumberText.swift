/// Numbers as pages with plots write them, with digits that fit their size.
package enum NumberText {
  /// What stands where nothing was measured or proven.
  package static let missing = "–"

  /// A measured value: no decimals from 100, one from 1, two from 0.1, three below.
  package static func measured(_ value: Double?) -> String {
    guard let value, value.isFinite else { return missing }
    let size = abs(value)
    let sign = value < 0 ? "−" : ""
    if size == 0 { return "0" }
    if size < 0.0005 { return value < 0 ? "> −0.001" : "< 0.001" }
    let decimals = size < 0.0995 ? 3 : size < 0.995 ? 2 : size < 99.95 ? 1 : 0
    return sign + fixed(size, decimals: decimals, grouped: true)
  }

  /// A cost: a whole number, with one decimal where a median lies between two costs.
  package static func cost(_ value: Double?) -> String {
    guard let value, value.isFinite else { return missing }
    let text = fixed(abs(value), decimals: 1, grouped: true)
    return (value < 0 ? "−" : "") + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// A cost that is there or missing.
  package static func cost(_ value: Int?) -> String {
    cost(value.map(Double.init))
  }

  /// A value on an axis: up to six decimals, without trailing zeros.
  package static func tick(_ value: Double) -> String {
    (value < 0 ? "−" : "") + Decimals.trimmed(fixed(abs(value), decimals: 6, grouped: true))
  }

  /// A coordinate of a picture: one decimal at most, never grouped.
  package static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let text = Decimals.trimmed(fixed(abs(value), decimals: 1, grouped: false))
    return (value < 0 && text != "0" ? "-" : "") + text
  }

  /// A value that is not negative, with a fixed number of decimals.
  package static func fixed(_ value: Double, decimals: Int, grouped: Bool) -> String {
    let text = Decimals.text(value, places: decimals)
    guard !text.isEmpty else { return "\(value)" }
    let whole = text.prefix { $0 != "." }
    guard grouped, let number = Int(whole) else { return text }
    return Readable.number(number) + text.dropFirst(whole.count)
  }
}
