/// Colours of a terminal, or none.
public struct TerminalInk: Sendable {
  /// What a stretch of text means.
  enum Meaning: String {
    case setUp = "36"
    case beam = "1;31"
    case exit = "33"
    case quiet = "2"
    case strong = "1"
  }

  private let isColoured: Bool

  /// Makes ink; without colour every text stays as it is.
  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// No colour.
  public static let plain = TerminalInk(isColoured: false)

  func text(_ text: String, _ meaning: Meaning) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(meaning.rawValue)m\(text)\u{1B}[0m" : text
  }
}
