import TreatmentDomain

/// Everything placed so far: minutes in the detail window, loads afterwards, counts of teams and trials.
///
/// The board never judges a whole course; it knows resources only.
package struct PlanBoard: Sendable {
  let problem: Problem
  var ledger: ReservationLedger
  private(set) var timelines: [DayTimeline]
  private var teamVisits: [Int]
  private var trialStarts: [Int]

  package init(_ problem: Problem) {
    self.problem = problem
    ledger = ReservationLedger(problem)
    timelines = problem.horizon.detailDays.flatMap { day in
      problem.centres.indices.map {
        DayTimeline(
          facts: DetailDay(centre: $0, day: day, problem: problem), problem: problem)
      }
    }
    teamVisits = Array(repeating: 0, count: problem.teams.count * problem.horizon.days.count)
    trialStarts = Array(repeating: 0, count: problem.trials.count)
  }

  /// The timeline of a centre on a day of the detail window; nil outside it.
  func timeline(centre: Int, on day: Day) -> DayTimeline? {
    timelineIndex(centre: centre, day: day).map { timelines[$0] }
  }

  /// Visits a team has on a day of the horizon.
  func visits(ofTeam team: Int, on day: Day) -> Int {
    teamVisits[team * problem.horizon.days.count + (day - problem.horizon.firstDay)]
  }

  /// Courses of a trial started by this schedule.
  func starts(ofTrial trial: Int) -> Int { trialStarts[trial] }

  mutating func countStart(ofTrial trial: Int, sign: Int) { trialStarts[trial] += sign }

  mutating func place(_ visit: PlannedVisit, need: VisitNeed) { load(visit, need: need, sign: 1) }

  mutating func remove(_ visit: PlannedVisit, need: VisitNeed) {
    load(visit, need: need, sign: -1)
  }

  private mutating func load(_ visit: PlannedVisit, need: VisitNeed, sign: Int) {
    guard let room = visit.room, problem.horizon.days.contains(visit.day) else { return }
    for team in visit.teams {
      teamVisits[team * problem.horizon.days.count + (visit.day - problem.horizon.firstDay)] += sign
    }
    switch visit.position {
    case .tail:
      break
    case .dayPart(let part):
      loadLedger(visit, need: need, room: room, part: part, sign: Int32(sign))
    case .minutes(let start, let beamStart):
      guard let index = timelineIndex(centre: visit.centre, day: visit.day) else { return }
      if sign > 0 {
        let use = use(of: visit, need: need, room: room, start: start, beamStart: beamStart)
        timelines[index].insert(use, problem: problem)
      } else {
        timelines[index].remove(course: need.course, fraction: need.fraction, problem: problem)
      }
    }
  }

  private mutating func loadLedger(
    _ visit: PlannedVisit, need: VisitNeed, room: Int, part: Int, sign: Int32
  ) {
    let source = problem.rooms[room].source
    ledger.load(
      source: source, room: room, day: visit.day, part: part,
      beam: need.beamMinutes + problem.sources[source].switchMinutes,
      roomMinutes: need.visitMinutes + problem.rooms[room].turnaroundMinutes, sign: sign)
    for team in visit.teams {
      ledger.load(
        team: team, day: visit.day, part: part,
        minutes: need.visitMinutes + problem.teams[team].minutesAfterExit, sign: sign)
    }
  }

  private func use(
    of visit: PlannedVisit, need: VisitNeed, room: Int, start: Int, beamStart: Int
  ) -> DayTimeline.Use {
    let source = problem.rooms[room].source
    let close = problem.hours(ofSource: source, on: visit.day)?.regularClose.minutes ?? 0
    return DayTimeline.Use(
      course: need.course, fraction: need.fraction, room: room, source: source, start: start,
      beamStart: beamStart, beamEnd: beamStart + need.beamMinutes,
      end: beamStart + need.beamMinutes + need.exitMinutes, order: need.order,
      countsAsRegularLoad: !need.isUrgent && beamStart < close, teams: visit.teams)
  }

  private func timelineIndex(centre: Int, day: Day) -> Int? {
    guard problem.horizon.detailDays.contains(day) else { return nil }
    return (day - problem.horizon.firstDay) * problem.centres.count + centre
  }
}
