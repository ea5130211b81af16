import Foundation
import TreatmentDomain

/// What the board's script knows of the courses that it shows, as JSON in the page.
struct BoardCourses {
  private struct Entry: Encodable {
    /// Id.
    let i: String
    /// Position of the protocol.
    let p: Int
    /// Lines that tell of the course.
    let t: [String]
    /// Positions of the teams that each phase needs.
    let m: [[Int]]
    /// Dates, times and rooms.
    let d: [String]
  }

  let content: ReportContent

  /// The courses with an appointment by index, `null` for the others; nothing in it can end a script.
  var json: String {
    let problem = content.problem
    var isShown = Array(repeating: false, count: problem.courses.count)
    for visit in content.schedule.appointments { isShown[visit.course] = true }
    let dates = self.dates
    let entries = problem.courses.indices.map { index -> Entry? in
      isShown[index] ? entry(index, dates: dates[index]) : nil
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let encoded = try? encoder.encode(entries) else { return "[]" }
    return String(decoding: encoded, as: UTF8.self).replacing("<", with: "\\u003c")
  }

  private func entry(_ index: Int, dates: [String]) -> Entry {
    let problem = content.problem
    let language = content.language
    let course = problem.courses[index]
    let known = problem.protocols[course.protocolIndex]
    let progress = SheetWords.progress.text(
      language, "\(course.fractionsBehind(at: problem.asOf))", "\(course.totalFractions)")
    let lines = [
      known.name.text(language),
      "\(VisitWords.waitingClass.text(language)) \(course.waitingClass.key), "
        + SheetWords.category.text(language, "\(course.category.rawValue)"),
      progress,
    ]
    let teams = course.phases.map { phase in
      problem.centres.indices.flatMap { problem.teams(for: phase, at: $0) ?? [] }
    }
    return Entry(
      i: ForeignText.clean(course.id), p: course.protocolIndex, t: lines.map(ForeignText.clean),
      m: teams, d: dates.map(ForeignText.clean))
  }

  /// The dates of every course in order, as lines.
  private var dates: [[String]] {
    let problem = content.problem
    var entries = Array(repeating: [(Day, String)](), count: problem.courses.count)
    for visit in content.schedule.appointments {
      let room = problem.rooms[visit.room].id
      entries[visit.course].append((visit.day, "\(visit.day) \(visit.start) \(room)"))
    }
    for visit in content.schedule.reservations {
      let centre = problem.centres[problem.centre(ofRoom: visit.room)]
      let part = content.language.named(centre.dayParts[visit.dayPart].id)
      let room = problem.rooms[visit.room].id
      entries[visit.course].append((visit.day, "\(visit.day) \(part) \(room)"))
    }
    for visit in content.schedule.tailDates {
      entries[visit.course].append((visit.day, "\(visit.day)"))
    }
    return entries.map { $0.sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
