extension ScheduleDocument {
  /// The days decided.
  public struct HorizonEntry: Codable, Hashable, Sendable {
    /// The Monday on which the horizon begins.
    public var firstDay = ""
    /// Length in weeks.
    public var weeks = 0
    /// Length of the detail window in weeks.
    public var detailWeeks = 0

    /// Makes an empty horizon; set what is known.
    public init() {}
  }

  /// A fraction placed to the minute; times are `HH:mm`.
  public struct AppointmentEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// Number of the fraction.
    public var fraction: Int
    /// The date.
    public var date: String
    /// Id of the centre.
    public var centre: String
    /// Id of the room.
    public var room: String
    /// Entry into the room.
    public var start: String
    /// Beam start.
    public var beamStart: String
    /// When the patient leaves the room; follows from the rest and is not read back.
    public var exit: String?

    /// Makes an appointment.
    public init(
      course: String, fraction: Int, date: String, centre: String, room: String, start: String,
      beamStart: String, exit: String? = nil
    ) {
      self.course = course
      self.fraction = fraction
      self.date = date
      self.centre = centre
      self.room = room
      self.start = start
      self.beamStart = beamStart
      self.exit = exit
    }
  }

  /// A fraction placed to room and day part.
  public struct ReservationEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// Number of the fraction.
    public var fraction: Int
    /// The date.
    public var date: String
    /// Id of the centre.
    public var centre: String
    /// Id of the room.
    public var room: String
    /// Id of the day part.
    public var dayPart: String

    /// Makes a reservation.
    public init(
      course: String, fraction: Int, date: String, centre: String, room: String, dayPart: String
    ) {
      self.course = course
      self.fraction = fraction
      self.date = date
      self.centre = centre
      self.room = room
      self.dayPart = dayPart
    }
  }

  /// The date of a fraction after the horizon.
  public struct TailEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// Number of the fraction.
    public var fraction: Int
    /// The date.
    public var date: String
    /// Id of the centre.
    public var centre: String

    /// Makes a tail date.
    public init(course: String, fraction: Int, date: String, centre: String) {
      self.course = course
      self.fraction = fraction
      self.date = date
      self.centre = centre
    }
  }

  /// Follow-up dates of a course.
  public struct FollowUpEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// The dates in order.
    public var dates: [String]

    /// Makes follow-up dates.
    public init(course: String, dates: [String]) {
      self.course = course
      self.dates = dates
    }
  }
}
