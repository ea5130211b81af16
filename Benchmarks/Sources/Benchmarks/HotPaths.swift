import Checking
import ExactSolving
import ModelExchange
import ScenarioFiles
import Solving
import TreatmentDomain

/// The paths that runs spend their time in, each with an assertion that what is timed is also right.
struct HotPaths {
  private let path: String
  private let problem: Problem
  private let referee: Referee
  private let schedule: Schedule
  private let total: Int
  private let fullest: (centre: Int, day: Day)

  init(path: String) throws {
    self.path = path
    problem = try ScenarioReader(folder: path).read()
    referee = Referee(problem)
    guard
      let schedule = try GreedySolver().solve(SolveRequest(problem: problem), progress: { _ in })
        .incumbent
    else { throw WrongResult(description: "greedy placed nothing") }
    let judgement = referee.judge(schedule)
    try WrongResult.expect(judgement.isAcceptable, "the referee refuses the greedy schedule")
    self.schedule = schedule
    total = judgement.costs.total
    fullest = Self.fullest(schedule, in: problem)
  }

  /// Times every path between rounds of the reference, in several rotations, so that a disturbance of
  /// some seconds meets a part of each path and not the whole of one.
  func timings(turns: Int, rotations: Int) throws -> [Timing] {
    var reference = Reference()
    var all: [[Timing]] = []
    for _ in 0..<rotations { all.append(try rotation(turns: turns, reference: &reference)) }
    return Timing.merged(all)
  }

  private func rotation(turns: Int, reference: inout Reference) throws -> [Timing] {
    try [
      Timing("reading", turns: turns, reference: &reference) { try read() },
      Timing("greedy", turns: turns, reference: &reference) { try placeGreedily() },
      Timing("checking", turns: turns, reference: &reference) { try check() },
      Timing("day model", turns: turns, reference: &reference) { try model() },
      Timing("day programs", turns: max(2, turns / 2), reference: &reference) { try improve() },
    ]
  }

  private func read() throws {
    let again = try ScenarioReader(folder: path).read()
    try WrongResult.expect(again.courses == problem.courses, "reading twice differs")
  }

  private func placeGreedily() throws {
    let result = try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }
    try WrongResult.expect(result.incumbent == schedule, "greedy placement differs")
  }

  private func check() throws {
    try WrongResult.expect(referee.judge(schedule).costs.total == total, "costs differ")
  }

  private func model() throws {
    guard
      let model = DaySolver(problem).model(
        of: schedule, centre: fullest.centre, day: fullest.day)
    else { throw WrongResult(description: "the fullest day has no visits") }
    let program = DayProgramModel(model)
    try WrongResult.expect(
      program.linear.columns.count > model.visits.count, "the model has no choices")
  }

  private func improve() throws {
    guard
      let (improved, report) = DaySolver(problem).improve(
        schedule, centre: fullest.centre, day: fullest.day, programs: 12)
    else { throw WrongResult(description: "the fullest day has no visits") }
    try WrongResult.expect(report.outcome != .failed, "GLPK failed")
    let judgement = referee.judge(improved)
    try WrongResult.expect(judgement.isAcceptable, "the referee refuses the day")
    try WrongResult.expect(judgement.costs.total <= total, "the day became dearer")
  }

  /// The centre-day with the most appointments.
  private static func fullest(_ schedule: Schedule, in problem: Problem) -> (Int, Day) {
    var best = (centre: 0, day: problem.horizon.firstDay, visits: -1)
    for centre in problem.centres.indices {
      for day in problem.horizon.detailDays {
        let visits = schedule.appointments.count {
          $0.day == day && problem.centre(ofRoom: $0.room) == centre
        }
        if visits > best.visits { best = (centre, day, visits) }
      }
    }
    return (best.centre, best.day)
  }
}
