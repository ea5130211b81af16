import ScenarioFiles
import Simulating
import TreatmentDomain

/// Plays one date: visits in the announced order with durations by chance, while beams and rooms fail.
///
/// Visits without a minute get one first, see `MinuteAssignment`; then centre by centre the day is replayed like one of a
/// stress test, in which nobody comes late. Everybody who came is treated, however late it gets, unless
/// something failed: then whoever's beam would end after overtime is sent home.
struct DaySampler {
  private let problem: Problem
  private let failing: Problem
  private let day: Day
  private let model: DurationModel
  private let chances: Chances
  /// Sources on whose rooms or beams something failed.
  private let failed: Set<Int>

  init(
    _ problem: Problem, day: Day, outages: [Fault], roomFaults: [Fault],
    settings: SimulationDocument, chances: Chances
  ) {
    self.problem = problem
    self.day = day
    self.chances = chances
    failing = problem.with(outages: outages, roomFaults: roomFaults)
    failed = Set(outages.map(\.index) + roomFaults.map { problem.rooms[$0.index].source })
    var model = DurationModel.certain
    model.handlingVariation = settings.handlingVariation
    model.beamVariation = settings.beamVariation
    self.model = model
  }

  /// The visits that took place; what they took of resources is counted.
  func play(
    _ visits: [(visit: PlayedVisit, fraction: Int)], into record: inout WeekRecord
  ) -> Set<PlayedVisit> {
    var treated: Set<PlayedVisit> = []
    for centre in problem.centres.indices {
      let here = visits.filter { problem.centre(ofRoom: $0.visit.room) == centre }
      let appointments = MinuteAssignment(problem, day: day).appointments(here)
      guard let plan = DayPlan(appointments, centre: centre, day: day, problem: failing)
      else { continue }
      let draw = DayDraw(
        plan, model: model, seed: chances.seed, replication: chances.replication)
      var replay = DayReplay(plan)
      let outcome = replay.run(draw)
      let sent = sentHome(plan, outcome)
      for (visit, fraction) in here where !sent.contains(Key(visit.course, fraction)) {
        treated.insert(visit)
      }
      count(plan, outcome, sent, into: &record)
    }
    return treated
  }

  private struct Key: Hashable {
    let course, fraction: Int

    init(_ course: Int, _ fraction: Int) {
      self.course = course
      self.fraction = fraction
    }
  }

  private func sentHome(_ plan: DayPlan, _ outcome: DayOutcome) -> Set<Key> {
    var result: Set<Key> = []
    for (index, visit) in plan.visits.enumerated() {
      let source = problem.rooms[visit.roomIndex].source
      guard failed.contains(source), let hours = problem.hours(ofSource: source, on: day),
        outcome.beamEnd[index] > Double(hours.overtimeUntil.minutes)
      else { continue }
      result.insert(Key(visit.course, visit.fraction))
    }
    return result
  }

  private func count(
    _ plan: DayPlan, _ outcome: DayOutcome, _ sent: Set<Key>, into record: inout WeekRecord
  ) {
    var lastExit: [Int: Double] = [:]
    for (index, visit) in plan.visits.enumerated()
    where !sent.contains(Key(visit.course, visit.fraction)) {
      let source = problem.rooms[visit.roomIndex].source
      lastExit[source] = max(lastExit[source] ?? 0, outcome.exitEnd[index])
      record.use(
        visit, of: problem, stay: outcome.exitEnd[index] - outcome.entry[index],
        beam: outcome.beamEnd[index] - outcome.beamStart[index])
    }
    let sources = problem.sources.indices.filter { problem.sources[$0].centre == plan.centre }
    for (place, source) in sources.enumerated() {
      record.use(
        source: source,
        minutes: Double(outcome.switches[place] * problem.sources[source].switchMinutes))
      guard let exit = lastExit[source], let hours = problem.hours(ofSource: source, on: day)
      else { continue }
      record.overtime(source: source, minutes: exit - Double(hours.regularClose.minutes))
    }
  }
}

extension Problem {
  /// The same problem with failures of sources and rooms.
  fileprivate func with(outages: [Fault], roomFaults: [Fault]) -> Problem {
    guard !outages.isEmpty || !roomFaults.isEmpty else { return self }
    return with(
      sources: sources.enumerated().map { index, source in
        source.with(
          downtime: source.downtime + outages.filter { $0.index == index }.map(\.downtime))
      },
      rooms: rooms.enumerated().map { index, room in
        room.with(
          downtime: room.downtime + roomFaults.filter { $0.index == index }.map(\.downtime))
      })
  }
}
