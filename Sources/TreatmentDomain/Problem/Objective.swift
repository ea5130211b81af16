/// What a schedule is judged by: weights of all costs, integers, lower is better.
///
/// The defaults are those of the model; every one can be set in the scenario.
public struct Objective: Hashable, Sendable {
  /// How `roomChange` is counted.
  public enum RoomChangeMode: String, CaseIterable, Hashable, Sendable {
    /// Each visit outside the usual room.
    case usual
    /// Each change between consecutive visits.
    case consecutive
  }

  /// Weight of a waiting day, P1 to P4.
  public var classWeights = [300, 100, 30, 10]
  /// Days from release within which a course should start, P1 to P4.
  public var classTargetDays = [3, 14, 28, 42]
  /// `a` in the lateness `a L + floor(b L^2 / 2)`.
  public var latenessLinear = 10
  /// `b` in the lateness `a L + floor(b L^2 / 2)`.
  public var latenessQuadratic = 1
  /// Class weights charged for leaving a course unscheduled.
  public var unscheduledFactor = 1000
  /// Cost of a fraction of a started course that is not placed.
  public var unplacedFraction = 20_000
  /// Cost of a clinical rule that gives way.
  public var breach = 5000
  /// Cost of each unit by which it gives way.
  public var breachUnit = 500
  /// Cost of a day of prolongation, category 1 to 3.
  public var prolongation = [600, 300, 100]
  /// Cost of a minute of drift from the usual time.
  public var timeOfDayDrift = 1
  /// Minutes of drift that cost nothing.
  public var driftTolerance = 30
  /// Cost of a minute of spread of a course's start times in a week.
  public var weekSpread = 1
  /// Minutes of spread that cost nothing.
  public var spreadTolerance = 60
  /// Cost of a visit in another day part than preferred.
  public var preferredDayPart = 20
  /// Cost of a minute away from the preferred clock time.
  public var preferredMinute = 1
  /// Minutes away from the preferred clock time that cost nothing.
  public var preferredTolerance = 30
  /// Cost of consecutive visits in different day parts.
  public var dayPartChange = 10
  /// Cost of a visit outside the usual room, or of a change.
  public var roomChange = 20
  /// Cost of a visit in a room that is not one of the course's preferred rooms.
  ///
  /// This and `beamGroupChange` are set by readers of public instances; no scenario file sets them.
  public var roomPreference = 0
  /// Cost of consecutive visits in rooms of different beam-matched groups, where beams alternate.
  public var beamGroupChange = 0
  /// How room changes are counted.
  public var roomChangeMode = RoomChangeMode.usual
  /// Cost of a phase away from the preferred centre.
  public var centrePreference = 200
  /// Cost of a minute of overtime of a source.
  public var overtime = 5
  /// Cost of a minute on the couch before the beam.
  public var couchWait = 1
  /// Cost of a whole `beamIdleStep` of idle beam.
  public var beamIdle = 1
  /// Minutes of idle beam that cost one `beamIdle`.
  public var beamIdleStep = 5
  /// Whether and how much changing published visits costs; 1 is the model's table, 0 switches it off.
  public var disruption = 1
  /// Cost of a point of imbalance between the centres' weekly beam use.
  public var imbalance = 0
  /// Points of imbalance that cost nothing.
  public var imbalanceTolerance = 25

  /// Makes the model's default weights.
  public init() {}

  /// Lateness of `days` past the target, before the class weight.
  public func lateness(days: Int) -> Int {
    let late = max(0, days)
    return latenessLinear * late + latenessQuadratic * late * late / 2
  }

  /// Cost of a day that a course waits after its release.
  public func startWeight(of course: Course) -> Int {
    course.startWeight ?? classWeights[course.waitingClass.rawValue]
  }

  /// Days from release within which a course should start.
  public func targetDays(of course: Course) -> Int {
    course.targetDays ?? classTargetDays[course.waitingClass.rawValue]
  }

  /// Waiting and lateness of a course that starts `days` after its release.
  public func startCost(of course: Course, daysAfterRelease days: Int) -> Int {
    startWeight(of: course) * (max(0, days) + lateness(days: days - targetDays(of: course)))
  }

  /// What a course costs that gets no dates, as if it started `days` after its release, and a sum on top.
  public func unscheduledCost(of course: Course, daysAfterRelease days: Int) -> Int {
    startCost(of: course, daysAfterRelease: days) + unscheduledFactor * startWeight(of: course)
  }
}
