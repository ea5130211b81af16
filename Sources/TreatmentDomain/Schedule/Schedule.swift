/// A fraction placed to the minute.
public struct Appointment: Hashable, Sendable {
  /// Index of the course.
  public var course: Int
  /// Number of the fraction in the course, from 1.
  public var fraction: Int
  /// The date.
  public var day: Day
  /// Index of the room.
  public var room: Int
  /// When the patient enters the room.
  public var start: MinuteOfDay
  /// When the beam starts.
  public var beamStart: MinuteOfDay

  /// Makes an appointment.
  public init(
    course: Int, fraction: Int, day: Day, room: Int, start: MinuteOfDay, beamStart: MinuteOfDay
  ) {
    self.course = course
    self.fraction = fraction
    self.day = day
    self.room = room
    self.start = start
    self.beamStart = beamStart
  }
}

/// A fraction placed to date, room and day part.
public struct Reservation: Hashable, Sendable {
  /// Index of the course.
  public var course: Int
  /// Number of the fraction in the course, from 1.
  public var fraction: Int
  /// The date.
  public var day: Day
  /// Index of the room.
  public var room: Int
  /// Index of the day part at the room's centre.
  public var dayPart: Int

  /// Makes a reservation.
  public init(course: Int, fraction: Int, day: Day, room: Int, dayPart: Int) {
    self.course = course
    self.fraction = fraction
    self.day = day
    self.room = room
    self.dayPart = dayPart
  }
}

/// The date of a fraction after the horizon: no room, no load, but date rules apply.
public struct TailDate: Hashable, Sendable {
  /// Index of the course.
  public var course: Int
  /// Number of the fraction in the course, from 1.
  public var fraction: Int
  /// The date.
  public var day: Day
  /// Index of the centre.
  public var centre: Int

  /// Makes a tail date.
  public init(course: Int, fraction: Int, day: Day, centre: Int) {
    self.course = course
    self.fraction = fraction
    self.day = day
    self.centre = centre
  }
}

/// Why something could not be placed on some days: one rule, one resource, the dates it barred.
public struct RefusalReason: Hashable, Sendable {
  /// Name of the rule that barred the dates, as in the model.
  public var rule: String
  /// The resource or limit concerned, as people read it; empty when the rule says it all.
  public var resource: String
  /// Number of dates barred.
  public var days: Int
  /// First and last date barred.
  public var between: ClosedRange<Day>
  /// A sentence for staff.
  public var sentence: String
  /// What `resource` says, apart from the words of any language; nil when only the words are known.
  public var obstacle: Obstacle?
  /// The ids and numbers that belong to the obstacle.
  public var values: [String]

  /// Makes a reason.
  public init(
    rule: String, resource: String, days: Int, between: ClosedRange<Day>, sentence: String,
    obstacle: Obstacle? = nil, values: [String] = []
  ) {
    self.obstacle = obstacle
    self.values = values
    self.rule = rule
    self.resource = resource
    self.days = days
    self.between = between
    self.sentence = sentence
  }
}

/// A waiting course that got no dates, and why.
public struct UnscheduledCourse: Hashable, Sendable {
  /// Index of the course.
  public var course: Int
  /// What barred its starts.
  public var reasons: [RefusalReason]

  /// Makes an unscheduled course.
  public init(course: Int, reasons: [RefusalReason]) {
    self.course = course
    self.reasons = reasons
  }
}

/// Fractions of a started course that got no date, and why.
public struct UnplacedFractions: Hashable, Sendable {
  /// Index of the course.
  public var course: Int
  /// How many of the last fractions have no date.
  public var count: Int
  /// What barred their dates.
  public var reasons: [RefusalReason]

  /// Makes unplaced fractions.
  public init(course: Int, count: Int, reasons: [RefusalReason]) {
    self.course = course
    self.count = count
    self.reasons = reasons
  }
}

/// What was decided: minutes in the detail window, reservations and tail dates after it.
///
/// A schedule may be wrong in any way; the referee says so.
public struct Schedule: Hashable, Sendable {
  /// Fractions placed to the minute.
  public var appointments: [Appointment]
  /// Fractions placed to date, room and day part.
  public var reservations: [Reservation]
  /// Dates after the horizon.
  public var tailDates: [TailDate]
  /// Waiting courses without dates.
  public var unscheduled: [UnscheduledCourse]
  /// Missing fractions of started courses.
  public var unplaced: [UnplacedFractions]

  /// Makes a schedule.
  public init(
    appointments: [Appointment] = [], reservations: [Reservation] = [],
    tailDates: [TailDate] = [], unscheduled: [UnscheduledCourse] = [],
    unplaced: [UnplacedFractions] = []
  ) {
    self.appointments = appointments
    self.reservations = reservations
    self.tailDates = tailDates
    self.unscheduled = unscheduled
    self.unplaced = unplaced
  }

  /// The same schedule in the order in which it is written: by date, room, time, course, fraction.
  public func sorted() -> Schedule {
    var result = self
    result.appointments.sort {
      ($0.day, $0.room, $0.start, $0.course, $0.fraction)
        < ($1.day, $1.room, $1.start, $1.course, $1.fraction)
    }
    result.reservations.sort {
      ($0.day, $0.room, $0.dayPart, $0.course, $0.fraction)
        < ($1.day, $1.room, $1.dayPart, $1.course, $1.fraction)
    }
    result.tailDates.sort { ($0.course, $0.fraction) < ($1.course, $1.fraction) }
    result.unscheduled.sort { $0.course < $1.course }
    result.unplaced.sort { $0.course < $1.course }
    return result
  }
}
