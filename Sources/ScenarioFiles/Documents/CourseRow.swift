import TreatmentDomain

/// Mirror of one row of `courses.csv`; absent cells are nil or empty.
public struct CourseRow: Hashable, Sendable {
  /// A wish that a fraction lies on a date, at a time or in a room, as written.
  public struct PinText: Hashable, Sendable {
    /// Number of the fraction.
    public var fraction: Int
    /// The date.
    public var day: Day?
    /// Entry into the room.
    public var start: MinuteOfDay?
    /// Id of the room.
    public var room: String?

    /// Makes a pin.
    public init(fraction: Int, day: Day? = nil, start: MinuteOfDay? = nil, room: String? = nil) {
      self.fraction = fraction
      self.day = day
      self.start = start
      self.room = room
    }
  }

  /// Least and most fractions a week.
  public struct WeeklyFractions: Hashable, Sendable {
    /// Least fractions in a full week.
    public var minimum: Int
    /// Most fractions in any week.
    public var maximum: Int

    /// Makes a range.
    public init(minimum: Int, maximum: Int) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// Pseudonym.
  public var course: String
  /// Id of the protocol.
  public var treatmentProtocol: String
  /// Ids of the centres allowed.
  public var centres: [String]
  /// Id of the centre preferred.
  public var preferredCentre: String?
  /// Cost of a phase elsewhere.
  public var awayCost: Int?
  /// Id of the centre the plan was made for.
  public var plannedFor: String?
  /// Waiting class when it differs from the protocol's.
  public var waitingClass: WaitingClass?
  /// Date of referral.
  public var referredOn: Day?
  /// Date from which the course can be treated.
  public var readyOn: Day
  /// False when the ready date is only expected.
  public var readyConfirmed: Bool?
  /// First date in town.
  public var arrivesOn: Day?
  /// Last treatable date.
  public var departsOn: Day?
  /// Preparation steps.
  public var gates: [Course.Gate] = []
  /// First date of a fixed window.
  public var fixedFrom: Day?
  /// Last date of a fixed window.
  public var fixedUntil: Day?
  /// Hours inside which every visit lies.
  public var hours: TimeWindow?
  /// Preferred day part or clock time, as written.
  public var preferred: String?
  /// Dates without treatment.
  public var unavailableOn: [Day] = []
  /// Where the course stands, when said.
  public var state: Course.State?
  /// First date after a suspension.
  public var resumesOn: Day?
  /// Date of the first fraction.
  public var startedOn: Day?
  /// Date of the last fraction.
  public var lastFractionOn: Day?
  /// Fractions delivered, when said.
  public var delivered: Int?
  /// Ids of the usual rooms, one entry a phase or a single one.
  public var usualRoom: [String?] = []
  /// Usual times, one entry a phase or a single one.
  public var usualTime: [MinuteOfDay?] = []
  /// Beam-matched group of the plan.
  public var planGroup: String?
  /// First date promised.
  public var promisedStart: Day?
  /// Dates on which two visits are allowed.
  public var approvedPairs: [Day] = []
  /// Id of the trial.
  public var trial: String?
  /// Date of enrolment.
  public var enrolledOn: Day?
  /// Wishes of staff.
  public var pins: [PinText] = []
  /// Fractions of each phase when they differ from the protocol's.
  public var fractions: [Int?] = []
  /// Fractions a week of each phase when they differ.
  public var perWeek: [WeeklyFractions?] = []
  /// Set-up minutes of each phase when they differ.
  public var setUpMinutes: [Int?] = []
  /// Beam minutes of each phase when they differ.
  public var beamMinutes: [Int?] = []
  /// Exit minutes of each phase when they differ.
  public var exitMinutes: [Int?] = []
  /// Where the row stands.
  public var place = Place()

  /// Makes a waiting course with everything optional left out.
  public init(course: String, treatmentProtocol: String, centres: [String], readyOn: Day) {
    self.course = course
    self.treatmentProtocol = treatmentProtocol
    self.centres = centres
    self.readyOn = readyOn
  }
}
