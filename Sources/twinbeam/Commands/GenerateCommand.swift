import ArgumentParser

/// Makes scenarios of a wanted size and load.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Generate a scenario of a wanted size and load.")

  func run() throws {}
}
