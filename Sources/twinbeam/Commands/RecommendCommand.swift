import ArgumentParser
import Foundation
import Publishing
import Replanning
import Reporting
import ScenarioFiles
import TreatmentDomain

/// The best starts for a patient at the telephone.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Offer the best starts for a new referral beside a schedule in force.",
    discussion: """
      twinbeam recommend SCENARIO SCHEDULE.json --course "course=C-9001, protocol=prostate-16, centres=wuwei, readyOn=2026-12-01"

      Nobody who was told a date moves. With --accept an option becomes a schedule and its scenario.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule in force, a schedule.json.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(
    help: ArgumentHelp(
      """
      The referral: a table with the columns of courses.csv and one row, the id of a listed course, or \
      column=value, column=value, ...
      """, valueName: "file|row"))
  var course: String

  @Option(
    help: ArgumentHelp(
      "First date worth offering; the first of the horizon unless given.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Number of options.", valueName: "number"))
  var most = 5

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Flag(help: "Print the options as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Write the schedule of this option.", valueName: "option"))
  var accept: Int?

  @Option(
    help: ArgumentHelp(
      "Folder for the accepted schedule; it must not exist yet.", valueName: "folder"),
    completion: .directory)
  var out: String?

  func validate() throws {
    if !(1...50).contains(most) {
      throw ValidationError("--most is \(most); it must be from 1 to 50.")
    }
    if let accept, accept < 1 {
      throw ValidationError("--accept is \(accept); options count from 1.")
    }
    if (accept == nil) != (out == nil) { throw ValidationError("--accept and --out go together.") }
    if out?.isEmpty ?? false { throw ValidationError("--out is empty; name a folder.") }
    if let from, Day(iso: from) == nil {
      throw ValidationError("--from is \(from); write a date such as 2026-12-01.")
    }
  }

  func run() throws {
    let before = try scenario.documents()
    let (plan, framed) = try ScheduleFile(path: schedule).readOwn(of: try scenario.problem())
    try ScheduleFile.refuseViolations(of: plan, in: framed, "looked at")
    do {
      let documents = try withReferral(before)
      let problem = try documents.problem().with(detailWeeks: framed.horizon.detailWeeks)
      let index = try index(in: problem, plan)
      let first = try firstDay(of: problem)
      let found = Recommendation(
        problem, schedule: plan, course: index, from: first, most: most)
      let text = RecommendationText(found, of: problem, course: index, language: language)
      if let accept {
        guard found.options.indices.contains(accept - 1) else {
          throw ValidationError("--accept is \(accept); there are \(found.options.count) options.")
        }
        try write(found.options[accept - 1], of: problem, documents, following: before)
      }
      Console.result(json ? try text.json() : text.lines.joined(separator: "\n"))
      if found.options.isEmpty { throw Exit.nothingFound }
    } catch let error as ScenarioIssues {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }

  /// The date given, which must lie in the horizon, or its first date after the data.
  private func firstDay(of problem: Problem) throws -> Day {
    guard let from, let day = Day(iso: from) else {
      return max(problem.horizon.firstDay, problem.asOf.day.adding(1))
    }
    let days = problem.horizon.days
    guard days.contains(day) else {
      throw ValidationError(
        "--from is \(day); it must lie in the horizon, which lasts from \(days.lowerBound) to \(days.upperBound.adding(-1))."
      )
    }
    return day
  }

  private func withReferral(_ documents: ScenarioDocuments) throws -> ScenarioDocuments {
    if documents.courses.contains(where: { $0.course == course }) { return documents }
    let rows =
      course.contains("=")
      ? try CoursesFile(text: course).rows : try CoursesFile(path: course).rows
    guard rows.count == 1 else {
      throw ValidationError("\(course) has \(rows.count) rows; a recommendation is for one course.")
    }
    var documents = documents
    documents.courses += rows
    return documents
  }

  private func index(in problem: Problem, _ plan: Schedule) throws -> Int {
    let index =
      problem.courses.firstIndex { $0.id == course } ?? problem.courses.count - 1
    let id = problem.courses[index].id
    guard problem.courses[index].state == .waiting, !problem.courses[index].isStarted else {
      throw ValidationError("\(id) is not waiting; only a course that has not begun gets a start.")
    }
    let isPlaced =
      plan.appointments.contains { $0.course == index }
      || plan.reservations.contains { $0.course == index }
    guard !isPlaced else {
      throw ValidationError("\(id) has dates already; twinbeam show --course \(id) prints them.")
    }
    return index
  }

  private func write(
    _ option: StartOption, of problem: Problem, _ documents: ScenarioDocuments,
    following before: ScenarioDocuments
  ) throws {
    guard let out else { return }
    let document = ScheduleDocumentBuilder(problem)
      .document(option.schedule, judgement: option.judgement)
    let tables = CSVText(option.schedule, of: problem)
    var files = [
      ("schedule.json", try document.json()), ("appointments.csv", tables.appointments),
      ("reservations.csv", tables.reservations),
    ].map { WholeFolder.File(name: $0.0, content: Data($0.1.utf8)) }
    files += try ScenarioSuccessor(of: before, in: scenario.scenario).files(of: documents)
      .map { .init(name: "\(PublishedFolder.scenario)/\($0.name)", content: $0.content) }
    do {
      try WholeFolder(path: out).write(files)
    } catch {
      Console.remark("\(error); name another folder with --out.")
      throw Exit.failure
    }
    Console.remark("Written to \(out)/")
  }
}
