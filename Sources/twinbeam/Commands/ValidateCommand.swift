import ArgumentParser
import Reporting

/// Checks a scenario folder without solving it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check a scenario folder and list every issue.")

  @OptionGroup var scenario: ScenarioOptions

  func run() throws {
    let problem = try scenario.problem()
    let waiting = problem.courses.filter { !$0.isStarted && $0.state != .finished }.count
    let started = problem.courses.filter { $0.isStarted && $0.remainingFractions > 0 }.count
    let counts = [
      Readable.count(problem.centres.count, "centre", "centres"),
      Readable.count(problem.rooms.count, "room", "rooms"),
      Readable.count(problem.protocols.count, "protocol", "protocols"),
      Readable.count(started, "course in progress", "courses in progress"), "\(waiting) waiting",
    ]
    Console.result("\(problem.name) is valid: \(counts.joined(separator: ", ")).")
  }
}
