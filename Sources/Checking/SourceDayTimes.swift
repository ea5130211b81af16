import TreatmentDomain

/// Idle beam and drift of one source on one day of the detail window, in minutes, whatever they weigh.
public struct SourceDayTimes: Hashable, Sendable {
  /// Index of the source.
  public let source: Int
  /// The date.
  public let day: Day
  /// Idle minutes before each beam, in order of beam; 0 before the first.
  ///
  /// Minutes without beam, switching, quality assurance or downtime. Where quality assurance yields to overtime, the
  /// cost `beamIdle` also takes off the beams inside it, so that it may count less.
  public let idleBefore: [Int]
  /// Minutes by which its visits start away from their usual time, beyond the tolerance.
  public let driftMinutes: Int

  /// Idle minutes between the first and the last beam.
  public var idleMinutes: Int { idleBefore.reduce(0, +) }
}

extension Referee {
  /// The times of every source-day with an appointment, by source and date.
  public func sourceDayTimes(of schedule: Schedule) -> [SourceDayTimes] {
    let view = view(of: schedule)
    return view.sourceDays.map { day in
      SourceDayTimes(
        source: day.key.resource, day: day.key.day, idleBefore: idleBefore(day, in: view),
        driftMinutes: day.visits.reduce(0) { $0 + TimeOfDayDrift.minutes(of: $1, in: view) })
    }
  }

  private func idleBefore(_ day: VisitGroup<ResourceDay>, in view: ScheduleView) -> [Int] {
    let barred = view.openings.source(day.key.resource, on: day.key.day)
      .qualityAssuranceAndDowntime
    let switchMinutes = view.problem.sources[day.key.resource].switchMinutes
    let gaps = zip(day.visits, day.visits.dropFirst()).map { before, after -> Int in
      guard let end = before.timing?.beamEnd, let start = after.timing?.beamStart else { return 0 }
      let free = [TimeWindow(end, start)].subtracting(barred).totalMinutes
      return max(0, free - (before.room == after.room ? 0 : switchMinutes))
    }
    return day.visits.isEmpty ? [] : [0] + gaps
  }
}
