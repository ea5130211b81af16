import TreatmentDomain

/// The minutes of an appointment, or of a delivered visit whose start is known.
struct VisitTiming: Hashable, Sendable {
  /// Entry into the room.
  let start: MinuteOfDay
  /// Begin of the beam.
  let beamStart: MinuteOfDay
  /// End of the beam, when the exit begins.
  let beamEnd: MinuteOfDay
  /// When the room is empty again.
  let exitEnd: MinuteOfDay

  /// The room's occupation.
  var stay: TimeWindow { TimeWindow(start, exitEnd) }
  /// The beam's occupation.
  var beam: TimeWindow { TimeWindow(beamStart, beamEnd) }
}

/// A fraction with a place, delivered or scheduled, whatever kind of entry holds it.
struct Visit: Hashable, Sendable {
  /// What kind of entry holds the visit.
  enum Kind: Hashable, Sendable {
    /// Counts as delivered.
    case past
    /// Placed to the minute.
    case appointment
    /// Placed to date, room and day part.
    case reservation
    /// A date after the horizon.
    case tail
  }

  /// What kind of entry holds the visit.
  let kind: Kind
  /// Index of the course.
  let course: Int
  /// Number of the fraction in the course, from 1.
  let fraction: Int
  /// Index of the phase.
  let phase: Int
  /// True for the phase's first fraction.
  let isFirstOfPhase: Bool
  /// The date.
  let day: Day
  /// Index of the centre; nil for delivered visits whose place is not known.
  let centre: Int?
  /// Index of the room, if known.
  let room: Int?
  /// Index of the source of the room, if known.
  let source: Int?
  /// The minutes, if known.
  let timing: VisitTiming?
  /// Index of the day part, if known and if the centre has it.
  let dayPart: Int?
  /// Set-up, with the extra minutes of a phase's first fraction.
  let setUpMinutes: Int
  /// Beam.
  let beamMinutes: Int
  /// From the end of the beam to leaving the room.
  let exitMinutes: Int

  /// Course and fraction.
  var reference: VisitReference { VisitReference(course: course, fraction: fraction) }
  /// True when the schedule placed it.
  var isPlaced: Bool { kind != .past }
  /// Room minutes of a visit whose beam starts as soon as set-up ends.
  var stayMinutes: Int { setUpMinutes + beamMinutes + exitMinutes }
  /// Orders visits of one course as they should follow each other.
  var order: (Int, Day, Int) { (fraction, day, timing?.beamStart.minutes ?? dayPart ?? 0) }
}

extension Visit {
  /// The place a schedule or the past gives a fraction.
  struct Place {
    var day: Day
    var centre: Int?
    var room: Int?
    var start: MinuteOfDay?
    var beamStart: MinuteOfDay?
    var dayPart: Int?
  }

  /// Makes a visit; nil when the course has no such fraction.
  init?(_ kind: Kind, course index: Int, fraction: Int, at place: Place, in problem: Problem) {
    let course = problem.courses[index]
    guard let phase = course.phaseIndex(ofFraction: fraction) else { return nil }
    self.kind = kind
    self.course = index
    self.fraction = fraction
    self.phase = phase
    isFirstOfPhase = course.firstFraction(ofPhase: phase) == fraction
    day = place.day
    room = place.room
    source = place.room.map { problem.rooms[$0].source }
    let centre = place.room.map { problem.centre(ofRoom: $0) } ?? place.centre
    self.centre = centre
    let setUp = course.phases[phase].setUpMinutes(isFirstFraction: isFirstOfPhase)
    let beam = course.phases[phase].beamMinutes
    let exit = course.phases[phase].exitMinutes
    setUpMinutes = setUp
    beamMinutes = beam
    exitMinutes = exit
    let timing = place.start.map { start in
      // Of delivered visits only the entry is known; the beam is thought to follow set-up at once.
      let beamStart = place.beamStart ?? start + setUp
      return VisitTiming(
        start: start, beamStart: beamStart, beamEnd: beamStart + beam,
        exitEnd: beamStart + beam + exit)
    }
    self.timing = timing
    dayPart = Self.dayPart(place.dayPart, timing: timing, at: centre, in: problem)
  }

  private static func dayPart(
    _ stated: Int?, timing: VisitTiming?, at centre: Int?, in problem: Problem
  ) -> Int? {
    guard let centre else { return nil }
    let known = problem.centres[centre].dayParts.indices
    let part = stated ?? timing.map { problem.centres[centre].dayPart(at: $0.beamStart) }
    return part.flatMap { known.contains($0) ? $0 : nil }
  }
}
