import TreatmentDomain

/// What one fraction asks of rooms, beam and teams, wherever it is placed.
package struct VisitNeed: Sendable {
  /// Index of the course.
  package let course: Int
  /// Number of the fraction, from 1.
  package let fraction: Int
  /// Index of the phase.
  package let phase: Int
  package let setUpMinutes: Int
  package let beamMinutes: Int
  package let exitMinutes: Int
  /// Place in the day, if prescribed.
  package let order: Phase.Order?
  /// True for class P1, which may use the minutes kept free.
  package let isUrgent: Bool
  /// Hours of the day inside which the patient can come.
  package let hours: TimeWindow

  /// The need of a fraction; on a date the hours are those of that date.
  package init(facts: CourseFacts, fraction: Int, on day: Day? = nil) {
    let course = facts.course
    let phase = course.phaseIndex(ofFraction: fraction) ?? 0
    self.course = facts.index
    self.fraction = fraction
    self.phase = phase
    setUpMinutes = course.setUpMinutes(ofFraction: fraction)
    beamMinutes = course.phases[phase].beamMinutes
    exitMinutes = course.phases[phase].exitMinutes
    order = course.phases[phase].order
    isUrgent = course.waitingClass == .p1
    hours = day.map { facts.hours(on: $0) } ?? course.hours ?? .wholeDay
  }

  /// Room minutes when the beam starts as soon as set-up ends.
  package var visitMinutes: Int { setUpMinutes + beamMinutes + exitMinutes }
}

/// Where a fraction lies.
package struct PlannedVisit: Hashable, Sendable {
  /// How exactly it is placed.
  package enum Position: Hashable, Sendable {
    /// To the minute, in the detail window.
    case minutes(start: Int, beamStart: Int)
    /// To the day part.
    case dayPart(Int)
    /// After the horizon: a date only.
    case tail
  }

  package var fraction: Int
  package var day: Day
  package var centre: Int
  /// Index of the room; nil in the tail.
  package var room: Int?
  /// The teams it keeps busy.
  package var teams: [Int]
  package var position: Position

  package init(
    fraction: Int, day: Day, centre: Int, room: Int?, teams: [Int], position: Position
  ) {
    self.fraction = fraction
    self.day = day
    self.centre = centre
    self.room = room
    self.teams = teams
    self.position = position
  }

  /// Entry and beam start when placed to the minute.
  package var minutes: (start: Int, beamStart: Int)? {
    if case .minutes(let start, let beamStart) = position { return (start, beamStart) }
    return nil
  }

  /// Index of the day part, if it has one.
  package func dayPart(in problem: Problem) -> Int? {
    switch position {
    case .minutes(_, let beamStart):
      return problem.centres[centre].dayPart(at: MinuteOfDay(beamStart))
    case .dayPart(let part): return part
    case .tail: return nil
    }
  }
}
