import TreatmentDomain

/// How a schedule stands up to chance.
public struct StressResult: Hashable, Sendable {
  /// What was asked.
  public let request: StressRequest
  /// Centre-days with appointments, by date and centre.
  public let days: [StressDay]

  /// The day that is likeliest to go past the limit of overtime, then into overtime, then for longest;
  /// nil when overtime was never seen.
  public var mostFragile: StressDay? {
    days.filter { $0.overtimeShare.count > 0 }.max { $0.fragility < $1.fragility }
  }
}

/// What is to be replayed.
public struct StressRequest: Hashable, Sendable {
  /// How days differ from their plans.
  public var model = DurationModel()
  /// How often every day is replayed, at least once.
  public var replications = 1000
  /// Chooses the chances; the same seed gives the same result.
  public var seed: UInt64 = 1
  /// How often a late visit may be passed.
  public var mostPasses = 1

  /// Makes a request with the defaults.
  public init() {}
}

/// How one centre-day stands up to chance; minutes.
public struct StressDay: Hashable, Sendable {
  /// Index of the centre.
  public let centre: Int
  /// The date.
  public let day: Day
  /// Visits of the day.
  public let visits: Int
  /// From the regular close to the last exit as announced, the most of the centre's sources.
  public let announcedOvertime: Double
  /// The same, over the replications.
  public let overtime: Minutes
  /// Replications that go on after a regular close.
  public let overtimeShare: Share
  /// Replications that go on after the end of a source's overtime.
  public let excessShare: Share
  /// From being there, but not before the announced entry, to entering the room; over all visits.
  public let waiting: Minutes
  /// How much later than announced the beam starts, over all visits.
  public let delay: Minutes
  /// Idle minutes of shared beams as announced, counted like the cost `beamIdle`.
  public let announcedIdle: Double
  /// The same, over the replications.
  public let idle: Minutes
  /// The visits whose beams start latest against what was announced, the worst first; at most five.
  public let worst: [StressVisit]

  fileprivate var fragility: (Int, Int, Double) {
    (excessShare.count, overtimeShare.count, overtime.mean)
  }
}

/// How late one visit gets; minutes.
public struct StressVisit: Hashable, Sendable {
  /// Index of the course.
  public let course: Int
  /// Number of the fraction, from 1.
  public let fraction: Int
  /// Index of the room.
  public let room: Int
  /// Announced entry.
  public let start: MinuteOfDay
  /// How much later than announced the beam starts.
  public let delay: Minutes
}
