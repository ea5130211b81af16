import Benchmarking
import Checking
import Foundation
import TreatmentDomain

/// A solution of a public instance, written in the layout in which others publish theirs.
struct PublishedSolution {
  let form: any PublishedForm
  let problem: Problem

  /// Writes a legal schedule to a file; ends the program when it is not legal.
  func write(_ schedule: Schedule, to path: String) throws {
    try JudgedImport.requireLegal(schedule, of: problem, what: "the schedule")
    let verdict = form.verdict(on: schedule)
    guard verdict.isLegal else {
      Console.remark("The schedule cannot be published:")
      for line in verdict.lines.dropFirst().prefix(verdict.violations.count) {
        Console.remark(line)
      }
      throw Exit.invalid
    }
    let place = URL(fileURLWithPath: path)
    let folder = OutputFolder(path: place.deletingLastPathComponent().path)
    do {
      try folder.write([(place.lastPathComponent, form.solutionText(of: schedule))])
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    Console.result(path)
    Console.remark("Its published objective is \(verdict.objective).")
  }
}
