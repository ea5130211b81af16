import TreatmentDomain

/// A language that reports are written in.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"

  /// The language tag of pages and calendars (BCP 47).
  public var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }
}

extension Language {
  /// Items of a list in one sentence.
  package func list(_ items: [String]) -> String {
    items.joined(separator: self == .english ? ", " : "、")
  }

  /// Clauses that hold commas themselves.
  package func clauses(_ items: [String]) -> String { items.joined(separator: clauseMark) }

  /// What stands between such clauses.
  var clauseMark: String { self == .english ? "; " : "；" }
}

extension LocalizedName {
  /// The name in a language.
  public func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
