import TreatmentDomain

/// Minutes of one source on one day of the detail window that the costs are made of, whatever they weigh.
public struct SourceDayTimes: Hashable, Sendable {
  /// Index of the source.
  public let source: Int
  /// The date.
  public let day: Day
  /// Minutes between the first and the last beam without beam, switching, quality assurance or downtime.
  public let idleMinutes: Int
  /// Minutes by which its visits start away from their usual time, beyond the tolerance.
  public let driftMinutes: Int
}

extension Referee {
  /// The times of every source-day with an appointment, by source and date.
  public func sourceDayTimes(of schedule: Schedule) -> [SourceDayTimes] {
    let view = view(of: schedule)
    return view.sourceDays.map { day in
      SourceDayTimes(
        source: day.key.resource, day: day.key.day,
        idleMinutes: BeamIdle.idleMinutes(of: day, in: view),
        driftMinutes: day.visits.reduce(0) { $0 + TimeOfDayDrift.minutes(of: $1, in: view) })
    }
  }
}
