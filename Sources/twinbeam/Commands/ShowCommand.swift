import ArgumentParser
import Reporting
import TreatmentDomain

/// Prints the day sheet of a room or the dates of a course.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the day sheet of a room, or the dates of a course.",
    discussion: """
      twinbeam show SCENARIO SCHEDULE.json --room W1 --date 2026-12-01
      twinbeam show SCENARIO SCHEDULE.json --course C-0412
      twinbeam show SCENARIO SCHEDULE.json --picture wuwei --date 2026-12-01 > day.svg
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to show.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(help: "Room whose day sheet to print; all rooms when neither room nor course is given.")
  var room: String?

  @Option(help: "Course whose dates to print.")
  var course: String?

  @Option(
    help: """
      Date as YYYY-MM-DD; the first day of the horizon unless given. With --course only its week is \
      printed.
      """)
  var date: String?

  @Option(help: "Language of what is printed: en or zh.")
  var language: Language = .english

  @Option(help: "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ColourChoice = .auto

  @Option(
    help: ArgumentHelp("Centre whose day to draw as SVG on standard output.", valueName: "centre"))
  var picture: String?

  func validate() throws {
    if [room, course, picture].compactMap(\.self).count > 1 {
      throw ValidationError("Give one of --room, --course and --picture.")
    }
    if let date, Day(iso: date) == nil {
      throw ValidationError("'\(date)' is no date; write it as YYYY-MM-DD.")
    }
  }

  func run() throws {
    let problem = try scenario.problem()
    let (read, framed) = try ScheduleFile(path: schedule).read(of: problem)
    let date = date.flatMap { Day(iso: $0) }
    if let course {
      guard let index = framed.courses.firstIndex(where: { $0.id == course }) else {
        throw unknown("course", course)
      }
      let sheet = CourseSheet(read, of: framed, language: language, ink: color.ink)
      Console.result(sheet.lines(course: index, week: date?.week).joined(separator: "\n"))
      return
    }
    let dates = ShownDates(of: framed, language: language)
    let day = date ?? framed.horizon.firstDay
    if date != nil, let refusal = dates.refusal(of: day, needsMinutes: picture != nil) {
      Console.remark(refusal)
      throw Exit.invalid
    }
    let shown = dates.schedule(with: read)
    if let picture {
      try draw(picture, day, shown, of: framed)
    } else {
      try printRooms(on: day, shown, of: framed)
    }
  }

  private func draw(_ id: String, _ day: Day, _ schedule: Schedule, of problem: Problem) throws {
    guard let centre = problem.centres.firstIndex(where: { $0.id == id }) else {
      throw unknown("centre", id)
    }
    let drawn = DayPicture(schedule, of: problem, centre: centre, day: day, language: language)
    Console.result(drawn.svg)
  }

  private func printRooms(on day: Day, _ schedule: Schedule, of problem: Problem) throws {
    var rooms = Array(problem.rooms.indices)
    if let room {
      rooms = rooms.filter { problem.rooms[$0].id == room }
      if rooms.isEmpty { throw unknown("room", room) }
    }
    let sheet = DaySheet(schedule, of: problem, language: language, ink: color.ink)
    let sheets = rooms.map { sheet.lines(room: $0, day: day) }
    Console.result(sheets.map { $0.joined(separator: "\n") }.joined(separator: "\n\n"))
  }

  private func unknown(_ kind: String, _ id: String) -> ExitCode {
    Console.remark("The scenario has no \(kind) '\(id)'; see its files for the ids.")
    return Exit.invalid
  }
}
