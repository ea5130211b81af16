import ArgumentParser
import Foundation
import ScenarioFiles
import Simulating

/// A copy of a scenario whose set-up and beam minutes suffice for a share of visits.
struct BufferedScenario {
  let folder: String
  let quantile: Double
  let model: DurationModel

  /// Writes the copy; issues of single files end the program with exit code 6.
  func write(to out: String) throws {
    let documents: ScenarioDocuments
    do {
      documents = try ScenarioReader(folder: folder).readDocuments()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
    let (handling, beam) = (model.handling, model.beam)
    var buffered = documents.replacingMinutes(
      setUp: { handling.minutes($0, sufficingFor: quantile) },
      beam: { beam.minutes($0, sufficingFor: quantile) })
    buffered.scenario.name += "-buffered"
    do {
      try OutputFolder(path: out).write(ScenarioWriter.texts(of: buffered, comment: comment))
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    Console.remark("Written to \(out)/: the scenario with buffers for \(percent) % of visits.")
  }

  private var percent: Int { Int((100 * quantile).rounded()) }

  private var comment: String {
    """
    Made by twinbeam stress: set-up and beam minutes are those that suffice for \(percent) % of visits,
    rounded up. Comments of the original are not in this copy.
    """
  }

  /// Refuses to write over something, and over the original in any case.
  static func requireFree(_ folder: String, original: String, force: Bool) throws {
    if folder.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if place(folder) == place(original) {
      throw ValidationError("\(folder) is the scenario itself; choose another folder with --out.")
    }
    let contents = try? FileManager.default.contentsOfDirectory(atPath: folder)
    let isFree =
      !FileManager.default.fileExists(atPath: folder) || contents?.isEmpty ?? false
    if !force && !isFree {
      throw ValidationError(
        "\(folder) is not empty; choose another folder with --out, or write into it with --force.")
    }
  }

  private static func place(_ folder: String) -> String {
    URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath().path
  }
}
