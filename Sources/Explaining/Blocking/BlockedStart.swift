import Checking
import TreatmentDomain

/// A start that everybody else's visits, or a rule, leave no place for.
public struct BlockedStart: Sendable {
  /// Index of the centre.
  public let centre: Int
  /// The date; nil for a course under way, whose next fraction is meant.
  public let day: Day?
  /// Number of the fraction that found no place, from 1; the ones before it did.
  public let fraction: Int
  /// What the referee says of that fraction on each date on which it was looked for.
  public let refusals: [RefusedVisit]

  /// True when the referee named a rule for every date.
  public var isExplained: Bool { refusals.allSatisfy { !$0.violations.isEmpty } }
}

/// A fraction at the place where it is least in the way on a date, and why it cannot stay there.
public struct RefusedVisit: Sendable {
  /// The date.
  public let day: Day
  /// The course's visits so far and the refused one.
  public let own: Schedule
  /// Rules that the schedule breaks with it and not without it; empty when the referee finds none.
  public let violations: [Violation]
}

/// An earlier start that keeps every rule, and what it would cost.
public struct FreeStart: Sendable {
  /// Index of the centre.
  public let centre: Int
  /// The date.
  public let day: Day
  /// The whole schedule with it.
  public let schedule: Schedule
  /// Total of that schedule less the total of the schedule explained, both by the referee.
  public let costDifference: Int
}

/// Somebody else's visit that stands in the way.
public struct BlockingVisit: Hashable, Comparable, Sendable {
  /// The date.
  public let day: Day
  /// Entry into the room; nil for a reservation.
  public let start: MinuteOfDay?
  /// Index of the room.
  public let room: Int
  /// Index of the course.
  public let course: Int
  /// Number of the fraction, from 1.
  public let fraction: Int

  /// Orders by date, time, course and fraction.
  public static func < (left: BlockingVisit, right: BlockingVisit) -> Bool {
    (left.day, left.start?.minutes ?? 1440, left.course, left.fraction)
      < (right.day, right.start?.minutes ?? 1440, right.course, right.fraction)
  }
}

/// One rule and resource, with every start it bars and everybody who is in the way.
public struct Blocker: Sendable {
  /// The rule.
  public let rule: RuleName
  /// The resource, if the rule names one.
  public let resource: Resource?
  /// Starts barred, in order of time; empty for a course under way.
  public let starts: [Day]
  /// Dates on which the referee refused a fraction, in order of time.
  public let days: [Day]
  /// Numbers of the fractions that were refused.
  public let fractions: ClosedRange<Int>
  /// Other courses' visits in the way, in order of time.
  public let visits: [BlockingVisit]
  /// The referee's words on the first of them.
  public let example: Violation
}
