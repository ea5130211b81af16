import Checking
import TreatmentDomain

/// What is counted of a week that was played, or of several.
struct WeekRecord: Sendable {
  /// A course that got its first fraction.
  struct Start: Hashable, Sendable {
    /// Its class, and the centre that treated it.
    let group: CourseGroup
    /// Calendar days from release.
    let wait: Int
    /// True when it waited longer than the target of its class.
    let isLate: Bool
  }

  /// Weeks in the record.
  var weeks = 0
  /// Courses that started.
  var starts: [Start] = []
  /// Courses that were waiting at the end.
  var waiting: [CourseGroup] = []
  /// Waiting courses without dates in the last schedule.
  var unscheduled: [(id: String, group: CourseGroup)] = []
  /// Courses that never started and whose patients are gone.
  var neverStarted: [CourseGroup] = []
  /// Courses that ended.
  var ends: [CourseEnds.End] = []
  /// Fractions delivered, by centre.
  var fractions: [Int]
  /// Fractions without their patient, or without the fraction before.
  var missedFractions = 0
  /// Fractions that an outage or fault took from their date.
  var lostFractions = 0
  /// Beam minutes, by source.
  var beams: [Use]
  /// Room minutes, by room.
  var rooms: [Use]
  /// Minutes or visits, by team.
  var teams: [Use]
  /// Minutes after the regular close, by source.
  var overtime: [Double]
  /// Minutes of drift beyond the tolerance, and the appointments that have them; none without a detail window.
  var drift: (minutes: Double, appointments: Int) = (0, 0)
  /// Ids of courses that were told other dates than before, in this week.
  var movedCourses: Set<String> = []
  /// How many they were in the weeks added.
  var moves = 0
  /// Sum of the weekly total costs.
  var cost = 0
  /// How often a week had to be solved again, with frozen visits that may move.
  var releases = 0
  /// Outages that were answered by a repair.
  var repairs = 0
  /// Outages of the horizon that no repair answered within the rules.
  var failedRepairs = 0

  /// Makes an empty record.
  init(of names: SubjectNames) {
    fractions = Array(repeating: 0, count: names.centres.count)
    beams = Array(repeating: Use(), count: names.sources.count)
    rooms = Array(repeating: Use(), count: names.rooms.count)
    teams = Array(repeating: Use(), count: names.teams.count)
    overtime = Array(repeating: 0, count: names.sources.count)
  }

  /// Adds a later week; what is counted at the end is taken from it.
  mutating func add(_ later: WeekRecord) {
    weeks += later.weeks
    starts += later.starts
    waiting = later.waiting
    unscheduled = later.unscheduled
    neverStarted += later.neverStarted
    ends += later.ends
    missedFractions += later.missedFractions
    lostFractions += later.lostFractions
    drift.minutes += later.drift.minutes
    drift.appointments += later.drift.appointments
    moves += later.moves + later.movedCourses.count
    cost += later.cost
    releases += later.releases
    repairs += later.repairs
    failedRepairs += later.failedRepairs
    for index in fractions.indices { fractions[index] += later.fractions[index] }
    for index in beams.indices { beams[index].add(later.beams[index]) }
    for index in rooms.indices { rooms[index].add(later.rooms[index]) }
    for index in teams.indices { teams[index].add(later.teams[index]) }
    for index in overtime.indices { overtime[index] += later.overtime[index] }
  }
}
