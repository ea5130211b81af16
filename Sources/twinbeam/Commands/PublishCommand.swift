import ArgumentParser
import Checking
import Foundation
import Publishing
import Reporting
import TreatmentDomain

/// Stores a schedule as the next version of what is in force.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Store a schedule and its scenario as the next version.",
    discussion: """
      A version is a folder of plain files with checksums that sha256sum -c checks. It appears whole or \
      not at all and is never changed. twinbeam history lists versions, diff compares them, restore brings \
      one back.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to publish, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp("Folder of versions, made when it does not exist.", valueName: "store"),
    completion: .directory)
  var to: String

  @Option(help: ArgumentHelp("Who publishes: an initial or a role.", valueName: "who"))
  var by: String

  @Option(help: ArgumentHelp("Why, in a sentence.", valueName: "text"))
  var why: String

  func validate() throws {
    if to.isEmpty { throw ValidationError("--to is empty; name a folder.") }
    for (name, text) in [("--by", by), ("--why", why)] where text.allSatisfy(\.isWhitespace) {
      throw ValidationError("\(name) is empty; the history is read by others.")
    }
  }

  func run() throws {
    let documents = try scenario.documents()
    let problem = try scenario.problem()
    let (plan, framed) = try ScheduleFile(path: schedule).readOwn(of: problem)
    let judgement = Referee(framed).judge(plan)
    try ScheduleFile.refuse(judgement, "published")
    let content = FileManager.default.contents(atPath: schedule) ?? Data()
    let record = runRecord(of: content)
    let tables = CSVText(plan, of: framed)
    do {
      var files = try PublishedFolder(
        documents: documents, scenarioFolder: scenario.scenario,
        publishedFiles: scenario.published
      ).scenarioFiles()
      files += [
        .init(name: PublishedFolder.schedule, content: content),
        .init(name: "appointments.csv", content: Data(tables.appointments.utf8)),
        .init(name: "reservations.csv", content: Data(tables.reservations.utf8)),
      ]
      if let record { files.append(.init(name: PublishedFolder.run, content: record.content)) }
      let version = try VersionStore(path: to).publish(
        files,
        record: VersionRecord(
          by: by, why: why, scenario: problem.name, asOf: "\(problem.asOf)",
          firstDay: "\(problem.horizon.firstDay)", cost: judgement.costs.total,
          appointments: plan.appointments.count,
          isRepeatable: record?.recipe.isRepeatable ?? false))
      Console.result("Version \(version.number) of \(to): \(version.path)")
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }

  /// The run.json beside the schedule, if it is this schedule's.
  private func runRecord(of schedule: Data) -> (content: Data, recipe: RunRecipe)? {
    let path = URL(filePath: self.schedule).deletingLastPathComponent()
      .appending(path: PublishedFolder.run).path
    guard let content = FileManager.default.contents(atPath: path) else { return nil }
    guard let recipe = RunRecipe(content), recipe.made(schedule) else {
      Console.remark("\(path) is not the record of this schedule and was left out.")
      return nil
    }
    return (content, recipe)
  }
}
