import Checking
import TreatmentDomain

/// What a patient takes home: all dates of one course, one file a course, so that nobody sees another's.
struct PatientCalendarFormat: ReportFormat {
  let name = "patient-calendar"
  let purpose = "all dates of a course with arrival and follow-up, a file a course"

  func files(of content: ReportContent) -> [ReportFile] {
    let visits = VisitIndex(content.schedule, of: content.problem, comesBefore: true)
    let followUps = ScheduleDocumentBuilder(content.problem).followUps(of: content.schedule)
    var datesOf: [String: [String]] = [:]
    for entry in followUps { datesOf[entry.course] = entry.dates }
    return content.problem.courses.indices.compactMap { index in
      let id = content.problem.courses[index].id
      let later = datesOf[id] ?? []
      let lines = visits.visits(ofCourse: index)
      guard !lines.isEmpty || !later.isEmpty else { return nil }
      let calendar = PatientCalendar(
        content: content, course: index, lines: lines, followUps: later)
      return calendar.file
    }
  }
}

/// The dates of one course on a page.
struct PatientCalendar {
  let content: ReportContent
  let course: Int
  let lines: [ReportedVisit]
  let followUps: [String]

  private var problem: Problem { content.problem }
  private var language: Language { content.language }
  private var known: Course { problem.courses[course] }

  var file: ReportFile {
    let title = SheetWords.patientCalendar.text(language, known.id)
    let name = problem.protocols[known.protocolIndex].name.text(language)
    let page = HTMLPage(
      title: title, language: language, style: [SheetStyle.css, Self.portrait],
      content: """
        <main class="page"><h1>\(title)</h1>
        <p>\(name) · \(SheetWords.progress.text(
          language, "\(known.fractionsBehind(at: problem.asOf))", "\(known.totalFractions)"))</p>
        <p class="note">\(content.printedFrom)</p>
        \(advice)\(table)\(later)
        <p class="note">\(SheetWords.changeNote.text(
          language, "\(problem.horizon.detailDays.upperBound.adding(-1))"))</p></main>
        """)
    return ReportFile(
      path: "patient-calendars/\(ReportFile.name(of: known.id)).html", text: page.text)
  }

  private static let portrait = "@page { size: portrait; margin: 14mm; }"

  /// Usual times and how long before to come, phase by phase.
  private var advice: HTML {
    known.phases.indices.map { number -> HTML in
      let phase = known.phases[number]
      var sentences: [String] = []
      if let usual = known.usual[number].start {
        sentences.append(SheetWords.usualTime.text(language, "\(usual)"))
      }
      if phase.arrivalLeadMinutes > 0 {
        sentences.append(SheetWords.fasting.text(language, "\(phase.arrivalLeadMinutes)"))
      }
      guard !sentences.isEmpty else { return "" }
      let head =
        known.phases.count > 1
        ? SheetWords.phaseOf.text(
          language, language.named(phase.particle), "\(number + 1)", "\(known.phases.count)") + ": "
        : ""
      return "<p>\(head)\(sentences.joined(separator: language == .english ? ". " : "。"))</p>"
    }.joined()
  }

  private var table: HTML {
    guard !lines.isEmpty else { return "<p>\(SheetWords.bringNothing.text(language))</p>" }
    var table = HTMLTable(
      SheetWords.patientCalendar.text(language, known.id),
      [
        .init(title: SheetWords.week.text(language), isShort: true),
        .init(title: VisitWords.date.text(language), isShort: true),
        .init(title: VisitWords.fraction.text(language), isNumber: true),
        .init(title: SheetWords.comeAt.text(language), isNumber: true),
        .init(title: SheetWords.when.text(language), isShort: true),
        .init(title: SheetWords.whereTo.text(language), isShort: true),
      ])
    var last: Week?
    for line in lines {
      table.add([
        .text(line.day.week == last ? "" : "\(line.day.week)"), .text(language.date(line.day)),
        "\(line.fraction)/\(known.totalFractions)",
        .text(line.moments.map { "\($0.arrive.minute)" } ?? ""),
        .text(when(line)), .text(place(line)),
      ])
      last = line.day.week
    }
    return table.html
  }

  private func when(_ line: ReportedVisit) -> String {
    if let moments = line.moments { return "\(moments.enter.minute)" }
    guard let part = line.dayPart else { return SheetWords.dateOnly.text(language) }
    let id = problem.centres[line.centre].dayParts[part].id
    return SheetWords.inDayPart.text(language, language.named(id))
  }

  private func place(_ line: ReportedVisit) -> String {
    let centre = problem.centres[line.centre].name.text(language)
    guard let room = line.room else { return centre }
    return SheetWords.roomAt.text(language, centre, problem.rooms[room].id)
  }

  private var later: HTML {
    guard !followUps.isEmpty else { return "" }
    let items = followUps.map { date -> HTML in
      "<li>\(Day(iso: date).map { language.date($0) } ?? date)</li>"
    }
    return """
      <h2>\(SheetWords.followUps.text(language))</h2>
      <p class="note">\(SheetWords.followUpNote.text(language))</p><ul class="columns">\(items)</ul>

      """
  }
}
