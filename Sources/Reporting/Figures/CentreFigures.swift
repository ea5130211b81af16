import Checking
import TreatmentDomain

/// What one centre does in a schedule.
struct CentreFigures {
  var visits = 0
  var mostVisitsADay = 0
  var courses = 0
  var starts = 0
  var startsInWindow = 0
  var daysWaited = 0
  var lateStarts = 0
  var beamMinutes = 0
  var openMinutes = 0
  var occupiedMinutes = 0
  var openRoomMinutes = 0
  var idleMinutes = 0
  var overtimeMinutes = 0
  var driftMinutes = 0
  var cost = 0

  /// Mean days from release to the first fraction, with one decimal.
  var meanWait: String {
    guard starts > 0 else { return "-" }
    let tenths = (10 * daysWaited + starts / 2) / starts
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Figures by centre; what all centres share is worked out once.
  static func all(of content: ReportContent) -> (Int) -> CentreFigures {
    let problem = content.problem
    var result = Array(repeating: CentreFigures(), count: problem.centres.count)
    countVisits(of: content, in: &result)
    for start in VisitIndex(content.schedule, of: problem).starts {
      let course = problem.courses[start.course]
      let waited = max(0, start.day - problem.release(of: course, at: start.centre))
      result[start.centre].starts += 1
      result[start.centre].daysWaited += waited
      if waited > problem.objective.targetDays(of: course) { result[start.centre].lateStarts += 1 }
      if problem.horizon.detailDays.contains(start.day) {
        result[start.centre].startsInWindow += 1
      }
    }
    for day in SourceDayFigures.all(of: content.schedule, in: problem) {
      let centre = problem.sources[day.source].centre
      result[centre].beamMinutes += day.beamMinutes + day.switchMinutes
      result[centre].openMinutes += day.openMinutes
      result[centre].occupiedMinutes += day.occupiedRoomMinutes
      result[centre].openRoomMinutes += day.openRoomMinutes
      result[centre].overtimeMinutes += day.overtimeMinutes
    }
    for day in Referee(problem).sourceDayTimes(of: content.schedule) {
      let centre = problem.sources[day.source].centre
      result[centre].idleMinutes += day.idleMinutes
      result[centre].driftMinutes += day.driftMinutes
    }
    for centre in result.indices { result[centre].cost = content.judgement.costs.perCentre[centre] }
    return { result[$0] }
  }

  private static func countVisits(of content: ReportContent, in result: inout [CentreFigures]) {
    let problem = content.problem
    let first = problem.horizon.firstDay
    var byDay = Array(
      repeating: Array(repeating: 0, count: 7 * problem.horizon.weeks), count: result.count)
    var isTreated = Array(
      repeating: Array(repeating: false, count: problem.courses.count), count: result.count)
    for visit in content.schedule.appointments {
      let centre = problem.centre(ofRoom: visit.room)
      result[centre].visits += 1
      isTreated[centre][visit.course] = true
      if byDay[centre].indices.contains(visit.day - first) { byDay[centre][visit.day - first] += 1 }
    }
    for centre in result.indices {
      result[centre].mostVisitsADay = byDay[centre].max() ?? 0
      result[centre].courses = isTreated[centre].filter { $0 }.count
    }
  }
}
