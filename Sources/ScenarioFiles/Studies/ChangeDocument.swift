import TreatmentDomain

/// Mirror of one change of a study; absent keys are nil.
public enum ChangeDocument: Hashable, Sendable {
  /// `closeRoom`: no patients in a room, for good or between two dates.
  case closeRoom(room: String, from: Day?, until: Day?)
  /// `addRoom`: a room that is equipped like another one.
  case addRoom(AddedRoom)
  /// `sourceDown`: no beam in an interval.
  case sourceDown(source: String, Downtime)
  /// `hours`: when a source treats.
  case hours(HoursChange)
  /// `qualityAssurance`: the windows of quality assurance, in place of those of the scenario.
  case qualityAssurance(source: String, windows: [QualityAssuranceWindow])
  /// `switchMinutes`: minutes between beams in two rooms.
  case switchMinutes(source: String, minutes: Int)
  /// `keepFree`: regular minutes of a source kept for urgent patients.
  case keepFree(KeepFreeChange)
  /// `team`: sessions and windows of a team.
  case team(TeamChange)
  /// `closure`: closed dates of one centre, or of all.
  case closure(centre: String?, WorkingCalendar.Closure)
  /// `treatOnHoliday`: sessions on closed dates of one centre, or of all.
  case treatOnHoliday(centre: String?, sessions: [WorkingCalendar.SpecialSession])
  /// `removeSessions`: no session on the closed dates of a period.
  case removeSessions(centre: String?, from: Day, until: Day)
  /// `addCourses`: more patients.
  case addCourses(AddedCourses)
  /// `removeCourses`: courses that are not treated.
  case removeCourses(CourseChoice)
  /// `pauseCourses`: courses that rest until a date.
  case pauseCourses(CourseChoice, until: Day)
  /// `protocol`: fractions and minutes of a treatment protocol.
  case treatmentProtocol(ProtocolChange)
  /// `weights`: weights of costs, the others staying.
  case weights(WeightsChange)
  /// `protectedShare`: thousandths of the minutes of expected arrivals that less urgent courses leave free.
  case protectedShare(Int)
  /// `forbidCentre`: courses that a centre does not treat.
  case forbidCentre(String, CourseChoice)
  /// `forceCentre`: courses that only one centre treats.
  case forceCentre(String, CourseChoice)
  /// `singleFractionDay`: courses of one fraction are treated on these weekdays only.
  case singleFractionDay(centre: String?, weekdays: [Weekday])
  /// `demand`: a factor of waiting courses and of arrivals, in thousandths.
  case demand(factor: Int, CourseChoice)
  /// `splitCentres`: every course stays at the centre that it prefers.
  case splitCentres
  /// `shareCentres`: courses may go to every centre that can treat them.
  case shareCentres(CourseChoice)
}

/// Which courses a change is about; what is left out is no limit.
public struct CourseChoice: Hashable, Sendable {
  /// Ids of courses.
  public var courses: [String] = []
  /// Ids of protocols.
  public var protocols: [String] = []
  /// Waiting classes.
  public var classes: [WaitingClass] = []
  /// Id of the centre that they prefer, or the only one allowed them.
  public var preferring: String?

  /// Makes a choice of all courses.
  public init() {}
}

/// A room that a study adds.
public struct AddedRoom: Hashable, Sendable {
  /// Id of the new room.
  public var id: String
  /// Id of the room that it resembles.
  public var like: String
  /// Beam lines when they differ.
  public var beamLines: [String]?
  /// Equipment when it differs.
  public var equipment: [String]?
}

/// Other hours of a source; exactly one of the three ways is given.
public struct HoursChange: Hashable, Sendable {
  /// Id of the source; all sources when nil.
  public var source: String?
  /// Weekdays concerned; all open ones when empty.
  public var weekdays: [Weekday] = []
  /// Length of regular hours in minutes.
  public var openMinutes: Int?
  /// Minutes by which regular hours end later, or earlier when negative.
  public var longerByMinutes: Int?
  /// New regular hours.
  public var window: TimeWindow?
}

/// Minutes kept free; exactly one of the two is given.
public struct KeepFreeChange: Hashable, Sendable {
  /// Id of the source; all sources when nil.
  public var source: String?
  /// Minutes a day.
  public var minutes: Int?
  /// Thousandths of the shortest regular hours.
  public var share: Int?
}

/// Another roster of a team; what is nil stays.
public struct TeamChange: Hashable, Sendable {
  /// Id of the team.
  public var team: String
  /// Most visits a day.
  public var visitsPerDay: Int?
  /// More visits a day than in the scenario; negative for fewer.
  public var moreVisitsPerDay: Int?
  /// Visits attended at once.
  public var concurrentVisits: Int?
  /// Windows from Monday to Sunday.
  public var weeklyWindows: [[TimeWindow]]?
}

/// Patients that a study adds.
public struct AddedCourses: Hashable, Sendable {
  /// The time that `count` is about.
  public enum Period: String, CaseIterable, Hashable, Sendable {
    /// A week.
    case week
    /// A month of 365.25 / 12 days.
    case month
  }

  /// How they come.
  public enum Pattern: String, CaseIterable, Hashable, Sendable {
    /// At equal distances.
    case even
    /// By chance, independent of each other.
    case random
    /// All on the first date.
    case once
  }

  /// How many, in thousandths.
  public var count: Int
  /// The time that the count is about; the whole interval when nil.
  public var per: Period?
  /// Id of their protocol.
  public var treatmentProtocol: String
  /// Waiting class when it differs from the protocol's.
  public var waitingClass: WaitingClass?
  /// Ids of the centres allowed.
  public var centres: [String]
  /// Id of the trial.
  public var trial: String?
  /// First date on which one is ready; the first date of the horizon when nil.
  public var from: Day?
  /// Last such date; the last one of the horizon when nil, in a simulation none.
  public var until: Day?
  /// How they come.
  public var pattern = Pattern.even
  /// Days from referral to the first date on which they can start; in a simulation.
  public var daysToStart = 15
}

/// Another fractionation or other minutes of a phase; what is nil stays.
public struct ProtocolChange: Hashable, Sendable {
  /// Id of the protocol.
  public var treatmentProtocol: String
  /// Number of the phase from 1; the only one when nil.
  public var phase: Int?
  /// Fractions.
  public var fractions: Int?
  /// Set-up minutes.
  public var setUpMinutes: Int?
  /// Beam minutes.
  public var beamMinutes: Int?
  /// Exit minutes.
  public var exitMinutes: Int?
}

/// Weights that a study sets.
public struct WeightsChange: Hashable, Sendable {
  /// All weights as they would be in a scenario that names only these.
  public var weights: Objective
  /// The keys that are set, those of classes and of lateness with their own, such as `waiting.P1`.
  public var keys: [String]
}
