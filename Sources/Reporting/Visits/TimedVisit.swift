import TreatmentDomain

/// An appointment with every moment of it worked out, as sheets, calendars and boards show it.
public struct TimedVisit: Hashable, Sendable {
  /// The appointment.
  public let appointment: Appointment
  /// Index of the source whose beam it takes.
  public let source: Int
  /// Index of the centre.
  public let centre: Int
  /// Index of the phase in its course.
  public let phase: Int
  /// When the patient should be there: before entering, for bladder filling or fasting.
  public let arrival: MinuteOfDay
  /// When the beam ends.
  public let beamEnd: MinuteOfDay
  /// When the patient leaves the room.
  public let end: MinuteOfDay

  /// Works out the moments; nil for a fraction that the course does not have.
  public init?(_ appointment: Appointment, of problem: Problem) {
    let course = problem.courses[appointment.course]
    guard let number = course.phaseIndex(ofFraction: appointment.fraction) else { return nil }
    let phase = course.phases[number]
    self.appointment = appointment
    source = problem.rooms[appointment.room].source
    centre = problem.sources[source].centre
    self.phase = number
    arrival = max(MinuteOfDay(0), appointment.start - phase.arrivalLeadMinutes)
    beamEnd = appointment.beamStart + phase.beamMinutes
    end = beamEnd + phase.exitMinutes
  }

  /// The visits of a schedule by date, room and time.
  public static func all(of schedule: Schedule, in problem: Problem) -> [TimedVisit] {
    schedule.sorted().appointments.compactMap { TimedVisit($0, of: problem) }
  }
}
