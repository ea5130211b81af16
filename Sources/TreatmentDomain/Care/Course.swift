/// One patient's treatment series.
public struct Course: Hashable, Sendable {
  /// Where the course stands.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Not started.
    case waiting
    /// At least one fraction delivered.
    case inProgress
    /// Interrupted until `resumesOn`.
    case suspended
    /// Complete; only follow-up remains.
    case finished
  }

  /// When the patient would like to come.
  public enum TimePreference: Hashable, Sendable {
    /// In the day part with this id.
    case dayPart(String)
    /// About this clock time.
    case clock(MinuteOfDay)
  }

  /// A preparation step that must be done before the first fraction.
  public struct Gate: Hashable, Sendable {
    /// For instance `planQA`.
    public let name: String
    /// When it was or will be done; nil when open.
    public let day: Day?
    /// Makes a gate.
    public init(name: String, day: Day?) {
      self.name = name
      self.day = day
    }
  }

  /// Where and when a phase's visits usually are.
  public struct Usual: Hashable, Sendable {
    /// Index of the usual room.
    public var room: Int?
    /// The usual entry time.
    public var start: MinuteOfDay?
    /// Makes a usual place and time.
    public init(room: Int? = nil, start: MinuteOfDay? = nil) {
      self.room = room
      self.start = start
    }
  }

  /// Pseudonym; never a name.
  public var id: String
  /// Index of the protocol.
  public var protocolIndex: Int
  /// The phases with the course's overrides applied.
  public var phases: [Phase]
  /// How badly an interruption hurts.
  public var category: InterruptionCategory
  /// How soon the course should start.
  public var waitingClass: WaitingClass
  /// True when phases may lie at different centres.
  public var mayChangeCentre: Bool
  /// True when one fraction before a break is enough.
  public var mayStartBeforeBreak: Bool
  /// Indices of the centres the course may go to, at least one.
  public var centres: [Int]
  /// Index of the centre the patient prefers.
  public var preferredCentre: Int?
  /// Cost of a phase away from the preferred centre, when it differs from the general weight.
  public var awayCost: Int?
  /// Index of the centre whose machine the plan was made for.
  public var plannedFor: Int?
  /// Date of referral.
  public var referredOn: Day?
  /// Date from which the course is ready to treat at `plannedFor`.
  public var readyOn: Day
  /// False when the ready date is only expected.
  public var readyConfirmed: Bool
  /// First date the patient is in town.
  public var arrivesOn: Day?
  /// Last treatable date before the patient leaves.
  public var departsOn: Day?
  /// Preparation steps.
  public var gates: [Gate]
  /// First date of a fixed window (spacer).
  public var fixedFrom: Day?
  /// Last date of a fixed window (spacer).
  public var fixedUntil: Day?
  /// Hours of the day inside which every visit must lie.
  public var hours: TimeWindow?
  /// When the patient would like to come.
  public var preference: TimePreference?
  /// Dates without treatment (chemotherapy), in order.
  public var unavailableOn: [Day]
  /// Index of the trial.
  public var trial: Int?
  /// Date of enrolment in the trial.
  public var enrolledOn: Day?
  /// Where the course stands.
  public var state: State
  /// First date of treatment after a suspension.
  public var resumesOn: Day?
  /// Date of the first fraction, if any was delivered or assumed.
  public var startedOn: Day?
  /// Date of the last delivered or assumed fraction.
  public var lastFractionOn: Day?
  /// Fractions that count as delivered when the horizon begins (assumed ones included).
  public var deliveredCount: Int
  /// The visits behind `deliveredCount`, in order; empty when only the count is known.
  public var history: [PastVisit]
  /// Visits of earlier schedules on horizon dates, in order of date.
  public var published: [PublishedVisit]
  /// Usual room and time, one entry a phase.
  public var usual: [Usual]
  /// Beam-matched group the treatment plan was made for.
  public var planGroup: String?
  /// First date promised to the patient.
  public var promisedStart: Day?
  /// Dates on which a physician allows two visits.
  public var approvedPairs: [Day]
  /// Wishes of staff, as written in the file.
  public var pins: [Pin]
  /// Cost of a day before the first fraction, when it differs from the waiting class's.
  ///
  /// This and the four below are set by readers of public instances; no scenario file sets them.
  public var startWeight: Int?
  /// Days from release within which the course should start, when they differ from the waiting class's.
  public var targetDays: Int?
  /// Dates on which the course may be treated but not start, in order.
  public var noStartOn: [Day]
  /// Index of the course before which this one must not start (first come, first served).
  public var startsAfter: Int?
  /// Moments before which the patient does not come on their dates.
  public var lateOn: [Moment]
  /// Indices of the rooms in which a visit costs no `roomPreference`; empty when all rooms are alike.
  public var preferredRooms: [Int]

  /// Makes a waiting course with everything optional left out; set the rest as properties.
  public init(
    id: String, protocolIndex: Int, phases: [Phase], category: InterruptionCategory,
    waitingClass: WaitingClass, centres: [Int], readyOn: Day
  ) {
    self.id = id
    self.protocolIndex = protocolIndex
    self.phases = phases
    self.category = category
    self.waitingClass = waitingClass
    mayChangeCentre = false
    mayStartBeforeBreak = false
    self.centres = centres
    self.readyOn = readyOn
    readyConfirmed = true
    gates = []
    unavailableOn = []
    state = .waiting
    deliveredCount = 0
    history = []
    published = []
    usual = Array(repeating: Usual(), count: phases.count)
    approvedPairs = []
    pins = []
    noStartOn = []
    lateOn = []
    preferredRooms = []
  }
}

extension Course {
  /// Prescribed fractions of all phases.
  public var totalFractions: Int { phases.reduce(0) { $0 + $1.fractions } }

  /// Hours of a date inside which its visits must lie; the whole day unless something is said.
  public func hours(on day: Day) -> TimeWindow {
    lateOn.filter { $0.day == day }.reduce(hours ?? .wholeDay) {
      $0.intersection(TimeWindow($1.minute, TimeWindow.wholeDay.end))
    }
  }

  /// Fractions still to be placed.
  public var remainingFractions: Int {
    state == .finished ? 0 : max(0, totalFractions - deliveredCount)
  }

  /// True when at least one fraction counts as delivered.
  public var isStarted: Bool { deliveredCount > 0 }

  /// True when clinical rules may give way with a breach: something was delivered or published.
  public var mayBreach: Bool { isStarted || !published.isEmpty }

  /// True for patients with an arrival date, who travel.
  public var isTraveller: Bool { arrivesOn != nil }

  /// Phase index of a fraction number (from 1), or nil when the course has no such fraction.
  public func phaseIndex(ofFraction fraction: Int) -> Int? {
    guard fraction >= 1 else { return nil }
    var last = 0
    for (index, phase) in phases.enumerated() {
      last += phase.fractions
      if fraction <= last { return index }
    }
    return nil
  }

  /// Number (from 1) of a phase's first fraction.
  public func firstFraction(ofPhase phase: Int) -> Int {
    phases[..<phase].reduce(1) { $0 + $1.fractions }
  }

  /// True when the fraction is the first one of its phase.
  public func isFirstOfPhase(fraction: Int) -> Bool {
    phaseIndex(ofFraction: fraction).map { firstFraction(ofPhase: $0) == fraction } ?? false
  }

  /// Set-up minutes of a fraction, with the extra ones of a phase's first.
  public func setUpMinutes(ofFraction fraction: Int) -> Int {
    phaseIndex(ofFraction: fraction).map {
      phases[$0].setUpMinutes(isFirstFraction: isFirstOfPhase(fraction: fraction))
    } ?? 0
  }

  /// True when a start takes one of the trial's places: the course was not enrolled when the data were taken.
  public func countsForTrial(asOf day: Day) -> Bool {
    !isStarted && enrolledOn.map { $0 > day } ?? true
  }
}
