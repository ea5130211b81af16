import TreatmentDomain

/// Mirror of one row of `appointments.csv`.
public struct AppointmentRow: Hashable, Sendable {
  /// What became of the visit.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Known to the patient.
    case published
    /// Known and not to be moved.
    case frozen
    /// Took place.
    case delivered
    /// Did not take place.
    case missed
    /// Known, but an event made it impossible, so that it may move although its date is near.
    case released
  }

  /// Id of the course.
  public var course: String
  /// Number of the fraction from 1.
  public var fraction: Int
  /// The date.
  public var day: Day
  /// Id of the centre; that of the room when absent.
  public var centre: String?
  /// Id of the room.
  public var room: String?
  /// Entry into the room.
  public var start: MinuteOfDay?
  /// Beam start.
  public var beamStart: MinuteOfDay?
  /// Id of the day part, for reservations.
  public var dayPart: String?
  /// What became of the visit.
  public var state = State.published
  /// Where the row stands.
  public var place = Place()

  /// Makes a published visit.
  public init(course: String, fraction: Int, day: Day) {
    self.course = course
    self.fraction = fraction
    self.day = day
  }
}
