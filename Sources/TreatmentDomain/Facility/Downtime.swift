/// A planned or unplanned interval in which a source, room or team cannot be used.
public struct Downtime: Hashable, Sendable {
  /// First unusable moment.
  public let from: Moment
  /// First usable moment afterwards.
  public let until: Moment
  /// Why, for instance maintenance.
  public let reason: String

  /// Makes a downtime, which may last over several days.
  public init(from: Moment, until: Moment, reason: String = "") {
    self.from = from
    self.until = until
    self.reason = reason
  }

  /// The part of the downtime that lies on `day`, if any.
  public func window(on day: Day) -> TimeWindow? {
    guard from.day <= day, day <= until.day else { return nil }
    let start = from.day == day ? from.minute : MinuteOfDay(0)
    let end = until.day == day ? until.minute : MinuteOfDay(1440)
    return start < end ? TimeWindow(start, end) : nil
  }
}
