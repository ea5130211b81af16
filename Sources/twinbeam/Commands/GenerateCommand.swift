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

      With --day or --week every visit has its date, and only rooms and minutes are left to decide. \
      The load is then the share of all open minutes of each source's fullest day, of which the last \
      sixth is overtime.
      """)

  @Option(help: "S, M or L; S unless given.")
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
    help: ArgumentHelp("Folder to write to.", valueName: "folder"), completion: .directory)
  var out: String

  @Flag(help: "Write into a folder that is not empty.")
  var force = false

  func validate() throws {
    let visits = [day, week].compactMap { $0 }
    if visits.count == 2 {
      throw ValidationError("--day and --week exclude each other; give one of them.")
    }
    if visits.isEmpty && (centres != nil || settings != nil) {
      throw ValidationError("--centres and --settings need --day or --week.")
    }
    if !visits.isEmpty && (size != nil || dayParts != nil) {
      throw ValidationError("--size and --day-parts do not go with --day or --week.")
    }
    if let centres, centres < visits.first?.numbers.count ?? 0 || centres > 40 {
      throw ValidationError(
        "--centres is \(centres); it must be from the count of numbers given to 40.")
    }
    // The settings are read in `run`, where issues have their own exit code.
    if visits.isEmpty { _ = try request() } else { _ = try visitRequest(GeneratorSettings()) }
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if !force && !isEmpty(out) {
      throw ValidationError(
        "\(out) is not empty; choose another folder with --out, or write into it with --force.")
    }
  }

  func run() throws {
    let isVisits = day != nil || week != nil
    let scenario =
      isVisits
      ? VisitGenerator(try visitRequest(readSettings())).scenario()
      : ScenarioGenerator(try request()).scenario()
    let texts = ScenarioWriter.texts(of: scenario.documents, comment: scenario.comment)
    do {
      try OutputFolder(path: out).write(texts)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    let table =
      isVisits
      ? table(of: scenario.loads, "Fullest day", "open min")
      : table(of: scenario.loads, "Weeks 1 to 4", "regular min")
    Console.result(table.joined(separator: "\n"))
    let active = scenario.documents.courses.count { $0.state == .inProgress }
    Console.remark(
      "Written to \(out)/: \(active) courses in progress, "
        + "\(scenario.documents.courses.count - active) waiting.")
  }

  private func request() throws -> GenerationRequest {
    do {
      return try GenerationRequest(
        size: size ?? .small, seed: seed,
        loadThousandths: thousandths(default: 850, allowed: "0.1 to 1.2"),
        dayParts: dayParts ?? 4)
    } catch let error as GenerationRequest.Failure {
      throw ValidationError("\(error).")
    }
  }

  private func visitRequest(_ settings: GeneratorSettings) throws -> VisitRequest {
    let numbers = (day ?? week)?.numbers ?? []
    do {
      return try VisitRequest(
        span: day != nil ? .day : .week,
        visitsPerDay: (0..<(centres ?? numbers.count)).map { numbers[$0 % numbers.count] },
        seed: seed, loadThousandths: thousandths(default: 600, allowed: "0.3 to 0.95"),
        settings: settings)
    } catch let error as VisitRequest.Failure {
      throw ValidationError("\(error).")
    }
  }

  private func thousandths(default fallback: Int, allowed: String) throws -> Int {
    guard let load else { return fallback }
    guard load.isFinite, abs(load) < 1_000_000 else {
      throw ValidationError("--load is \(load); it must be from \(allowed).")
    }
    return Int((1000 * load).rounded())
  }

  private func readSettings() throws -> GeneratorSettings {
    guard let settings else { return GeneratorSettings() }
    do {
      return try GeneratorSettingsReader(path: settings).read()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
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

extension GeneratedSize: ExpressibleByArgument {}

/// Visits a day, one number a centre, with commas between.
struct VisitCounts: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let fields = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
    let known = fields.compactMap { $0 }
    guard known.count == fields.count, known.count <= 40 else { return nil }
    numbers = known
  }
}
