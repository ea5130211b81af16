/// A named stretch of a centre's day, for instance the morning.
public struct DayPart: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// When the part lasts.
  public let window: TimeWindow

  /// Makes a day part.
  public init(id: String, window: TimeWindow) {
    self.id = id
    self.window = window
  }
}
