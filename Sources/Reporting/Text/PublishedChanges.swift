import TreatmentDomain

/// What differs between a schedule and what was published, visit by visit.
public struct PublishedChanges {
  /// One line per change, in order of courses and dates.
  public let lines: [String]

  /// Compares fraction by fraction.
  public init(schedule: Schedule, problem: Problem) {
    var places: [[Place]] = Array(repeating: [], count: problem.courses.count)
    for visit in schedule.appointments {
      places[visit.course].append(
        Place(
          fraction: visit.fraction, day: visit.day, room: visit.room, start: visit.start, part: nil))
    }
    for visit in schedule.reservations {
      places[visit.course].append(
        Place(
          fraction: visit.fraction, day: visit.day, room: visit.room, start: nil,
          part: visit.dayPart))
    }
    lines = problem.courses.indices.flatMap { index -> [String] in
      let course = problem.courses[index]
      return course.published.compactMap { known -> String? in
        guard known.fraction > course.deliveredCount else { return nil }
        let before = Place(
          fraction: known.fraction, day: known.day, room: known.room, start: known.start,
          part: known.dayPart)
        let head = "  \(course.id) fraction \(known.fraction): "
        guard let now = places[index].first(where: { $0.fraction == known.fraction }) else {
          return head + "\(before.text(problem)) is dropped"
        }
        return now.keeps(before)
          ? nil : head + "\(before.text(problem)) -> \(now.text(problem))"
      }
    }
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

    func text(_ problem: Problem) -> String {
      var text = "\(day)"
      if let start { text += " \(start)" }
      if let room {
        let part = part.map { problem.centres[problem.centre(ofRoom: room)].dayParts[$0].id }
        if let part { text += " \(part)" }
        text += " \(problem.rooms[room].id)"
      }
      return text
    }
  }
}
