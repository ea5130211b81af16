import ArgumentParser
import Reporting
import TreatmentDomain

/// What more of a resource would be worth, and what rules cost.
struct PricesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prices",
    abstract:
      "Rank what an hour, a team's visit or a trial's place would save, and what rules cost.",
    discussion: """
      twinbeam prices SCENARIO SCHEDULE.json --step-limit 20

      Estimates are dual prices; the dearest are confirmed by solving again with one more. Equal scenario, \
      schedule, seed and step budget give equal prices.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to price, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(help: "What solves whole problems again, as in schedule.")
  var solver: ScheduleCommand.SolverName = .auto

  @Option(help: ArgumentHelp("Step budget of each solve.", valueName: "steps"))
  var stepLimit = 20

  @Option(help: "Seed of random choices.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many of the dearest are solved again.", valueName: "number"))
  var top = 5

  @Flag(inversion: .prefixedNo, help: "Solve again without each rule and preference.")
  var rules = true

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Flag(help: "Print the prices as JSON.")
  var json = false

  func validate() throws {
    if stepLimit < 0 {
      throw ValidationError("--step-limit is \(stepLimit); it must be at least 0.")
    }
    if !(0...100).contains(top) {
      throw ValidationError("--top is \(top); it must be from 0 to 100.")
    }
  }

  func run() throws {
    let (read, problem) = try ScheduleFile(path: schedule).readOwn(of: try scenario.problem())
    try ScheduleFile.refuseViolations(of: read, in: problem, "priced")
    let report = try PriceRun(
      problem: problem, schedule: read, solver: solver, steps: stepLimit, seed: seed, top: top,
      liftsRules: rules
    ).report()
    Console.result(
      json
        ? try PriceJSON(report, of: problem, language: language).json()
        : PriceText(report, of: problem, language: language).lines.joined(separator: "\n"))
  }
}
