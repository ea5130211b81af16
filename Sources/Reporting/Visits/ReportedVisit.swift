import TreatmentDomain

/// The moments of an appointment, each with its date.
struct VisitMoments: Hashable, Sendable {
  let arrive: Moment
  let enter: Moment
  let beamOn: Moment
  let beamOff: Moment
  let leave: Moment

  init(_ visit: TimedVisit) {
    func moment(_ minute: MinuteOfDay) -> Moment {
      Moment(carrying: minute, from: visit.appointment.day)
    }
    arrive = moment(visit.arrival)
    enter = moment(visit.appointment.start)
    beamOn = moment(visit.appointment.beamStart)
    beamOff = moment(visit.beamEnd)
    leave = moment(visit.end)
  }

  /// Minutes that the patient should come before entering.
  var lead: Int { enter.minutes(since: arrive) }
}

/// A placed fraction, to the minute, to the day part or to the date, as files for other programs list it.
struct ReportedVisit: Hashable, Sendable {
  /// How closely a fraction is placed.
  enum State: String, Hashable, Sendable {
    case appointment, reservation, tailDate
  }

  let state: State
  let course: Int
  let fraction: Int
  let phase: Int
  /// The date; that of entry for appointments.
  let day: Day
  let centre: Int
  /// Index of the room; nil for tail dates.
  let room: Int?
  /// Index of the centre's day part; nil for tail dates.
  let dayPart: Int?
  /// The moments; nil unless it is an appointment.
  let moments: VisitMoments?
  /// True for an appointment that the patient knows: published for this date, minute and room.
  let isTold: Bool

  /// Works out an appointment; nil for a fraction that the course does not have.
  init?(_ appointment: Appointment, of problem: Problem, isTold: Bool = false) {
    guard let visit = TimedVisit(appointment, of: problem) else { return nil }
    let moments = VisitMoments(visit)
    state = .appointment
    course = appointment.course
    fraction = appointment.fraction
    phase = visit.phase
    day = moments.enter.day
    centre = visit.centre
    room = appointment.room
    dayPart = problem.centres[visit.centre].dayPart(at: appointment.beamStart)
    self.moments = moments
    self.isTold =
      isTold
      || problem.courses[appointment.course].published.contains {
        $0.fraction == appointment.fraction && $0.day == appointment.day
          && $0.start == appointment.start && ($0.room ?? appointment.room) == appointment.room
      }
  }

  /// A reservation; nil for a fraction that the course does not have.
  init?(_ reservation: Reservation, of problem: Problem) {
    let course = problem.courses[reservation.course]
    guard let phase = course.phaseIndex(ofFraction: reservation.fraction) else { return nil }
    state = .reservation
    self.course = reservation.course
    fraction = reservation.fraction
    self.phase = phase
    day = reservation.day
    centre = problem.centre(ofRoom: reservation.room)
    room = reservation.room
    dayPart = reservation.dayPart
    moments = nil
    isTold = false
  }

  /// A tail date; nil for a fraction that the course does not have.
  init?(_ tail: TailDate, of problem: Problem) {
    guard let phase = problem.courses[tail.course].phaseIndex(ofFraction: tail.fraction) else {
      return nil
    }
    state = .tailDate
    course = tail.course
    fraction = tail.fraction
    self.phase = phase
    day = tail.day
    centre = tail.centre
    room = nil
    dayPart = nil
    moments = nil
    isTold = false
  }
}

extension ReportedVisit {
  /// Published visits between the data and the horizon: taken as delivered by the schedule, still to come for patients.
  static func beforeHorizon(of problem: Problem) -> [ReportedVisit] {
    problem.courses.indices.flatMap { index -> [ReportedVisit] in
      let course = problem.courses[index]
      return course.history.filter { $0.isAhead(of: problem.asOf) }.compactMap { past in
        past.appointment(of: course, at: index).flatMap {
          ReportedVisit($0, of: problem, isTold: true)
        }
      }
    }
  }

  /// First and last moment of an appointment or of the day part of a reservation; nil for a tail date.
  func span(in problem: Problem) -> (from: Moment, until: Moment)? {
    if let moments { return (moments.enter, moments.leave) }
    guard let dayPart else { return nil }
    let window = problem.centres[centre].dayParts[dayPart].window
    return (Moment(carrying: window.start, from: day), Moment(carrying: window.end, from: day))
  }
}

extension ReportContent {
  /// True for an appointment that the patient counts on: published as it is, or part of a numbered edition.
  ///
  /// Reservations and dates alone are never booked: their minute is still to be told.
  func isBooked(_ visit: ReportedVisit) -> Bool {
    visit.state == .appointment && (visit.isTold || edition > 0)
  }
}
