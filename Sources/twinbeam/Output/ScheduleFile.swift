import ArgumentParser
import Checking
import ScenarioFiles
import TreatmentDomain

/// A schedule.json that somebody names on the command line.
struct ScheduleFile {
  let path: String

  /// The schedule, and the problem with the detail window that it was made for.
  func read(of problem: Problem) throws -> (Schedule, Problem) {
    var made: String?
    do {
      let document = try ScheduleReader.document(path: path)
      made = document.scenario
      let framed = framed(problem, document)
      return (try ScheduleReader(problem: framed).schedule(from: document, file: path), framed)
    } catch {
      Issues.report(error.issues)
      if let made, made != problem.name {
        Console.remark("The schedule was made for scenario \(made); this one is \(problem.name).")
      }
      throw Exit.invalid
    }
  }

  /// The schedule and the problem it was made of; refuses schedules of other data.
  func readOwn(of problem: Problem) throws -> (Schedule, Problem) {
    let result = try read(of: problem)
    let document = try? ScheduleReader.document(path: path)
    guard let document, !document.asOf.isEmpty else { return result }
    let own = (document.asOf, document.horizon.firstDay)
    guard own != ("\(problem.asOf)", "\(problem.horizon.firstDay)") else { return result }
    Console.remark(
      "\(path) was made from data of \(own.0) for a horizon from \(own.1); the scenario has data of "
        + "\(problem.asOf) and a horizon from \(problem.horizon.firstDay). Give the scenario that the "
        + "schedule was made from.")
    throw Exit.invalid
  }

  /// Refuses to go on from a schedule that breaks hard rules.
  static func refuseViolations(
    of schedule: Schedule, in problem: Problem, _ what: String
  ) throws {
    try refuse(Referee(problem).judge(schedule), what)
  }

  static func refuse(_ judgement: Judgement, _ what: String) throws {
    guard !judgement.isAcceptable else { return }
    Console.remark("The schedule breaks hard rules, so it was not \(what):")
    Console.violations(judgement)
    throw Exit.invalid
  }

  private func framed(_ problem: Problem, _ document: ScheduleDocument) -> Problem {
    let weeks = document.horizon.detailWeeks
    return (1...problem.horizon.weeks).contains(weeks)
      ? problem.with(detailWeeks: weeks) : problem
  }
}
