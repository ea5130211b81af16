import ArgumentParser

/// Checks a scenario folder without solving it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a scenario folder and list every issue.")

  @OptionGroup var scenario: ScenarioOptions

  func run() throws {
    let problem = try scenario.problem()
    let waiting = problem.courses.filter { !$0.isStarted && $0.state != .finished }.count
    let started = problem.courses.filter { $0.isStarted && $0.remainingFractions > 0 }.count
    Console.result(
      "\(problem.name) is valid: \(problem.centres.count) centres, \(problem.rooms.count) rooms, "
        + "\(problem.protocols.count) protocols, \(started) courses in progress, \(waiting) waiting."
    )
  }
}
