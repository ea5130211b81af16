import TreatmentDomain

/// Mirror of one row of `events.csv`: something that happened after the schedule was made.
public struct EventRow: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A beam source is down from one moment until another.
    case sourceDown
    /// A room is down.
    case roomDown
    /// A team is absent.
    case teamAbsent
    /// A centre is closed on dates.
    case closure
    /// A centre treats on a date on which it is closed, for courses begun.
    case extraSession
    /// A patient did not come, or could not be treated, on a date.
    case missed
    /// A patient cannot be treated on dates.
    case unfit
    /// A course rests on dates while its plan is made anew.
    case pause
    /// A patient comes on a date, but not before a time.
    case late
    /// A waiting course must start now.
    case urgent
  }

  /// What happened.
  public var kind: Kind
  /// Id of the source, room, team, centre or course.
  public var subject: String
  /// First date, if it has one.
  public var from: Day?
  /// Time on the first date.
  public var fromTime: MinuteOfDay?
  /// Last date; the first one when nil.
  public var until: Day?
  /// Time on the last date.
  public var untilTime: MinuteOfDay?
  /// Why, for people.
  public var reason: String?
  /// Where the row stands.
  public var place = Place()

  /// Makes an event.
  public init(_ kind: Kind, _ subject: String) {
    self.kind = kind
    self.subject = subject
  }

  /// The dates concerned; empty when it has none.
  public var days: [Day] {
    guard let from else { return [] }
    return Array(from...max(from, until ?? from))
  }

  /// The interval in which a resource cannot be used.
  var downtime: Downtime? {
    guard let from else { return nil }
    let end = until.map { last in
      untilTime.map { Moment(last, $0) } ?? Moment(last.adding(1), MinuteOfDay(0))
    }
    return Downtime(
      from: Moment(from, fromTime ?? MinuteOfDay(0)),
      until: end ?? Moment(from.adding(1), MinuteOfDay(0)), reason: reason ?? kind.rawValue)
  }
}
