import ArgumentParser
import Replanning
import Reporting
import TreatmentDomain

/// Waiting courses that another centre would treat better.
struct TransfersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfers",
    abstract: "Propose transfers of waiting courses between centres, with their worth.",
    discussion: """
      For weeks in which a centre is overloaded or down. Only courses that nobody was told a date are \
      proposed; nothing is written.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule in force, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Flag(
    help: "Also centres that a course may not go to so far, where all its phases can be treated.")
  var askForConsent = false

  @Option(help: ArgumentHelp("Number of proposals at most.", valueName: "number"))
  var most = 20

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  func validate() throws {
    if !(1...500).contains(most) {
      throw ValidationError("--most is \(most); it must be from 1 to 500.")
    }
  }

  func run() throws {
    let (plan, framed) = try ScheduleFile(path: schedule).readOwn(of: try scenario.problem())
    try ScheduleFile.refuseViolations(of: plan, in: framed, "looked at")
    let transfers = Transfers(
      framed, schedule: plan, asksForConsent: askForConsent, most: most)
    Console.result(TransferText(transfers, language: language).lines.joined(separator: "\n"))
  }
}
