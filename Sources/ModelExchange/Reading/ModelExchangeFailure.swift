/// A model or solution file cannot be used.
public struct ModelExchangeFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Value, place, cause and remedy in a sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
