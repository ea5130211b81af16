import ArgumentParser
import Benchmarking
import Foundation
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Reads the scenario that most commands begin with.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: "Scenario folder, or the file of a public instance (.jsocmsr, .json.gz).",
    completion: .directory)
  var scenario: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "More published visits, for instance the appointments.csv of an earlier run; may be repeated.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var published: [String] = []

  /// The problem, or all issues on standard error and exit code 6.
  func problem() throws -> Problem { try read().problem }

  /// The files as documents, for commands that write a scenario which follows this one.
  func documents() throws -> ScenarioDocuments {
    guard PublicFormat(path: scenario) == nil else {
      throw ValidationError("\(scenario) is a public instance; give a scenario folder.")
    }
    do {
      return try ScenarioReader(folder: scenario, published: published).readDocuments()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  /// The problem, and the published form of an instance that has one.
  func read() throws -> (problem: Problem, published: (any PublishedForm)?) {
    do {
      if let format = PublicFormat(path: scenario) {
        guard published.isEmpty else {
          throw ValidationError("--published goes with scenario folders, not with \(scenario).")
        }
        let instance = try format.read(path: scenario)
        return (instance.problem, instance.published)
      }
      return (try ScenarioReader(folder: scenario, published: published).read(), nil)
    } catch let error as ScenarioIssues {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }
}

/// Prints what is wrong with files.
enum Issues {
  static func report(_ issues: [ScenarioIssue]) {
    for issue in issues { Console.remark(ForeignText.clean("\(issue)")) }
    Console.remark(
      issues.count == 1
        ? "1 issue; nothing was written." : "\(issues.count) issues; nothing was written.")
  }
}
