/// A half-open interval of clock time within one day: `start` belongs to it, `end` does not.
public struct TimeWindow: Hashable, Sendable, CustomStringConvertible {
  /// First minute inside the window.
  public let start: MinuteOfDay
  /// First minute after the window.
  public let end: MinuteOfDay

  /// Makes a window; an end before the start makes an empty one.
  public init(_ start: MinuteOfDay, _ end: MinuteOfDay) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes a window from minutes after midnight.
  public init(_ start: Int, _ end: Int) {
    self.init(MinuteOfDay(start), MinuteOfDay(end))
  }

  /// The whole day, 00:00 to 24:00.
  public static let wholeDay = TimeWindow(0, 1440)

  /// Length in minutes.
  public var minutes: Int { end - start }

  /// True when no minute lies inside.
  public var isEmpty: Bool { minutes == 0 }

  /// True when the clock time lies inside.
  public func contains(_ minute: MinuteOfDay) -> Bool { start <= minute && minute < end }

  /// True when all of `other` lies inside.
  public func contains(_ other: TimeWindow) -> Bool { start <= other.start && other.end <= end }

  /// True when the two windows share a minute.
  public func overlaps(_ other: TimeWindow) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The minutes that both windows share, possibly none.
  public func intersection(_ other: TimeWindow) -> TimeWindow {
    TimeWindow(max(start, other.start), min(end, other.end))
  }

  /// The same window with a later end, at most at midnight; an empty one stays empty.
  public func longer(_ minutes: Int) -> TimeWindow {
    isEmpty ? self : TimeWindow(start, max(end, min(MinuteOfDay(1440), end + minutes)))
  }

  /// `HH:mm-HH:mm`.
  public var description: String { "\(start)-\(end)" }
}

extension [TimeWindow] {
  /// The parts of these windows outside every one of `holes`, in order.
  public func subtracting(_ holes: [TimeWindow]) -> [TimeWindow] {
    holes.reduce(self) { remaining, hole in
      remaining.flatMap { window -> [TimeWindow] in
        guard window.overlaps(hole) else { return [window] }
        return [TimeWindow(window.start, hole.start), TimeWindow(hole.end, window.end)]
          .filter { !$0.isEmpty }
      }
    }
  }

  /// The parts of these windows inside `window`.
  public func clipped(to window: TimeWindow) -> [TimeWindow] {
    map { $0.intersection(window) }.filter { !$0.isEmpty }
  }

  /// Total length in minutes; windows that overlap count twice.
  public var totalMinutes: Int { reduce(0) { $0 + $1.minutes } }
}
