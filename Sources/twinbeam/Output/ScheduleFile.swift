import ArgumentParser
import ScenarioFiles
import TreatmentDomain

/// A schedule.json that somebody names on the command line.
struct ScheduleFile {
  let path: String

  /// The schedule, and the problem with the detail window that it was made for.
  func read(of problem: Problem) throws -> (Schedule, Problem) {
    var made: String?
    do {
      let reader = ScheduleReader(problem: problem)
      let document = try reader.document(path: path)
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

  private func framed(_ problem: Problem, _ document: ScheduleDocument) -> Problem {
    let weeks = document.horizon.detailWeeks
    return (1...problem.horizon.weeks).contains(weeks)
      ? problem.with(detailWeeks: weeks) : problem
  }
}
