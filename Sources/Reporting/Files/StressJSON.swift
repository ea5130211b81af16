import Simulating
import TreatmentDomain

/// What a stress test showed, as JSON; minutes and shares with three decimals.
public struct StressJSON: Encodable {
  private struct Spread: Encodable {
    let mean, ninetieth: Double

    init(_ minutes: Minutes) {
      mean = StressJSON.rounded(minutes.mean)
      ninetieth = StressJSON.rounded(minutes.ninetieth)
    }
  }

  private struct Probability: Encodable {
    let share, low, high: Double

    init(_ share: Share) {
      self.share = StressJSON.rounded(share.value)
      low = StressJSON.rounded(share.interval.lowerBound)
      high = StressJSON.rounded(share.interval.upperBound)
    }
  }

  private struct Visit: Encodable {
    let course: String
    let fraction: Int
    let room: String
    let start: String
    let beamDelayMinutes: Spread
  }

  private struct DayEntry: Encodable {
    let date: String
    let centre: String
    let visits: Int
    let overtime: Probability
    let pastOvertimeLimit: Probability
    let announcedOvertimeMinutes: Double
    let overtimeMinutes: Spread
    let waitingMinutes: Spread
    let beamDelayMinutes: Spread
    let announcedIdleMinutes: Double
    let idleMinutes: Spread
    let latest: [Visit]
  }

  private let schemaVersion = 1
  private let scenario: String
  private let replications: Int
  private let seed: UInt64
  private let passes: Int
  private let handlingVariation: Double
  private let beamVariation: Double
  private let lateShare: Double
  private let lateMinutes: Double
  private let days: [DayEntry]

  /// Makes the JSON of a result.
  public init(_ result: StressResult, of problem: Problem) {
    let request = result.request
    scenario = problem.name
    replications = request.replications
    seed = request.seed
    passes = request.mostPasses
    handlingVariation = request.model.handlingVariation
    beamVariation = request.model.beamVariation
    lateShare = request.model.lateShare
    lateMinutes = request.model.lateMinutes
    days = result.days.map { Self.entry($0, of: problem) }
  }

  private static func entry(_ day: StressDay, of problem: Problem) -> DayEntry {
    DayEntry(
      date: "\(day.day)", centre: problem.centres[day.centre].id, visits: day.visits,
      overtime: Probability(day.overtimeShare), pastOvertimeLimit: Probability(day.excessShare),
      announcedOvertimeMinutes: rounded(day.announcedOvertime),
      overtimeMinutes: Spread(day.overtime), waitingMinutes: Spread(day.waiting),
      beamDelayMinutes: Spread(day.delay), announcedIdleMinutes: rounded(day.announcedIdle),
      idleMinutes: Spread(day.idle),
      latest: day.worst.map { visit in
        Visit(
          course: problem.courses[visit.course].id, fraction: visit.fraction,
          room: problem.rooms[visit.room].id, start: "\(visit.start)",
          beamDelayMinutes: Spread(visit.delay))
      })
  }

  private static func rounded(_ value: Double) -> Double { (1000 * value).rounded() / 1000 }

  /// The text, keys in order.
  public func text() throws -> String {
    return try jsonText()
  }
}
