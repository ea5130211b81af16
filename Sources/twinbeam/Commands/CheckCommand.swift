import ArgumentParser
import Benchmarking
import Checking
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Lets the referee judge a schedule file.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge a schedule by every hard rule and cost, from the files alone.",
    discussion: """
      Exit code 0 when no hard rule is broken, 6 otherwise. An appointments.csv that somebody edited is judged \
      together with the schedule.json beside it, and each violation names its rows. Public instances are also judged by their \
      own published rules and objective.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(
    help: "Schedule to judge, or an edited appointments.csv.",
    completion: .file(extensions: ["json", "csv"]))
  var schedule: String

  @Flag(help: "List every rule and cost, also those that are kept or zero.")
  var verbose = false

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Flag(help: "Print the judgement as JSON.")
  var json = false

  func run() throws {
    let (problem, published) = try scenario.read()
    let edited = EditedFile.isOne(schedule) ? EditedFile(path: schedule) : nil
    let (base, framed) = try ScheduleFile(path: edited?.base ?? schedule).read(of: problem)
    let edit = try edited?.read(of: base, in: framed)
    let read = edit?.schedule ?? base
    let judgement = Referee(framed).judge(read)
    let verdict = published?.verdict(on: read)
    if json {
      Console.result(
        try JudgementJSON(judgement, of: framed, published: verdict?.json).text())
    } else {
      let lines = JudgementText(judgement, of: framed, rows: edit?.lines ?? [:], language: language)
        .lines(verbose: verbose)
      Console.result((lines + (verdict.map { [""] + $0.lines } ?? [])).joined(separator: "\n"))
    }
    if judgement.isAcceptable, let verdict,
      let fault = verdict.disagreement(withTotal: judgement.costs.total)
    {
      Console.remark(fault)
      throw Exit.failure
    }
    if !judgement.isAcceptable || verdict?.isLegal == false { throw Exit.invalid }
  }
}
