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
  let content: ReportContent

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
        .init(title: CommonWords.course.text(language), isShort: true),
        .init(title: CommonWords.treatmentProtocol.text(language)),
        .init(title: CommonWords.beamSource.text(language)),
        .init(title: CommonWords.room.text(language)),
        .init(title: SheetWords.qaDue.text(language), isShort: true),
        .init(title: SheetWords.qaWindows.text(language)),
        .init(title: SheetWords.gates.text(language)),
      ])
    for start in starts { table.add(cells(start)) }
    return table
  }

  private func cells(_ start: Start) -> [HTML] {
    let course = problem.courses[start.course]
    let source = problem.rooms[start.room].source
    let windows = windows(ofSource: source, before: start)
    let due = windows.last?.day ?? start.day.adding(-1)
    let phase = course.phases[start.phase]
    let part =
      course.phases.count > 1
      ? " (\(language.named(phase.particle)))" : ""
    return [
      .text(language.date(start.day) + (start.time.map { " \($0)" } ?? "")), .text(course.id),
      .text(problem.protocols[course.protocolIndex].name.text(language) + part),
      .text(problem.sources[source].name.text(language)), .text(problem.rooms[start.room].id),
      .text(language.date(due)),
      .text(
        windows.isEmpty
          ? SheetWords.qaNone.text(language)
          : windows.map { "\(language.shortDate($0.day)) \($0.window)" }.joined(separator: "; ")),
      .text(gate(of: course)),
    ]
  }

  /// The last hours for quality assurance that end before the first fraction, clear of downtime.
  private func windows(
    ofSource source: Int, before start: Start
  ) -> [(day: Day, window: TimeWindow)] {
    let own = problem.sources[source]
    let dates = Array(start.day.adding(-Self.daysBefore)...start.day)
    let all = dates.flatMap { day -> [(day: Day, window: TimeWindow)] in
      let kind = problem.centres[own.centre].calendar.isWorkingDay(day)
      let down = own.downtime.compactMap { $0.window(on: day) }
      guard kind, day >= problem.asOf.day else { return [] }
      return own.qualityAssurance.filter { $0.falls(on: day) }.map(\.window)
        .filter { window in
          let isBefore = day < start.day || window.end <= start.time ?? MinuteOfDay(0)
          return isBefore && !down.contains { $0.overlaps(window) }
        }
        .sorted { $0.start < $1.start }.map { (day, $0) }
    }
    return all.suffix(Self.mostWindows)
  }

  private func gate(of course: Course) -> String {
    guard let gate = course.gates.first(where: { $0.name.lowercased() == "planqa" }) else {
      return ""
    }
    return gate.day.map { SheetWords.qaDone.text(language, "\($0)") }
      ?? SheetWords.qaOpen.text(language)
  }
}
