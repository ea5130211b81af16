import TreatmentDomain

/// The weeks of one course as a calendar of a terminal: a line a week, a column a weekday.
struct CourseTimeline {
  let course: Course
  let lines: [ReportedVisit]
  let problem: Problem
  let ink: TerminalInk
  let language: Language

  /// The calendar with its heading; empty without a visit.
  func calendar(week only: Week? = nil) -> [String] {
    var cells: [Day: String] = [:]
    for visit in course.history { cells[visit.day] = "*\(visit.fraction)" }
    for line in lines { cells[line.day] = (cells[line.day].map { $0 + " " } ?? "") + text(line) }
    let weeks = cells.keys.map(\.week).sorted().reduce(into: [Week]()) { weeks, week in
      if weeks.last != week { weeks.append(week) }
    }.filter { only == nil || $0 == only }
    guard let first = weeks.first, let last = weeks.last else { return [] }
    let hasWeekend = cells.keys.contains { !$0.weekday.isMondayToFriday }
    let weekdays = hasWeekend ? 7 : 5
    var table = TextTable(
      [(ShowWords.week.text(language), .left)]
        + (0..<weekdays).map { (language.weekday(first.monday.adding($0)), .left) })
    var week = first
    while week <= last {
      table.add(["\(week)"] + (0..<weekdays).map { cell(cells, week.monday.adding($0)) })
      week = week.next
    }
    return table.lines()
  }

  private func cell(_ cells: [Day: String], _ day: Day) -> String { cells[day] ?? "." }

  private func text(_ line: ReportedVisit) -> String {
    let room = line.room.map { " " + problem.rooms[$0].id } ?? ""
    if let moments = line.moments { return "\(moments.enter.minute)\(room)" }
    guard let part = line.dayPart else { return "\(line.fraction)" }
    return language.named(problem.centres[line.centre].dayParts[part].id) + room
  }
}
