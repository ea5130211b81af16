import TreatmentDomain

/// All dates of one course, week by week.
public struct CourseSheet {
  private let problem: Problem
  private let schedule: Schedule

  /// Makes sheets of a schedule.
  public init(_ schedule: Schedule, of problem: Problem) {
    self.schedule = schedule
    self.problem = problem
  }

  /// Lines for a course; only one week of it when `week` is given.
  public func lines(course index: Int, week: Week? = nil) -> [String] {
    let course = problem.courses[index]
    let name = problem.protocols[course.protocolIndex].name
    var result = [
      "\(course.id): \(name.english) (\(name.chinese)), \(course.deliveredCount) of "
        + "\(course.totalFractions) fractions delivered or assumed"
    ]
    let entries = visits(of: index).filter { week == nil || $0.day.week == week }
    if let reasons = schedule.unscheduled.first(where: { $0.course == index })?.reasons {
      result.append("  no dates:")
      result += reasons.map { "  - \($0.sentence)" }
    } else if entries.isEmpty {
      result.append("  no visit in this time")
    }
    var table = TextTable([
      ("week", .left), ("date", .left), ("fraction", .right), ("where", .left), ("when", .left),
    ])
    var last: Week?
    for entry in entries {
      table.add([
        entry.day.week == last ? "" : "\(entry.day.week)", "\(entry.day.weekday.key) \(entry.day)",
        "\(entry.fraction)", entry.place, entry.time,
      ])
      last = entry.day.week
    }
    return result + (entries.isEmpty ? [] : table.lines())
  }

  private struct Entry {
    let day: Day
    let fraction: Int
    let place: String
    let time: String
  }

  private func visits(of index: Int) -> [Entry] {
    var result = schedule.appointments.filter { $0.course == index }.map {
      Entry(
        day: $0.day, fraction: $0.fraction, place: place($0.room),
        time: "enter \($0.start), beam \($0.beamStart)")
    }
    result += schedule.reservations.filter { $0.course == index }.map {
      let centre = problem.centres[problem.centre(ofRoom: $0.room)]
      return Entry(
        day: $0.day, fraction: $0.fraction, place: place($0.room),
        time: centre.dayParts[$0.dayPart].id)
    }
    result += schedule.tailDates.filter { $0.course == index }.map {
      Entry(
        day: $0.day, fraction: $0.fraction, place: problem.centres[$0.centre].id,
        time: "date only")
    }
    return result.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }

  private func place(_ room: Int) -> String {
    "\(problem.centres[problem.centre(ofRoom: room)].id) \(problem.rooms[room].id)"
  }
}
