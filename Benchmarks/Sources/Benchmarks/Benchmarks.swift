import Checking
import ExactSolving
import Foundation
import Reporting
import ScenarioFiles
import Solving
import TreatmentDomain

/// Times reading, checking, greedy placement and one day's programs; every result is asserted inside.
@main
struct Benchmarks {
  static func main() throws {
    let folders = CommandLine.arguments.dropFirst()
    let paths = folders.isEmpty ? ["../Scenarios/wuwei-lanzhou-2026w49"] : Array(folders)
    for path in paths { try run(path) }
  }

  private static func run(_ path: String) throws {
    let problem = try ScenarioReader(folder: path).read()
    let referee = Referee(problem)
    var schedule = Schedule()
    var timings: [Timing] = []

    timings.append(
      try Timing("reading", repetitions: 5) {
        let read = try ScenarioReader(folder: path).read()
        try WrongResult.expect(read.courses == problem.courses, "reading twice differs")
      })
    timings.append(
      try Timing("greedy", repetitions: 5) {
        let result = try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }
        schedule = result.incumbent ?? Schedule()
        try WrongResult.expect(!schedule.appointments.isEmpty, "greedy placed nothing")
      })
    let judgement = referee.judge(schedule)
    try WrongResult.expect(judgement.isAcceptable, "the referee refuses the greedy schedule")
    timings.append(
      try Timing("checking", repetitions: 5) {
        try WrongResult.expect(
          referee.judge(schedule).costs.total == judgement.costs.total, "costs differ")
      })
    let (centre, day) = fullest(schedule, in: problem)
    let before = DayCosts(schedule, of: problem, referee: referee).cost(centre: centre, day: day)
    var improved = schedule
    timings.append(
      try Timing("one day's programs", repetitions: 3) {
        guard
          let (found, report) = DaySolver(problem)
            .improve(schedule, centre: centre, day: day, programs: 30)
        else { throw WrongResult(description: "the fullest day has no visits") }
        try WrongResult.expect(report.outcome != .failed, "GLPK failed")
        improved = found
      })
    let after = DayCosts(improved, of: problem, referee: referee).cost(centre: centre, day: day)
    try WrongResult.expect(referee.judge(improved).isAcceptable, "the referee refuses the day")
    try WrongResult.expect(after <= before, "the day became dearer: \(before) to \(after)")
    show(
      timings, path: path,
      remark: "fullest day: \(problem.centres[centre].id) \(day), in-day cost \(before) -> \(after)"
    )
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

  private static func show(_ timings: [Timing], path: String, remark: String) {
    var table = TextTable([
      ("milliseconds", .left), ("median", .right), ("least", .right), ("greatest", .right),
    ])
    for timing in timings { table.add(timing.cells) }
    print(([path] + table.lines() + ["  " + remark]).joined(separator: "\n"))
  }
}
