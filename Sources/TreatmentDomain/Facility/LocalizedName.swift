/// A name in English and in Simplified Chinese.
public struct LocalizedName: Hashable, Sendable {
  /// The English name.
  public let english: String
  /// The Chinese name.
  public let chinese: String

  /// Makes a name; one language stands in for the other where only one is known.
  public init(english: String, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese ?? english
  }
}
