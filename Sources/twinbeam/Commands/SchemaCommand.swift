import ArgumentParser
import ScenarioFiles

/// Prints the JSON Schema of the files.
struct SchemaCommand: ParsableCommand {
  /// What can be described.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scenario, schedule, study
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of scenario, schedule or study files.")

  @Argument(help: "Which files: scenario, schedule or study.")
  var kind: Kind

  func run() {
    switch kind {
    case .scenario: Console.result(ScenarioSchema.scenario)
    case .schedule: Console.result(ScenarioSchema.schedule)
    case .study: Console.result(ScenarioSchema.study)
    }
  }
}
