import Checking
import Solving
import TreatmentDomain

/// What must give way so that a course finds a start, and the cheapest way to let it.
///
/// Found by constructive search with everybody else in place: a start that is found is proven by the referee, that there is
/// none is not.
public struct GivingWay: Sendable {
  /// What the search found out.
  public enum Outcome: Hashable, Sendable {
    /// A start exists without anything giving way.
    case nothingNeeded
    /// The members of `irreducible` must give way together; none of them can be enforced again.
    case found
    /// Even with every rule given way there is no start.
    case noneHelps
    /// The budget was used up before any start was found.
    case cutOff
  }

  /// What the search found out.
  public let outcome: Outcome
  /// First start that would not do.
  public let before: Day
  /// Rules of which none can be enforced again while the others give way; empty unless found.
  public let irreducible: [Relaxation]
  /// False when the search for a start was cut off while a member was enforced again.
  public let isProvenMinimal: Bool
  /// Ways to place the course, each solved again and judged, the cheapest first.
  public let relaxed: [RelaxedSchedule]
  /// Starts tried.
  public let steps: Int

  /// The cheapest way to place the course.
  public var cheapest: RelaxedSchedule? { relaxed.first }
}

/// A schedule with the course that some rules gave way for.
public struct RelaxedSchedule: Sendable {
  /// What gave way.
  public let relaxations: [Relaxation]
  /// The whole schedule; the referee accepts it once the relaxations are applied.
  public let schedule: Schedule
  /// Index of the centre of the first visit.
  public let centre: Int
  /// Date of the first visit.
  public let start: Day
  /// Date of the last visit.
  public let last: Day
  /// Total of this schedule less the total of the schedule explained, both by the referee of the problem as it is.
  public let costDifference: Int
  /// What the schedule breaks of the problem as it is: where and when something gives way.
  public let givesWay: [Violation]
  /// Indices of the courses nobody was told about that lie elsewhere in it.
  public let moved: [Int]
}

/// How much work goes into finding out what must give way.
public struct GivingWayBudget: Sendable {
  /// Most starts tried in all.
  public var steps: Int
  /// Wall time as a guard; results that it cuts off say so.
  public var stop: StopSignal

  /// Makes a budget.
  public init(steps: Int = 20_000, stop: StopSignal = StopSignal()) {
    self.steps = steps
    self.stop = stop
  }
}
