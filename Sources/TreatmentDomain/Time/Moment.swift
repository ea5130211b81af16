/// A local date and clock time.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The date.
  public let day: Day
  /// The clock time on that date.
  public let minute: MinuteOfDay

  /// Makes a moment.
  public init(_ day: Day, _ minute: MinuteOfDay) {
    self.day = day
    self.minute = minute
  }

  /// Parses `YYYY-MM-DD HH:mm` (a `T` between date and time is accepted); nil otherwise.
  public init?(_ text: some StringProtocol) {
    let fields = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard fields.count == 2, let day = Day(iso: fields[0]),
      let minute = MinuteOfDay(clock: fields[1])
    else { return nil }
    self.init(day, minute)
  }

  /// `YYYY-MM-DD HH:mm`.
  public var description: String { "\(day) \(minute)" }

  /// Orders moments in time.
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.minute) < (right.day, right.minute)
  }
}
