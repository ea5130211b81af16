import TreatmentDomain

/// What differs between a schedule and what was published, as patients would notice it.
public struct PublishedChanges {
  /// One line per change, in order of courses and dates.
  public let lines: [String]

  /// Compares course by course, date by date.
  public init(schedule: Schedule, problem: Problem, language: Language = .english) {
    var places: [[Place]] = Array(repeating: [], count: problem.courses.count)
    for visit in schedule.appointments {
      places[visit.course].append(
        Place(
          fraction: visit.fraction, day: visit.day, room: visit.room, start: visit.start, part: nil)
      )
    }
    for visit in schedule.reservations {
      places[visit.course].append(
        Place(
          fraction: visit.fraction, day: visit.day, room: visit.room, start: nil,
          part: visit.dayPart))
    }
    lines = problem.courses.indices.flatMap { index in
      Self.lines(
        of: problem.courses[index], now: places[index], problem: problem, language)
    }
  }

  /// Visits on the same date first, then what is left in order of dates, as disruption is counted.
  private static func lines(
    of course: Course, now: [Place], problem: Problem, _ language: Language
  ) -> [String] {
    let known = course.published.filter { problem.horizon.days.contains($0.day) }.map {
      Place(
        fraction: $0.fraction, day: $0.day, room: $0.room, start: $0.start, part: $0.dayPart)
    }
    var result: [(day: Day, line: String)] = []
    var open = now.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
    var lost: [Place] = []
    for before in known.sorted(by: { ($0.day, $0.fraction) < ($1.day, $1.fraction) }) {
      guard let match = open.firstIndex(where: { $0.day == before.day }) else {
        lost.append(before)
        continue
      }
      let after = open.remove(at: match)
      if !after.keeps(before) {
        result.append(
          (before.day, "\(before.text(problem, language)) -> \(after.text(problem, language))"))
      }
    }
    for (position, before) in lost.enumerated() {
      let after =
        position < open.count
        ? "-> \(open[position].text(problem, language))" : SummaryWords.dropped.text(language)
      result.append((before.day, "\(before.text(problem, language)) \(after)"))
    }
    return result.sorted { $0.day < $1.day }.map { "  \(ForeignText.clean(course.id)): \($0.line)" }
  }

  private struct Place {
    let fraction: Int
    let day: Day
    let room: Int?
    let start: MinuteOfDay?
    let part: Int?

    /// True when nothing that was announced differs.
    func keeps(_ known: Place) -> Bool {
      day == known.day && (known.room == nil || room == known.room)
        && (known.start == nil || start == nil || start == known.start)
        && (known.part == nil || part == nil || part == known.part)
    }

    func text(_ problem: Problem, _ language: Language) -> String {
      var text = "\(day)"
      if let start { text += " \(start)" }
      if let room {
        let part = part.map { problem.centres[problem.centre(ofRoom: room)].dayParts[$0].id }
        if let part { text += " \(language.named(part))" }
        text += " \(problem.rooms[room].id)"
      }
      return text
    }
  }
}
