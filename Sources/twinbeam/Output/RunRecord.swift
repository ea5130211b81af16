import Foundation
import GLPK
import Publishing
import ScenarioFiles

/// `run.json`: how a schedule came about, with clock and durations that schedule.json leaves out.
struct RunRecord: Encodable {
  private struct Incumbent: Encodable {
    let seconds: Double
    let cost: Int
  }

  private struct DayRecord: Encodable {
    let centre: String
    let date: String
    let visits: Int
    let columns: Int
    let programs: Int
    let seconds: Double
    let bound: Int?
    let outcome: String
  }

  private let schemaVersion = 1
  private let scenario: String
  private let scenarioHash: String
  private let solver: String
  private let seed: UInt64
  private let stepLimit: Int?
  private let timeLimitMilliseconds: Int
  private let proves: Bool
  private let detailWeeks: Int
  private let protectedShare: Double
  private let versions: [String: String]
  private let finishedAt: String
  private let seconds: Double
  private let steps: Int
  private let termination: String
  private let cost: Int
  private let windowBound: Int?
  private let courseCost: Int
  private let courseBound: Int?
  private let jointCourseCost: Int?
  private let separateCourseCost: Int?
  /// SHA-256 of schedule.json, which says whose record this is.
  private let scheduleChecksum: String
  private let incumbents: [Incumbent]
  private let days: [DayRecord]

  init(
    outcome: ScheduleRun.Outcome, scenarioFolder: String, published: [String], solver: String,
    seed: UInt64, stepLimit: Int?, timeLimit: TimeLimit, proves: Bool, schedule: String
  ) {
    let problem = outcome.problem
    scenario = problem.name
    scenarioHash = ContentHash.ofFiles(in: scenarioFolder, and: published)
    self.solver = solver
    self.seed = seed
    self.stepLimit = stepLimit
    timeLimitMilliseconds = timeLimit.milliseconds
    self.proves = proves
    scheduleChecksum = SHA256.digest(of: Array(schedule.utf8))
    detailWeeks = problem.horizon.detailWeeks
    protectedShare = Double(problem.rules.protectedShare) / 1000
    versions = ["twinbeam": TwinBeam.version, "glpk": GLPKLibrary.version]
    finishedAt = ISO8601DateFormatter().string(from: Date())
    seconds = outcome.seconds
    steps = outcome.result.steps
    termination = outcome.result.termination.rawValue
    cost = outcome.judgement.costs.total
    windowBound = outcome.result.windowBound
    courseCost = outcome.courseCost
    courseBound = outcome.result.courseBound
    jointCourseCost = outcome.result.plansCompared?.joint
    separateCourseCost = outcome.result.plansCompared?.separate
    incumbents = outcome.incumbents.map { Incumbent(seconds: $0.seconds, cost: $0.cost) }
    days = outcome.result.days.map {
      DayRecord(
        centre: problem.centres[$0.centre].id, date: "\($0.day)", visits: $0.visits,
        columns: $0.columns, programs: $0.programs, seconds: $0.seconds, bound: $0.bound,
        outcome: $0.outcome.rawValue)
    }
  }

  /// The text, keys in order.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
