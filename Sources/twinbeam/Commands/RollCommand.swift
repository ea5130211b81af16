import ArgumentParser
import Checking
import Foundation
import Publishing
import Replanning
import Reporting
import ScenarioFiles
import TreatmentDomain

/// This week's schedule becomes next week's history.
struct RollCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Make next week's scenario of this week's and its schedule.",
    discussion: """
      What was delivered becomes history, what is announced is published, starts that come near are \
      promised, finished courses leave and their follow-up dates stay. The new folder appears whole or \
      not at all.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(
    help: "Schedule that was treated, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp(
      "When the new data are taken: a date, at the old clock time, or \"2026-12-03 15:00\".",
      valueName: "date"))
  var to: String

  @Option(
    help: ArgumentHelp(
      """
      Treatment record in the columns of appointments.csv, a delivered or missed row for every visit planned before \
      that time; without it everything took place as planned.
      """, valueName: "file"), completion: .file(extensions: ["csv"]))
  var delivered: String?

  @Flag(help: "Visits that the treatment record does not name took place as planned.")
  var othersAsPlanned = false

  @Option(
    help: ArgumentHelp(
      "Days before its start at which a patient learns the date at the latest.", valueName: "days"))
  var noticeDays = 7

  @Option(help: ArgumentHelp("The same for patients who travel.", valueName: "days"))
  var travellerNoticeDays = 14

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Option(
    help: ArgumentHelp("Folder for the new scenario; it must not exist yet.", valueName: "folder"),
    completion: .directory)
  var out: String

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if othersAsPlanned && delivered == nil {
      throw ValidationError("--others-as-planned goes with --delivered.")
    }
    for (name, days) in [
      ("--notice-days", noticeDays), ("--traveller-notice-days", travellerNoticeDays),
    ] where !(0...365).contains(days) {
      throw ValidationError("\(name) is \(days); it must be from 0 to 365.")
    }
  }

  func run() throws {
    let documents = try scenario.documents()
    let problem = try scenario.problem()
    let (plan, framed) = try ScheduleFile(path: schedule).readOwn(of: problem)
    try ScheduleFile.refuseViolations(of: plan, in: framed, "rolled")
    let roll = RollForward(
      documents: documents, problem: framed, schedule: plan, log: try log(),
      period: RollPeriod(
        to: try moment(asOf: problem.asOf), noticeDays: noticeDays,
        travellerNoticeDays: travellerNoticeDays))
    let outcome: RollForward.Outcome
    let files: [(name: String, content: Data)]
    do {
      outcome = try roll.next()
      files = try ScenarioSuccessor(of: documents, in: scenario.scenario).files(
        of: outcome.documents)
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
    do {
      try WholeFolder(path: out).write(files.map { .init(name: $0.name, content: $0.content) })
    } catch {
      Console.remark("\(error); name another folder with --out.")
      throw Exit.failure
    }
    let text = RollText(
      outcome.report, of: outcome.documents, delivered: delivered, language: language)
    Console.result(text.lines.joined(separator: "\n"))
    Console.remark("Written to \(out)/")
  }

  private func log() throws -> DeliveryLog? {
    guard let delivered else { return nil }
    do {
      return DeliveryLog(
        file: delivered, rows: try AppointmentsFile(path: delivered).rows,
        othersAsPlanned: othersAsPlanned)
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  private func moment(asOf: Moment) throws -> Moment {
    if let day = Day(iso: to) { return Moment(day, asOf.minute) }
    if let moment = Moment(to) { return moment }
    throw ValidationError(
      "--to is \(to); write a date such as \(asOf.day.adding(7)), or \"\(asOf.day.adding(7)) 15:00\"."
    )
  }
}
