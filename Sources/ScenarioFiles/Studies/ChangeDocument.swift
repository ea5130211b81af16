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
