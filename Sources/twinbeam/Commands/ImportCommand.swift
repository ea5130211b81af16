import ArgumentParser
import Checking
import Foundation
import ModelExchange
import Reporting
import TreatmentDomain

/// Takes other solvers' answers over into a schedule, if the referee accepts them.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Judge other solvers' solutions of an exported day, and take one over.",
    discussion: """
      Understands the solution files of glpsol, CBC, HiGHS, SCIP and Gurobi, lines of a name and a value, \
      and JSON places. With --out one solution becomes a new schedule.json, and the exit code is 6 when it \
      cannot be read or the referee refuses it; without --out all are only judged.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(
    help: "The exported .json model, or the .map.json of an MPS or LP file.",
    completion: .file(extensions: ["json"]))
  var model: String

  @Argument(help: "Solutions of that model.", completion: .file())
  var solutions: [String]

  @Option(
    help: ArgumentHelp("Schedule that the model was exported from.", valueName: "schedule.json"),
    completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp("File to write the new schedule to.", valueName: "schedule.json"),
    completion: .file(extensions: ["json"]))
  var out: String?

  @Flag(help: "Print the judgements as JSON.")
  var json = false

  func validate() throws {
    if out != nil && solutions.count != 1 {
      throw ValidationError("--out takes over one solution; \(solutions.count) are named.")
    }
    if let out, out.isEmpty || out.hasSuffix("/") {
      throw ValidationError("--out is \"\(out)\"; name a file.")
    }
  }

  func run() throws {
    let problem = try scenario.problem()
    let (base, framed) = try ScheduleFile(path: schedule).read(of: problem)
    let file: DayModelFile
    do {
      file = try DayModelFile(try Self.content(of: model))
    } catch {
      Console.remark("\(model): \(error).")
      throw Exit.invalid
    }
    let referee = Referee(framed)
    let imports = solutions.map {
      JudgedImport(path: $0, base: base, model: file, problem: framed, referee: referee)
    }
    if json {
      Console.result(try JudgedImport.json(imports))
    } else {
      for entry in imports { Console.result(entry.line) }
    }
    guard let out else { return }
    try take(imports[0], problem: framed, to: out)
  }

  private func take(_ entry: JudgedImport, problem: Problem, to out: String) throws {
    guard let schedule = entry.schedule, let judgement = entry.judgement, judgement.isAcceptable
    else {
      Console.remark("Nothing was written.")
      throw Exit.invalid
    }
    let text = try ScheduleDocumentBuilder(problem).document(schedule, judgement: judgement).json()
    let place = URL(fileURLWithPath: out)
    do {
      try OutputFolder(path: place.deletingLastPathComponent().path)
        .write([(place.lastPathComponent, text)])
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }

  /// Bytes of a file, or why it cannot be read.
  static func content(of path: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw UnreadableFile()
    }
  }
}

/// A file that is not there or that may not be read.
struct UnreadableFile: Error, CustomStringConvertible {
  let description = "it cannot be read; check the path and its permissions"
}
