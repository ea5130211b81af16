import ArgumentParser
import ScenarioFiles

/// Prints the JSON Schema of the files.
struct SchemaCommand: ParsableCommand {
  /// What can be described.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scenario, schedule
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of scenario or schedule files.")

  @Argument(help: "Which files: scenario or schedule.")
  var kind: Kind

  func run() {
    Console.result(kind == .scenario ? ScenarioSchema.scenario : ScenarioSchema.schedule)
  }
}
