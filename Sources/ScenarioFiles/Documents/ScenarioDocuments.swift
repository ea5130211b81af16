/// All files of a scenario.
public struct ScenarioDocuments: Hashable, Sendable {
  /// `scenario.yaml`.
  public var scenario: ScenarioDocument
  /// `facility.yaml`.
  public var facility: FacilityDocument
  /// `protocols.yaml`.
  public var protocols: [ProtocolDocument]
  /// `calendar.yaml`.
  public var calendar: CalendarDocument
  /// `courses.csv`.
  public var courses: [CourseRow]
  /// `appointments.csv`, all files of that kind together.
  public var appointments: [AppointmentRow]
  /// `follow-ups.csv`.
  public var followUps: [FollowUpRow]
  /// `events.csv`.
  public var events: [EventRow]

  /// Makes the documents of a scenario.
  public init(
    scenario: ScenarioDocument, facility: FacilityDocument, protocols: [ProtocolDocument],
    calendar: CalendarDocument = CalendarDocument(), courses: [CourseRow],
    appointments: [AppointmentRow] = [], followUps: [FollowUpRow] = [],
    events: [EventRow] = []
  ) {
    self.scenario = scenario
    self.facility = facility
    self.protocols = protocols
    self.calendar = calendar
    self.courses = courses
    self.appointments = appointments
    self.followUps = followUps
    self.events = events
  }
}
