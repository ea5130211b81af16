import TreatmentDomain

/// All dates of one course: a calendar by week, then a line a visit.
public struct CourseSheet {
  private let problem: Problem
  private let schedule: Schedule
  private let language: Language
  private let ink: TerminalInk

  /// Makes sheets of a schedule.
  public init(
    _ schedule: Schedule, of problem: Problem, language: Language = .english,
    ink: TerminalInk = .plain
  ) {
    self.schedule = schedule
    self.problem = problem
    self.language = language
    self.ink = ink
  }

  /// Lines for a course; only one week of it when `week` is given.
  public func lines(course index: Int, week: Week? = nil) -> [String] {
    let course = problem.courses[index]
    let all = VisitIndex(schedule, of: problem).visits(ofCourse: index)
    let visits = all.filter { week == nil || $0.day.week == week }
    var result = [
      ink.text(
        ShowWords.courseHead.text(
          language, course.id, problem.protocols[course.protocolIndex].name.text(language),
          "\(course.deliveredCount)", "\(course.totalFractions)"), .strong)
    ]
    if let reasons = schedule.unscheduled.first(where: { $0.course == index })?.reasons {
      result.append("  " + ShowWords.noDates.text(language))
      result += reasons.map { "  - \($0.text(language, of: problem))" }
    } else if visits.isEmpty {
      result.append("  " + ShowWords.noVisit.text(language))
    }
    guard !visits.isEmpty else { return result }
    let timeline = CourseTimeline(
      course: course, lines: all, problem: problem, ink: ink, language: language)
    return result + timeline.calendar(week: week) + [""] + table(visits)
  }

  private func table(_ visits: [ReportedVisit]) -> [String] {
    var table = TextTable([
      (ShowWords.week.text(language), .left),
      (VisitWords.date.text(language).lowercased(), .left),
      (VisitWords.fraction.text(language).lowercased(), .right),
      (ShowWords.place.text(language), .left), (ShowWords.when.text(language), .left),
    ])
    var last: Week?
    for visit in visits {
      table.add([
        visit.day.week == last ? "" : "\(visit.day.week)", language.date(visit.day),
        "\(visit.fraction)", place(visit), time(visit),
      ])
      last = visit.day.week
    }
    return table.lines()
  }

  private func place(_ visit: ReportedVisit) -> String {
    let centre = problem.centres[visit.centre].id
    return visit.room.map { "\(centre) \(problem.rooms[$0].id)" } ?? centre
  }

  private func time(_ visit: ReportedVisit) -> String {
    if let moments = visit.moments {
      return ShowWords.enterBeam.text(
        language, "\(moments.enter.minute)", "\(moments.beamOn.minute)")
    }
    return visit.dayPart.map {
      language.named(problem.centres[visit.centre].dayParts[$0].id)
    } ?? ShowWords.dateOnly.text(language)
  }
}
