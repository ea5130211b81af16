import Checking
import TreatmentDomain

/// Why a scheduled course lies where it does: what each place costs, and what the next best would.
public struct Placement: Sendable {
  /// What the course costs, cost by cost, by the referee.
  public let costs: [CostBreakdown.NamedAmount]
  /// Its first visit, if the schedule placed it, and every appointment of the detail window.
  public let visits: [PlacedVisit]
  /// The cheapest other start with everybody else in place; nil when there is none or the course has begun.
  public let nextStart: FreeStart?
}

/// One visit where it lies, and what speaks for it.
public struct PlacedVisit: Sendable {
  /// Number of the fraction, from 1.
  public let fraction: Int
  /// Where it lies.
  public let place: VisitPlace
  /// Costs of the course that its date decides, by the referee.
  public let costs: [CostBreakdown.NamedAmount]
  /// The cheapest other place with everything else as it is; nil when there is none.
  public let nextBest: OtherPlace?
  /// A place that would suit the course better but cannot be had; nil when there is none.
  public let better: RefusedPlace?
}

/// A date, a room and a time.
public struct VisitPlace: Hashable, Sendable {
  /// The date.
  public let day: Day
  /// Index of the room.
  public let room: Int
  /// Entry into the room; nil for a reservation.
  public let start: MinuteOfDay?
  /// Index of the day part of a reservation; nil for an appointment.
  public let dayPart: Int?
}

/// A place that could be had, and what it would cost.
public struct OtherPlace: Sendable {
  /// The place.
  public let place: VisitPlace
  /// The whole schedule with the visit there.
  public let schedule: Schedule
  /// Total with the visit there less the total as it is, both by the referee.
  public let costDifference: Int
  /// The same cost by cost, those that differ.
  public let differences: [CostBreakdown.NamedAmount]
}

/// A place that the referee refuses.
public struct RefusedPlace: Sendable {
  /// The place.
  public let place: VisitPlace
  /// The course's visits with this one there.
  public let own: Schedule
  /// What the referee says of it.
  public let violations: [Violation]
  /// Other courses' visits in the way.
  public let visits: [BlockingVisit]
}
