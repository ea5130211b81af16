import TreatmentDomain

/// One room and day as lines of a terminal: its visits on a scale of hours, and the beam above them.
///
/// Letters differ as well as colours: `-` set-up, `#` beam, `=` exit, `+` beam in another room.
struct RoomTimeline {
  private static let most = 84

  let visits: [TimedVisit]
  let beams: [TimedVisit]
  let room: Int
  let span: TimeWindow
  let ink: TerminalInk
  let language: Language

  /// The day of one room of a schedule.
  init(
    _ schedule: Schedule, of problem: Problem, room: Int, day: Day, ink: TerminalInk,
    language: Language
  ) {
    let source = problem.rooms[room].source
    let all = schedule.appointments
      .filter { $0.day == day && problem.rooms[$0.room].source == source }
      .compactMap { TimedVisit($0, of: problem) }
    let hours = problem.hours(ofSource: source, on: day)
    let first = min(
      hours?.open.minutes ?? Int.max, all.map(\.appointment.start.minutes).min() ?? Int.max)
    let last = max(hours?.overtimeUntil.minutes ?? 0, all.map(\.end.minutes).max() ?? 0)
    span = TimeWindow(min(first, last) / 60 * 60, (last + 59) / 60 * 60)
    visits = all.filter { $0.appointment.room == room }
    beams = all
    self.room = room
    self.ink = ink
    self.language = language
  }

  /// Hours, beam and room, or nothing on a day without hours.
  var lines: [String] {
    guard !span.isEmpty else { return [] }
    let labels = [VisitWords.beam.text(language), VisitWords.room.text(language)]
    let width = labels.map(TextTable.width).max() ?? 0
    func label(_ text: String) -> String {
      "  " + text + String(repeating: " ", count: width - TextTable.width(of: text) + 1)
    }
    return [label("") + scale, label(labels[0]) + beamLine, label(labels[1]) + roomLine, legend]
  }

  /// Minutes of one cell, a multiple of five so that the day fits a terminal.
  private var step: Int { max(5, (span.minutes / Self.most + 4) / 5 * 5) }
  private var cells: Int { span.minutes / step }

  private var scale: String {
    var line = ""
    for hour in stride(from: span.start.minutes, to: span.end.minutes, by: 60) {
      let place = (hour - span.start.minutes) / step
      let text = "\(hour / 60)"
      guard place >= line.count else { continue }
      line += String(repeating: " ", count: place - line.count) + text
    }
    return line
  }

  private enum Mark: Character {
    case free = "."
    case exit = "="
    case setUp = "-"
    case elsewhere = "+"
    case beam = "#"
  }

  /// What holds most of a cell; of a beam that lies across cells the middle shows too, however short it is.
  private func mark(_ cell: Int, _ intervals: [(TimeWindow, Mark)]) -> Mark {
    let window = TimeWindow(
      span.start.minutes + cell * step, span.start.minutes + (cell + 1) * step)
    let held = intervals.filter { $0.0.overlaps(window) }
    let beam = held.first { interval, mark in
      let middle = MinuteOfDay((interval.start.minutes + interval.end.minutes) / 2)
      return (mark == .beam || mark == .elsewhere) && window.contains(middle)
    }
    if let beam { return beam.1 }
    let longest = held.max {
      $0.0.intersection(window).minutes < $1.0.intersection(window).minutes
    }
    return longest?.1 ?? .free
  }

  private func line(_ intervals: [(TimeWindow, Mark)]) -> String {
    let marks = (0..<cells).map { mark($0, intervals) }
    var result = ""
    var rest = marks[...]
    while let mark = rest.first {
      let run = rest.prefix { $0 == mark }
      result += inked(mark, count: run.count)
      rest = rest.dropFirst(run.count)
    }
    return result
  }

  private func inked(_ mark: Mark, count: Int) -> String {
    let text = String(repeating: mark.rawValue, count: count)
    return switch mark {
    case .free, .elsewhere: ink.text(text, .quiet)
    case .setUp: ink.text(text, .setUp)
    case .beam: ink.text(text, .beam)
    case .exit: ink.text(text, .exit)
    }
  }

  private var beamLine: String {
    line(
      beams.map {
        (
          TimeWindow($0.appointment.beamStart, $0.beamEnd),
          $0.appointment.room == room ? .beam : .elsewhere
        )
      })
  }

  private var roomLine: String {
    line(
      visits.flatMap { visit in
        [
          (TimeWindow(visit.appointment.start, visit.appointment.beamStart), .setUp),
          (TimeWindow(visit.appointment.beamStart, visit.beamEnd), .beam),
          (TimeWindow(visit.beamEnd, visit.end), .exit),
        ]
      })
  }

  private var legend: String {
    "  "
      + ShowWords.timelineLegend.text(
        language, "-", "#", "=", "\(step)")
  }
}
