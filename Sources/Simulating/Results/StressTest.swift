import TreatmentDomain

/// Replays the days of a detail window with durations and lateness by chance.
public struct StressTest: Sendable {
  private static let worstVisits = 5
  /// Less than a second of overtime is none.
  private static let tolerance = 1.0 / 60

  private let request: StressRequest

  /// Makes a test.
  public init(_ request: StressRequest) {
    self.request = request
  }

  /// Replays every centre-day of the schedule; time grows with replications times visits.
  public func run(_ schedule: Schedule, of problem: Problem) -> StressResult {
    StressResult(request: request, days: DayPlan.all(of: schedule, in: problem).map(day))
  }

  /// Replays one centre-day.
  func day(_ plan: DayPlan) -> StressDay {
    var replay = DayReplay(plan, mostPasses: request.mostPasses)
    var seen = Seen(visits: plan.visits.count, replications: request.replications)
    for replication in 0..<request.replications {
      let draw = DayDraw(
        plan, model: request.model, seed: request.seed, replication: replication)
      seen.add(replay.run(draw), of: plan, late: draw.late)
    }
    return day(plan, seen)
  }

  private func day(_ plan: DayPlan, _ seen: Seen) -> StressDay {
    let announced = DayOutcome(announced: plan)
    let count = request.replications
    return StressDay(
      centre: plan.centre, day: plan.day, visits: plan.visits.count,
      announcedOvertime: announced.overtime(plan), overtime: Minutes(seen.overtime),
      overtimeShare: Share(seen.overtime.count { $0 > Self.tolerance }, of: count),
      excessShare: Share(seen.excess.count { $0 > Self.tolerance }, of: count),
      waiting: Minutes(seen.waiting), delay: Minutes(seen.delays.flatMap { $0 }),
      announcedIdle: announced.idle(plan), idle: Minutes(seen.idle),
      worst: worst(plan, seen.delays))
  }

  private func worst(_ plan: DayPlan, _ delays: [[Double]]) -> [StressVisit] {
    let visits = zip(plan.visits, delays).map { visit, delays in
      StressVisit(
        course: visit.course, fraction: visit.fraction, room: visit.roomIndex,
        start: MinuteOfDay(Int(visit.start)), delay: Minutes(delays))
    }
    let order = visits.indices.sorted {
      (-visits[$0].delay.mean, $0) < (-visits[$1].delay.mean, $1)
    }
    return order.prefix(Self.worstVisits).map { visits[$0] }
  }
}

/// What the replications of one day showed.
private struct Seen {
  var overtime: [Double] = []
  var excess: [Double] = []
  var idle: [Double] = []
  /// One value a visit and replication.
  var waiting: [Double] = []
  /// By visit.
  var delays: [[Double]]

  init(visits: Int, replications: Int) {
    delays = Array(repeating: [], count: visits)
    waiting.reserveCapacity(visits * replications)
    for visit in delays.indices { delays[visit].reserveCapacity(replications) }
  }

  mutating func add(_ outcome: DayOutcome, of plan: DayPlan, late: [Double]) {
    overtime.append(outcome.overtime(plan))
    excess.append(outcome.excess(plan))
    idle.append(outcome.idle(plan))
    for (index, visit) in plan.visits.enumerated() {
      waiting.append(outcome.entry[index] - (visit.start + late[index]))
      delays[index].append(max(0, outcome.beamStart[index] - visit.beamStart))
    }
  }
}
