import ArgumentParser
import Checking
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Lets the referee judge a schedule file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge a schedule by every hard rule and cost, from the files alone.",
    discussion: "Exit code 0 when no hard rule is broken, 6 otherwise.")

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to judge.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Flag(help: "List every rule and cost, also those that are kept or zero.")
  var verbose = false

  @Flag(help: "Print the judgement as JSON.")
  var json = false

  func run() throws {
    let problem = try scenario.problem()
    let (read, framed) = try ScheduleFile(path: schedule).read(of: problem)
    let judgement = Referee(framed).judge(read)
    if json {
      Console.result(try JudgementJSON(judgement, of: framed).text())
    } else {
      let lines = JudgementText(judgement, of: framed).lines(verbose: verbose)
      Console.result(lines.joined(separator: "\n"))
    }
    if !judgement.isAcceptable { throw Exit.invalid }
  }
}
