import Checking
import TreatmentDomain

/// What is counted of a week that was played, or of several.
struct WeekRecord: Sendable {
  /// A course that waits.
  struct Waiting: Hashable, Sendable {
    /// Its class, and the centre where it would like to be treated.
    let group: CourseGroup
    /// Calendar days since release; 0 when that lies ahead.
    let days: Int
  }

  /// Weeks in the record.
  var weeks = 0
  /// Courses that got their first fraction.
  var starts = WaitFigures()
  /// Courses that were waiting at the end.
  var waiting: [Waiting] = []
  /// Waiting courses without dates in the last schedule.
  var unscheduled: [(id: String, group: CourseGroup)] = []
  /// Courses that never started and whose patients are gone.
  var neverStarted: [CourseGroup] = []
  /// Courses that ended.
  var ends: [CourseEnds.End] = []
  /// Fractions delivered, by centre.
  var fractions: [Int]
  /// Fractions whose patient did not come, for which one before was missing, or that a patient who had to leave never got.
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
    starts.starts += later.starts.starts
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
    for index in fractions.indices { fractions[index] += later.fractions[index] }
    for index in beams.indices { beams[index].add(later.beams[index]) }
    for index in rooms.indices { rooms[index].add(later.rooms[index]) }
    for index in teams.indices { teams[index].add(later.teams[index]) }
    for index in overtime.indices { overtime[index] += later.overtime[index] }
  }
}
