import ArgumentParser
import Explaining
import Reporting
import Solving
import TreatmentDomain

/// Why a course is not placed, not earlier, or just there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why a course has no dates, starts no earlier, or lies where it does.",
    discussion: """
      twinbeam explain SCENARIO SCHEDULE.json C-0412

      Reasons are confirmed by the referee, what gives way by solving again with everybody else in place.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to explain, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Argument(help: "Id of the course.")
  var course: String

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Option(
    help: ArgumentHelp(
      "Most starts tried to find out what must give way.", valueName: "starts"))
  var stepLimit = 20_000

  @Option(
    help: ArgumentHelp(
      "Wall time for that, for instance 20s or 2m; what is cut off is said to be not proven.",
      valueName: "time"))
  var timeLimit: TimeLimit = TimeLimit(seconds: 20)

  @Flag(help: "Print the explanation as JSON.")
  var json = false

  func validate() throws {
    if stepLimit < 1 {
      throw ValidationError("--step-limit is \(stepLimit); it must be at least 1.")
    }
    if timeLimit.milliseconds < 1 {
      throw ValidationError("--time-limit is 0s; it must be at least 1ms.")
    }
  }

  func run() throws {
    let (read, problem) = try ScheduleFile(path: schedule).readOwn(of: try scenario.problem())
    guard let index = problem.courses.firstIndex(where: { $0.id == course }) else {
      Console.remark("The scenario has no course '\(course)'; see its courses.csv for the ids.")
      throw Exit.invalid
    }
    try ScheduleFile.refuseViolations(of: read, in: problem, "explained")
    let explanation = Explanation(
      problem, schedule: read, course: index,
      budget: GivingWayBudget(
        steps: stepLimit, stop: StopSignal(after: timeLimit.duration)))
    Console.result(
      json
        ? try ExplanationJSON(explanation, of: problem, language: language).json()
        : ExplanationText(explanation, of: problem, language: language).lines
          .joined(separator: "\n"))
  }
}
