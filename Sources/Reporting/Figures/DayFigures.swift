import TreatmentDomain

/// How busy one source is on one day of the detail window.
public struct SourceDayFigures: Hashable, Sendable {
  /// Index of the source.
  public let source: Int
  /// The date.
  public let day: Day
  /// Appointments.
  public let visits: Int
  /// Regular minutes in which the source can beam.
  public let openMinutes: Int
  /// Minutes of beam.
  public let beamMinutes: Int
  /// Minutes of switching between rooms: one switch each time consecutive beams differ in room.
  public let switchMinutes: Int
  /// Minutes in which its rooms hold patients.
  public let occupiedRoomMinutes: Int
  /// Regular minutes of its rooms.
  public let openRoomMinutes: Int
  /// Minutes after the regular close until the last exit.
  public let overtimeMinutes: Int

  /// Figures of every open source-day of the detail window, by source and date.
  public static func all(of schedule: Schedule, in problem: Problem) -> [SourceDayFigures] {
    problem.sources.indices.flatMap { source in
      problem.horizon.detailDays.compactMap { day in
        figures(of: schedule, source: source, day: day, problem: problem)
      }
    }
  }

  private static func figures(
    of schedule: Schedule, source: Int, day: Day, problem: Problem
  ) -> SourceDayFigures? {
    guard let hours = problem.hours(ofSource: source, on: day) else { return nil }
    let visits = schedule.appointments
      .filter { $0.day == day && problem.rooms[$0.room].source == source }
      .sorted { ($0.beamStart, $0.room, $0.course) < ($1.beamStart, $1.room, $1.course) }
    let phases = visits.map { visit -> Phase? in
      let course = problem.courses[visit.course]
      return course.phaseIndex(ofFraction: visit.fraction).map { course.phases[$0] }
    }
    let ends = zip(visits, phases).map { visit, phase in
      visit.beamStart + (phase.map { $0.beamMinutes + $0.exitMinutes } ?? 0)
    }
    let changes = zip(visits, visits.dropFirst()).filter { $0.room != $1.room }.count
    let rooms = problem.rooms.indices.filter { problem.rooms[$0].source == source }
    return SourceDayFigures(
      source: source, day: day, visits: visits.count,
      openMinutes: problem.regularBeamWindows(ofSource: source, on: day).totalMinutes,
      beamMinutes: phases.reduce(0) { $0 + ($1?.beamMinutes ?? 0) },
      switchMinutes: changes * problem.sources[source].switchMinutes,
      occupiedRoomMinutes: zip(visits, ends).reduce(0) { $0 + ($1.1 - $1.0.start) },
      openRoomMinutes: rooms.reduce(0) {
        $0 + problem.windows(ofRoom: $1, on: day).clipped(to: hours.regular).totalMinutes
      },
      overtimeMinutes: max(0, (ends.max() ?? hours.regularClose) - hours.regularClose))
  }
}
