import TreatmentDomain

/// Mirror of `scenario.yaml`.
public struct ScenarioDocument: Hashable, Sendable {
  /// Version of the file format.
  public var schemaVersion = 1
  /// Name of the scenario.
  public var name: String
  /// When the data were taken.
  public var asOf: Moment
  /// The days to decide.
  public var horizon: Horizon
  /// Where the other files lie.
  public var files = FileNames()
  /// Weights of the costs.
  public var weights = Objective()
  /// Numbers of the hard rules.
  public var rules = PlanningRules()
  /// Clinical trials.
  public var trials: [TrialDocument] = []
  /// Courses that are expected but not known yet.
  public var arrivals: [ArrivalsDocument] = []
  /// Where the document stands.
  public var origin = Origin()

  /// Makes a document with everything optional left at its default.
  public init(name: String, asOf: Moment, horizon: Horizon) {
    self.name = name
    self.asOf = asOf
    self.horizon = horizon
  }
}

/// Names of the other files, relative to the scenario folder.
public struct FileNames: Hashable, Sendable {
  /// Centres, sources, rooms and teams.
  public var facility = "facility.yaml"
  /// Treatment protocols.
  public var protocols = "protocols.yaml"
  /// One row a course.
  public var courses = "courses.csv"
  /// Delivered and published visits.
  public var appointments = ["appointments.csv"]
  /// Working calendars.
  public var calendar = "calendar.yaml"
  /// Follow-up dates of courses that are no longer listed.
  public var followUps = "follow-ups.csv"
  /// What happened after the schedule was made.
  public var events = "events.csv"
  /// False while the appointments are the default name, which may be missing.
  public var namesAppointments = false
  /// False while the calendar is the default name, which may be missing.
  public var namesCalendar = false
  /// False while the follow-ups are the default name, which may be missing.
  public var namesFollowUps = false
  /// False while the events are the default name, which may be missing.
  public var namesEvents = false

  /// Makes the default names.
  public init() {}
}

/// A trial in `scenario.yaml`.
public struct TrialDocument: Hashable, Sendable {
  /// The key that courses name.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// Ids of the protocols it treats with; empty allows any.
  public var protocols: [String] = []
  /// Ids of the centres that take part; empty allows any.
  public var centres: [String] = []
  /// First date of enrolment.
  public var enrolsFrom: Day?
  /// Last date of enrolment.
  public var enrolsUntil: Day?
  /// Most patients.
  public var maximum: Int?
  /// Patients enrolled before the data were taken.
  public var enrolled = 0
  /// Where the trial stands.
  public var origin = Origin()

  /// Makes a trial without limits.
  public init(id: String, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// Expected arrivals in `scenario.yaml`.
public struct ArrivalsDocument: Hashable, Sendable {
  /// Id of their protocol.
  public var treatmentProtocol: String
  /// Id of the centre that will treat them.
  public var centre: String
  /// How soon they should start; the protocol's unless given.
  public var waitingClass: WaitingClass?
  /// Courses a week, in thousandths.
  public var perWeek: Int
  /// Calendar days from referral to the first date on which they can start.
  public var daysToStart: Int
  /// Where the entry stands.
  public var origin = Origin()

  /// Makes expected arrivals; `perWeek` is in thousandths of a course.
  public init(treatmentProtocol: String, centre: String, perWeek: Int, daysToStart: Int) {
    self.treatmentProtocol = treatmentProtocol
    self.centre = centre
    self.perWeek = perWeek
    self.daysToStart = daysToStart
  }
}

/// Where a document stands in its file, key by key; empty for documents that come from no file.
public struct Origin: Hashable, Sendable {
  /// Where it begins.
  public var place: Place
  /// The line of each key.
  var lines: [String: Int]

  /// Makes an origin.
  public init(place: Place = Place()) {
    self.place = place
    lines = [:]
  }

  init(place: Place, lines: [String: Int]) {
    self.place = place
    self.lines = lines
  }

  /// The place of a key, or the beginning when the key is not written.
  package func place(of key: String) -> Place {
    Place(file: place.file, line: lines[key] ?? place.line)
  }
}
