import ExactSolving
import Foundation
import Publishing
import ScenarioFiles
import Solving
import TreatmentDomain

/// A published week that is solved again.
struct RecreatedVersion {
  let version: VersionStore.Version

  /// Solves as the run record says and compares the bytes; ends the program with exit code 6 when they differ.
  func compare() throws {
    guard
      let content = FileManager.default.contents(atPath: path(PublishedFolder.run)),
      let recipe = RunRecipe(content), recipe.isRepeatable,
      let solver = ScheduleCommand.SolverName(rawValue: recipe.solver)
    else {
      Console.remark(
        "Version \(version.number) cannot be made again: time ended its run, or no record of it was published. "
          + "Its bytes are in \(version.path); schedule with --step-limit to have a run that repeats."
      )
      throw Exit.invalid
    }
    if let made = recipe.versions["twinbeam"], made != TwinBeam.version {
      Console.remark("It was made by TwinBeam \(made); this is \(TwinBeam.version).")
    }
    let stop = StopSignal(after: .milliseconds(recipe.timeLimitMilliseconds))
    let run = ScheduleRun(
      problem: try problem(recipe), solver: solver.solver(proves: recipe.proves, stop: stop),
      seed: recipe.seed, stepLimit: recipe.stepLimit, isQuiet: true, judgesIncumbents: false)
    let again = try run.solve(stop: stop).map { try $0.scheduleJSON() }
    let published = FileManager.default.contents(atPath: path(PublishedFolder.schedule))
    guard let again, Data(again.utf8) == published else {
      Console.remark("Version \(version.number) came out differently.")
      throw Exit.invalid
    }
    Console.result("Version \(version.number) was made again, byte for byte.")
  }

  private func problem(_ recipe: RunRecipe) throws -> Problem {
    let folder = path(PublishedFolder.published)
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .sorted { (Int($0.prefix { $0.isNumber }) ?? 0) < (Int($1.prefix { $0.isNumber }) ?? 0) }
    do {
      let reader = ScenarioReader(
        folder: path(PublishedFolder.scenario), published: files.map { "\(folder)/\($0)" })
      return try reader.read().with(detailWeeks: recipe.detailWeeks)
        .with(protectedShare: Int((1000 * recipe.protectedShare).rounded()))
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  private func path(_ name: String) -> String { version.path + "/" + name }
}
