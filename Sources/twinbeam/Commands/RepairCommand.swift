import ArgumentParser
import Checking
import Foundation
import Publishing
import Replanning
import Reporting
import ScenarioFiles
import TreatmentDomain

/// Answers what happened after the schedule was made.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Place again what an event made impossible, and move as little as possible.",
    discussion: """
      twinbeam repair SCENARIO SCHEDULE.json --event "sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50" --out DIR

      Kinds of events: sourceDown, roomDown, teamAbsent (from - until), closure (dates), extraSession \
      (a date, from - until), missed, unfit, pause (dates of a course), late (a date and time), urgent \
      (a waiting course). What began before --at stays. Two visits a day and dose changes are only \
      proposed.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule in force, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp(
      "What happened, as KIND SUBJECT FROM [- UNTIL]; may be repeated.", valueName: "event"))
  var event: [String] = []

  @Option(
    help: ArgumentHelp(
      "Table of events with columns event, subject, from, until, reason.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var events: String?

  @Option(
    help: ArgumentHelp(
      "The time now, such as \"2026-12-01 10:20\"; the first event's unless given.",
      valueName: "moment"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "Folder for the repaired schedule and its scenario; it must not exist yet.",
      valueName: "folder"), completion: .directory)
  var out: String

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Flag(help: "Do not work out alternatives and proposals.")
  var plain = false

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out is empty; name a folder.") }
    if event.isEmpty && events == nil {
      throw ValidationError("Say what happened with --event or --events.")
    }
  }

  func run() throws {
    let documents = try scenario.documents()
    let problem = try scenario.problem()
    let (plan, framed) = try ScheduleFile(path: schedule).readOwn(of: problem)
    try ScheduleFile.refuseViolations(of: plan, in: framed, "repaired")
    let rows = try eventRows()
    guard !rows.isEmpty else { return try copyUnchanged(documents) }
    let moment = try moment(of: rows, asOf: framed.asOf, firstDay: framed.horizon.firstDay)
    for row in rows where row.kind == .missed {
      guard let day = row.from, day > moment.day else { continue }
      throw ValidationError(
        "missed \(row.subject) \(day) lies after \(moment); write unfit for what is to come, or give --at."
      )
    }
    let began = ContinuousClock.now
    let repair = Repair(documents: documents, problem: framed, schedule: plan)
    let reach = EventReach(framed, schedule: plan)
    do {
      let issues = reach.issues(of: rows)
      guard issues.isEmpty else { throw ScenarioIssues(issues) }
      let outcome = try repair.outcome(of: rows, at: moment)
      guard outcome.judgement.isAcceptable else {
        Console.remark("No repair that keeps every hard rule was found; nothing was written:")
        Console.violations(outcome.judgement)
        throw Exit.nothingFound
      }
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      try write(outcome, rows, moment, documents, repair, plan, framed)
      for row in rows where reach.isNowhere(row) {
        Console.remark(RemarkWords.concernsNoVisit.text(language, row.text(language)))
      }
      Console.remark("Repaired in \(Readable.seconds(seconds)) s. Written to \(out)/")
    } catch let error as ScenarioIssues {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  private func write(
    _ outcome: Repair.Outcome, _ rows: [EventRow], _ moment: Moment,
    _ documents: ScenarioDocuments, _ repair: Repair, _ plan: Schedule, _ framed: Problem
  ) throws {
    let before = ScheduleDocument(plan, of: framed)
    let after = ScheduleDocumentBuilder(outcome.problem)
      .document(outcome.schedule, judgement: outcome.judgement)
    let alternatives = RepairAlternatives(repair, events: rows, at: moment)
    let difference = ScheduleDifference(from: before, to: after)
    let text = RepairText(
      RepairText.Content(
        outcome: outcome, events: rows,
        costBefore: Referee(framed).judge(plan).costs.total,
        calls: CallList(difference, of: outcome), difference: difference,
        alternatives: plain ? [] : try alternatives.all(besides: outcome),
        proposals: plain ? [] : RepairProposal.all(for: outcome)), language: language)
    let tables = CSVText(outcome.schedule, of: outcome.problem)
    var files = [
      ("schedule.json", try after.json()), ("appointments.csv", tables.appointments),
      ("reservations.csv", tables.reservations),
      ("repair.txt", text.lines.joined(separator: "\n") + "\n"),
    ].map { WholeFolder.File(name: $0.0, content: Data($0.1.utf8)) }
    files += try ScenarioSuccessor(of: documents, in: scenario.scenario)
      .files(of: outcome.documents)
      .map { .init(name: "\(PublishedFolder.scenario)/\($0.name)", content: $0.content) }
    try put(files)
    Console.result(text.lines.joined(separator: "\n"))
  }

  /// Without events nothing changes, byte for byte.
  private func copyUnchanged(_ documents: ScenarioDocuments) throws {
    var files = [
      WholeFolder.File(
        name: "schedule.json", content: FileManager.default.contents(atPath: schedule) ?? Data())
    ]
    do {
      if scenario.published.isEmpty {
        files += try PublishedFolder(
          documents: documents, scenarioFolder: scenario.scenario, publishedFiles: []
        ).scenarioFiles()
      } else {
        // The published visits have to go with the scenario.
        files += try ScenarioSuccessor(of: documents, in: scenario.scenario).files(of: documents)
          .map { .init(name: "\(PublishedFolder.scenario)/\($0.name)", content: $0.content) }
      }
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
    try put(files)
    Console.result(RemarkWords.noEvent.text(language))
    Console.remark("Written to \(out)/")
  }

  private func put(_ files: [WholeFolder.File]) throws {
    do {
      try WholeFolder(path: out).write(files)
    } catch {
      Console.remark("\(error); name another folder with --out.")
      throw Exit.failure
    }
  }

  private func eventRows() throws -> [EventRow] {
    do {
      let table = try events.map { path throws(ScenarioIssues) in
        try EventsFile(path: path).rows
      }
      let typed = try event.flatMap { text throws(ScenarioIssues) in
        try EventsFile(text: text).rows
      }
      return (table ?? []) + typed
    } catch let error as ScenarioIssues {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  /// The time given, or the begin of the first event in the week under way; never before the data of the scenario.
  private func moment(of rows: [EventRow], asOf: Moment, firstDay: Day) throws -> Moment {
    guard let at else {
      let begins = rows.compactMap { row in
        // A patient who is late had a visit earlier that day.
        row.from.map {
          Moment($0, row.kind == .late ? MinuteOfDay(0) : row.fromTime ?? MinuteOfDay(0))
        }
      }.filter { $0.day < firstDay.adding(7) }
      return max(asOf, begins.min() ?? asOf)
    }
    guard let moment = Moment(at) else {
      throw ValidationError("--at is \(at); write a date and time such as \"2026-12-01 10:20\".")
    }
    guard moment >= asOf else {
      throw ValidationError("--at is \(moment), before the data of the scenario of \(asOf).")
    }
    guard moment.day < firstDay.adding(7) else {
      throw ValidationError(
        "--at is \(moment), after the week of \(firstDay); roll to it first, then schedule and repair."
      )
    }
    return moment
  }
}
