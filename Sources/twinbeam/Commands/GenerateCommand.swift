import ArgumentParser
import Foundation
import Reporting
import ScenarioFiles

/// Makes scenarios of a wanted size and load.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Generate a scenario of a wanted size and load.",
    discussion: """
      Sizes: S has 2 centres, 70 courses in progress and 35 waiting; M three times, L ten times as \
      many. The load is the share of each source's regular minutes that beams and switches take in \
      weeks 1 to 4 (for a linac, the minutes its one room is occupied). The same options give the \
      same files.
      """)

  @Option(help: "S, M or L.")
  var size: GeneratedSize = .small

  @Option(help: "Seed of random choices.")
  var seed: UInt64 = 1

  @Option(help: "Wanted load of every source, 0.1 to 1.2.")
  var load: Double = 0.85

  @Option(
    help: ArgumentHelp("Parts into which the regular day is cut, 1 to 6.", valueName: "parts"))
  var dayParts: Int = 4

  @Option(
    help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out: String

  @Flag(help: "Write into a folder that is not empty.")
  var force = false

  func validate() throws {
    _ = try request()
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if !force && !isEmpty(out) {
      throw ValidationError(
        "\(out) is not empty; choose another folder with --out, or write into it with --force.")
    }
  }

  func run() throws {
    let scenario = ScenarioGenerator(try request()).scenario()
    let texts = ScenarioWriter.texts(of: scenario.documents, comment: scenario.comment)
    do {
      try OutputFolder(path: out).write(texts)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    Console.result(table(of: scenario.loads).joined(separator: "\n"))
    let active = scenario.documents.courses.count { $0.state == .inProgress }
    Console.remark(
      "Written to \(out)/: \(active) courses in progress, "
        + "\(scenario.documents.courses.count - active) waiting.")
  }

  private func request() throws -> GenerationRequest {
    guard load.isFinite, abs(load) < 1_000_000 else {
      throw ValidationError("--load is \(load); it must be from 0.1 to 1.2.")
    }
    do {
      return try GenerationRequest(
        size: size, seed: seed, loadThousandths: Int((1000 * load).rounded()), dayParts: dayParts)
    } catch {
      throw ValidationError("\(error).")
    }
  }

  /// True when nothing would be lost; a file in the place of the folder would be.
  private func isEmpty(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
  }

  private func table(of loads: [ResourceLoad]) -> [String] {
    var table = TextTable([
      ("Weeks 1 to 4", .left), ("", .left), ("busy min", .right), ("regular min", .right),
      ("load", .right),
    ])
    for load in loads {
      table.add([
        load.kind.rawValue, load.id, Readable.number(load.busyMinutes),
        Readable.number(load.openMinutes),
        "\(load.thousandths / 10).\(load.thousandths % 10) %",
      ])
    }
    return table.lines(indent: "")
  }
}

extension GeneratedSize: ExpressibleByArgument {}
