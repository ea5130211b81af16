import ArgumentParser
import Benchmarking
import Foundation
import Reporting
import ScenarioFiles

/// Makes scenarios of a wanted size and load.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Generate a scenario of a wanted size and load.",
    discussion: """
      Sizes: S has 2 centres, 70 courses in progress and 35 waiting; M three times, L ten times, XL \
      twenty and XXL forty times as many. The load is the share of each source's regular minutes that beams and switches take in \
      weeks 1 to 4 (for a linac, the minutes its one room is occupied). The same options give the \
      same files.

      With --day or --week every visit has its date, and only rooms and minutes are left to decide. \
      The load is then the share of all open minutes of each source's fullest day, of which the last \
      sixth is overtime.

      With --jobs a single file is written: job sequencing with one common and multiple secondary \
      resources (JSOCMSR), that is, one day with rooms given and the makespan as its only cost.
      """)

  @Option(help: "S, M, L, XL or XXL; S unless given.")
  var size: GeneratedSize?

  @Option(
    help: ArgumentHelp(
      "A single day with so many visits, one number a centre, for instance 60.",
      valueName: "visits"))
  var day: VisitCounts?

  @Option(
    help: ArgumentHelp(
      "A week with so many visits a day, one number a centre, for instance 45,25.",
      valueName: "visits"))
  var week: VisitCounts?

  @Option(help: ArgumentHelp("A day of so many jobs with rooms given.", valueName: "number"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "With --day or --week: so many centres, which take the numbers in turn.",
      valueName: "centres"))
  var centres: Int?

  @Option(
    help: ArgumentHelp(
      "With --day or --week: weights, switch and turnaround minutes.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var settings: String?

  @Option(help: "With --jobs: balanced, or skewed (half of the jobs in one room).")
  var family: JSOCMSRGenerator.Family?

  @Option(help: ArgumentHelp("With --jobs: rooms, 3 unless given.", valueName: "number"))
  var rooms: Int?

  @Option(help: "Seed of random choices.")
  var seed: UInt64 = 1

  @Option(
    help: """
      Wanted load of every source, 0.1 to 1.2, 0.85 unless given; with --day or --week 0.3 to 0.95, \
      0.6 unless given.
      """)
  var load: Double?

  @Option(
    help: ArgumentHelp(
      "Parts into which the regular day is cut, 1 to 6; 4 unless given.", valueName: "parts"))
  var dayParts: Int?

  @Option(
    help: ArgumentHelp("Folder to write to; with --jobs a file.", valueName: "folder"),
    completion: .directory)
  var out: String

  @Flag(help: "Write into a folder that is not empty, or over a file.")
  var force = false

  func validate() throws {
    try validateTogether()
    // The settings are read in `run`, where issues have their own exit code.
    if jobs != nil {
      _ = try jobGenerator()
    } else if visits != nil {
      _ = try visitRequest(GeneratorSettings())
    } else {
      _ = try sizeRequest()
    }
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if !force && !isEmpty(out) {
      throw ValidationError(
        "\(out) is not empty; choose another folder with --out, or write into it with --force.")
    }
  }

  func run() throws {
    if jobs != nil {
      try write(jobGenerator().instance())
    } else if visits != nil {
      let scenario = VisitGenerator(try visitRequest(readSettings())).scenario()
      try write(scenario, table(of: scenario.loads, "Fullest day", "open min"))
    } else {
      let scenario = ScenarioGenerator(try sizeRequest()).scenario()
      try write(scenario, table(of: scenario.loads, "Weeks 1 to 4", "regular min"))
    }
  }

  // MARK: Output

  private func write(_ scenario: GeneratedScenario, _ table: [String]) throws {
    try write(
      ScenarioWriter.texts(of: scenario.documents, comment: scenario.comment), to: out)
    Console.result(table.joined(separator: "\n"))
    let active = scenario.documents.courses.count { $0.state == .inProgress }
    Console.remark(
      "Written to \(out)/: \(active) courses in progress, "
        + "\(scenario.documents.courses.count - active) waiting.")
  }

  private func write(_ instance: JSOCMSRJobs) throws {
    let file = URL(fileURLWithPath: out)
    try write(
      [(file.lastPathComponent, instance.text)], to: file.deletingLastPathComponent().path)
    let bound = JSOCMSRBound(instance)
    Console.result("At least \(bound.beam) minutes for the beam, \(bound.room) for a room.")
    Console.remark(
      "Written to \(out): \(Readable.count(instance.jobs.count, "job", "jobs")) in "
        + "\(instance.rooms) rooms.")
  }

  private func write(_ files: [(name: String, text: String)], to folder: String) throws {
    do {
      try OutputFolder(path: folder).write(files)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }

  /// True when nothing would be lost; a file in the place of the folder would be.
  private func isEmpty(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
  }

  private func table(of loads: [ResourceLoad], _ span: String, _ minutes: String) -> [String] {
    var table = TextTable([
      (span, .left), ("", .left), ("busy min", .right), (minutes, .right), ("load", .right),
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
