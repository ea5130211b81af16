import TreatmentDomain

/// One centre-day as a picture (SVG): a lane for each beam source and a row for each of its rooms.
///
/// Set-up, beam and exit of a visit differ in shade; the beam lane shows when the beam is on, so that
/// one sees at a glance that it serves one room at a time.
public struct DayPicture {
  private static let rowHeight = 34
  private static let left = 150
  private static let minuteWidth = 1.9

  private let schedule: Schedule
  private let problem: Problem
  private let centre: Int
  private let day: Day
  private let span: TimeWindow
  private let language: Language

  /// Makes the picture of a centre-day of the detail window.
  public init(
    _ schedule: Schedule, of problem: Problem, centre: Int, day: Day, language: Language = .english
  ) {
    self.language = language
    self.schedule = schedule
    self.problem = problem
    self.centre = centre
    self.day = day
    let hours = problem.sources.indices.filter { problem.sources[$0].centre == centre }
      .compactMap { problem.hours(ofSource: $0, on: day) }
    span = TimeWindow(
      hours.map(\.open).min() ?? MinuteOfDay(480),
      hours.map(\.overtimeUntil).max() ?? MinuteOfDay(1080))
  }

  /// The SVG text.
  public var svg: String {
    let rows = self.rows
    let width = Self.left + Int(Double(span.minutes) * Self.minuteWidth) + 20
    let height = 64 + rows.count * Self.rowHeight + 44
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "font-family=\"Noto Sans, Noto Sans CJK SC, sans-serif\" font-size=\"12\">",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
      text(
        10, 24,
        ShowWords.pictureTitle.text(
          language, problem.centres[centre].name.text(language), language.date(day)), size: 16),
    ]
    parts += grid(height: height)
    for (index, row) in rows.enumerated() {
      parts += lane(row, top: 54 + index * Self.rowHeight)
    }
    parts += legend(top: height - 26)
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private enum Row {
    case source(Int)
    case room(Int)
  }

  private var rows: [Row] {
    problem.sources.indices.filter { problem.sources[$0].centre == centre }.flatMap { source in
      [Row.source(source)]
        + problem.rooms.indices.filter { problem.rooms[$0].source == source }.map { Row.room($0) }
    }
  }

  private func grid(height: Int) -> [String] {
    let hours = stride(
      from: (span.start.minutes + 59) / 60 * 60, through: span.end.minutes, by: 60)
    return hours.flatMap { minute in
      let at = x(minute)
      return [
        "<line x1=\"\(at)\" y1=\"46\" x2=\"\(at)\" y2=\"\(height - 40)\" stroke=\"#d0d4d8\"/>",
        text(at - 14, 42, "\(MinuteOfDay(minute))", size: 11),
      ]
    }
  }

  private func lane(_ row: Row, top: Int) -> [String] {
    switch row {
    case .source(let source):
      let name = problem.sources[source].id
      return [text(10, top + 20, name, size: 12, weight: "bold")]
        + visits.filter { problem.rooms[$0.visit.room].source == source }.map { entry in
          bar(
            entry.visit.beamStart.minutes, entry.beamEnd, top: top + 8, height: 16,
            fill: "#b3261e")
        }
    case .room(let room):
      let label = ShowWords.roomLane.text(language, problem.rooms[room].id)
      return [text(22, top + 20, label, size: 12)]
        + visits.filter { $0.visit.room == room }.flatMap { visitBars($0, top: top) }
    }
  }

  private func visitBars(_ entry: Entry, top: Int) -> [String] {
    let start = entry.visit.start.minutes
    let beam = entry.visit.beamStart.minutes
    let course = problem.courses[entry.visit.course]
    let title = ShowWords.pictureVisit.text(
      language, course.id, "\(entry.visit.fraction)", "\(entry.visit.start)",
      "\(entry.visit.beamStart)")
    return [
      "<g><title>\(Self.escaped(title))</title>",
      bar(start, beam, top: top + 3, height: 26, fill: "#9fc5e8"),
      bar(beam, entry.beamEnd, top: top + 3, height: 26, fill: "#b3261e"),
      bar(entry.beamEnd, entry.end, top: top + 3, height: 26, fill: "#d9d2b8"),
      text(x(start) + 3, top + 20, course.id, size: 9), "</g>",
    ]
  }

  private struct Entry {
    let visit: Appointment
    let beamEnd: Int
    let end: Int
  }

  private var visits: [Entry] {
    schedule.appointments
      .filter { $0.day == day && problem.centre(ofRoom: $0.room) == centre }
      .compactMap { visit in
        let course = problem.courses[visit.course]
        return course.phaseIndex(ofFraction: visit.fraction).map { number in
          let beamEnd = visit.beamStart.minutes + course.phases[number].beamMinutes
          return Entry(
            visit: visit, beamEnd: beamEnd, end: beamEnd + course.phases[number].exitMinutes)
        }
      }
  }

  private func legend(top: Int) -> [String] {
    let entries = [
      ("#9fc5e8", VisitWords.setUp), ("#b3261e", .beam), ("#d9d2b8", .exit),
    ]
    return entries.enumerated().flatMap { index, entry in
      let at = Self.left + index * 90
      return [
        "<rect x=\"\(at)\" y=\"\(top)\" width=\"14\" height=\"14\" fill=\"\(entry.0)\" "
          + "stroke=\"#333\" stroke-width=\"0.5\"/>",
        text(at + 20, top + 12, entry.1.text(language), size: 12),
      ]
    }
  }

  private func bar(_ from: Int, _ until: Int, top: Int, height: Int, fill: String) -> String {
    let width = max(1, x(until) - x(from))
    return "<rect x=\"\(x(from))\" y=\"\(top)\" width=\"\(width)\" height=\"\(height)\" "
      + "fill=\"\(fill)\" stroke=\"#333\" stroke-width=\"0.5\"/>"
  }

  private func text(
    _ x: Int, _ y: Int, _ content: String, size: Int, weight: String = "normal"
  ) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" font-weight=\"\(weight)\" fill=\"#1f2328\">"
      + "\(Self.escaped(content))</text>"
  }

  private func x(_ minute: Int) -> Int {
    Self.left + Int(Double(minute - span.start.minutes) * Self.minuteWidth)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
