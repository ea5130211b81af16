import ArgumentParser
import Reporting
import ScenarioFiles
import Solving
import WhatIf

/// One cell of a study.
extension StudyRun {
  /// Makes a cell, unless its result is there.
  func make(number: Int, isFresh: Bool, stop: StopSignal) throws {
    guard let cell = study.cells.first(where: { $0.number == number }) else {
      throw ValidationError(
        "--job is \(number); the study has jobs 1 to \(study.cells.count), see --list-jobs.")
    }
    let store = store
    if !isFresh, store.result(of: cell) != nil {
      if !isQuiet { Console.remark("Job \(number) is done already.") }
      return
    }
    try requireWritable()
    guard var result = try solve(cell, stop: stop) else { return }
    result.fingerprint = store.fingerprint(of: cell)
    try write([try store.file(of: result, in: cell)])
    if !isQuiet { Console.remark("Job \(number) is done: \(folder)/\(cell.file)") }
  }

  private func solve(_ cell: StudyCell, stop: StopSignal) throws -> CellResult? {
    do {
      let variant = try study.variant(cell.variant)
      let choice = try StudySolverChoice(study.document, path: path)
      let solver = choice.name.solver(proves: false, stop: stop)
      let settings = study.document.solver
      switch study.document.mode {
      case .schedule:
        return try ScheduledCell(variant, solver: solver, settings: settings).run(stop: stop)
      case .simulate:
        return try RollingSimulation(
          variant, settings: study.document.simulation, solver: solver, stepLimit: settings.steps,
          seed: settings.seed, replication: cell.replication,
          templates: study.knownCourses, arrivalChange: variant.arriving
        ).run(stop: stop)
      }
    } catch {
      Console.remark("Job \(cell.number), \(describe(cell)): \(error)")
      throw Exit.failure
    }
  }
}
