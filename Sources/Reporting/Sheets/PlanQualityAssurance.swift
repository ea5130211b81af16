import TreatmentDomain

/// What physicists plan their measurements by: every new start, and the last hours for quality assurance before it.
struct PlanQualityAssuranceFormat: ReportFormat {
  let name = "qa-list"
  let purpose = "plan quality assurance due before every new start, for physicists"

  func files(of content: ReportContent) -> [ReportFile] {
    let language = content.language
    let list = PlanQualityAssurance(content: content)
    let body: HTML = """
      <p class="note">\(SheetWords.qaNote.text(language))</p>
      \(list.table.html)
      """
    return [SheetPage.file("qa-list.html", .qaList, content, body)]
  }
}

/// The new starts of the horizon, the soonest first.
struct PlanQualityAssurance {
  private let content: ReportContent
  /// When the last beam of each source ends, by date of the detail window.
  private let lastBeams: [[MinuteOfDay?]]

  init(content: ReportContent) {
    self.content = content
    let problem = content.problem
    var ends = Array(
      repeating: [MinuteOfDay?](repeating: nil, count: problem.horizon.detailDays.count),
      count: problem.sources.count)
    for visit in TimedVisit.all(of: content.schedule, in: problem) {
      let position = visit.appointment.day - problem.horizon.firstDay
      guard ends[visit.source].indices.contains(position) else { continue }
      ends[visit.source][position] = max(
        ends[visit.source][position] ?? visit.beamEnd, visit.beamEnd)
    }
    lastBeams = ends
  }

  private static let daysBefore = 14
  private static let mostWindows = 3

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  /// A start: the course's or a later phase's, which has a plan of its own.
  private struct Start {
    let course: Int
    let phase: Int
    let day: Day
    let room: Int
    let time: MinuteOfDay?
  }

  private var starts: [Start] {
    let timed = content.schedule.appointments.map {
      ($0.course, $0.fraction, $0.day, $0.room, Optional($0.start))
    }
    let reserved = content.schedule.reservations.map {
      ($0.course, $0.fraction, $0.day, $0.room, MinuteOfDay?.none)
    }
    return (timed + reserved).compactMap { course, fraction, day, room, time in
      let known = problem.courses[course]
      guard known.isFirstOfPhase(fraction: fraction),
        let phase = known.phaseIndex(ofFraction: fraction)
      else { return nil }
      return Start(course: course, phase: phase, day: day, room: room, time: time)
    }.sorted { ($0.day, $0.course, $0.phase) < ($1.day, $1.course, $1.phase) }
  }

  var table: HTMLTable {
    var table = HTMLTable(
      SheetWords.qaList.text(language),
      [
        .init(title: SheetWords.start.text(language), isShort: true),
        .init(title: VisitWords.course.text(language), isShort: true),
        .init(title: VisitWords.treatmentProtocol.text(language)),
        .init(title: VisitWords.beamSource.text(language), isShort: true),
        .init(title: VisitWords.room.text(language), isShort: true),
        .init(title: SheetWords.qaDue.text(language), isShort: true),
        .init(title: SheetWords.qaWindows.text(language)),
        .init(title: SheetWords.gates.text(language), isShort: true),
      ])
    for start in starts { table.add(cells(start)) }
    return table
  }

  private func cells(_ start: Start) -> [HTML] {
    let course = problem.courses[start.course]
    let source = problem.rooms[start.room].source
    let windows = windows(ofSource: source, before: start)
    // The check on the morning of the first fraction is the last chance, not the day to count on.
    let due =
      windows.last { $0.day < start.day }?.day ?? windows.last?.day ?? start.day.adding(-1)
    let phase = course.phases[start.phase]
    let part =
      course.phases.count > 1
      ? " (\(language.named(phase.particle)))" : ""
    return [
      .text(language.date(start.day) + (start.time.map { " \($0)" } ?? "")), .text(course.id),
      .text(problem.protocols[course.protocolIndex].name.text(language) + part),
      .text(problem.sources[source].name.text(language)), .text(problem.rooms[start.room].id),
      .text(language.date(due)),
      windows.isEmpty ? .text(SheetWords.qaNone.text(language)) : list(windows),
      .text(start.phase == 0 ? gate(of: course, due: due) : ""),
    ]
  }

  /// Hours after hours; a line breaks between them, never inside a date or a time.
  private func list(_ windows: [Hours]) -> HTML {
    windows.enumerated().map { index, hours -> HTML in
      let mark = index > 0 ? language.clauseMark : ""
      return "\(mark)<span class=\"short\">\(text(hours))</span>"
    }.joined()
  }

  /// Hours for quality assurance on one date.
  private struct Hours {
    let day: Day
    let window: TimeWindow
    /// True when overtime takes their beginning.
    let isShortened: Bool
  }

  private func text(_ hours: Hours) -> String {
    let date = language.shortDate(hours.day)
    return hours.isShortened
      ? SheetWords.qaShortened.text(language, date, "\(hours.window)") : "\(date) \(hours.window)"
  }

  /// The last hours for quality assurance that end before the first fraction, after the data, clear of downtime and
  /// of the beams that displace them.
  private func windows(ofSource source: Int, before start: Start) -> [Hours] {
    let own = problem.sources[source]
    let dates = Array(start.day.adding(-Self.daysBefore)...start.day)
    let all = dates.flatMap { day -> [Hours] in
      guard problem.centres[own.centre].calendar.isWorkingDay(day) else { return [] }
      let down = own.downtime.compactMap { $0.window(on: day) }
      return own.qualityAssurance.filter { $0.falls(on: day) }
        .sorted { $0.window.start < $1.window.start }
        .compactMap { hours($0, of: source, on: day) }
        .filter { hours in
          let isBefore = day < start.day || hours.window.end <= start.time ?? MinuteOfDay(0)
          return isBefore && Moment(day, hours.window.end) > problem.asOf
            && !down.contains { $0.overlaps(hours.window) }
        }
    }
    return all.suffix(Self.mostWindows)
  }

  /// What treatment leaves of a window; nil when nothing is left.
  private func hours(
    _ assurance: QualityAssuranceWindow, of source: Int, on day: Day
  ) -> Hours? {
    assurance.hours(afterLastBeam: lastBeam(ofSource: source, on: day)).map {
      Hours(day: day, window: $0, isShortened: $0 != assurance.window)
    }
  }

  private func lastBeam(ofSource source: Int, on day: Day) -> MinuteOfDay? {
    let position = day - problem.horizon.firstDay
    return lastBeams[source].indices.contains(position) ? lastBeams[source][position] : nil
  }

  private func gate(of course: Course, due: Day) -> String {
    guard
      let gate = course.gates.first(where: {
        $0.name.lowercased().filter { !$0.isWhitespace } == "planqa"
      })
    else {
      return ""
    }
    guard let day = gate.day else { return SheetWords.qaOpen.text(language) }
    let word: SheetWords = day <= problem.asOf.day ? .qaDone : day > due ? .qaLate : .qaPlanned
    return word.text(language, "\(day)")
  }
}
