import TreatmentDomain

/// One centre-day as it was announced, in flat arrays and minutes of the day.
public struct DayPlan: Hashable, Sendable {
  /// A visit.
  public struct Visit: Hashable, Sendable {
    /// Index of the course.
    public let course: Int
    /// Number of the fraction, from 1.
    public let fraction: Int
    /// Index of the room in the problem.
    public let roomIndex: Int
    /// Announced entry.
    public let start: Double
    /// Announced begin of the beam.
    public let beamStart: Double
    /// Planned minutes.
    let setUp, beam, exit: Double
    /// Positions in the plan's arrays.
    let room, source: Int
    let teams: [Int]
    /// Names the visit in streams of random numbers, whatever the schedule.
    let key: UInt64
  }

  struct Room: Hashable, Sendable {
    let turnaround: Double
    /// Downtime.
    let barred: [ClosedRange<Double>]
  }

  struct Source: Hashable, Sendable {
    let switching: Double
    let close: Double
    let overtimeUntil: Double
    /// Where no beam may begin that is not over before.
    let barred: [ClosedRange<Double>]
    /// Downtime and all quality assurance, which are not idle time.
    let unusable: [TimeWindow]
    /// True when several rooms wait for its beam.
    let isShared: Bool
  }

  struct Team: Hashable, Sendable {
    let concurrentVisits: Int
    let minutesAfterExit: Double
  }

  /// Index of the centre.
  public let centre: Int
  /// The date.
  public let day: Day
  /// The visits in the order of their announced beams.
  public let visits: [Visit]
  let rooms: [Room]
  let sources: [Source]
  let teams: [Team]
}
