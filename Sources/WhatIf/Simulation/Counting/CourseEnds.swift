import Checking
import TreatmentDomain

/// When courses should end and may end at the latest, as of the last schedule that had dates for them.
struct CourseEnds: Sendable {
  /// How a course ended.
  struct End: Hashable, Sendable {
    /// Calendar days past the nominal last date.
    let prolongation: Int
    /// True when the last date lies after the one that its interruption category allows.
    let isBreach: Bool
  }

  private var limits: [String: (nominal: Day?, latest: Day?)] = [:]

  /// Takes the limits of every course with dates.
  mutating func look(at schedule: Schedule, of referee: Referee, _ problem: Problem) {
    for dates in referee.courseDates(of: schedule) {
      limits[problem.courses[dates.course].id] = (dates.nominalLast, dates.latestLast)
    }
  }

  /// How a course ended whose last fraction was delivered on a date.
  func end(of course: String, on last: Day) -> End {
    let limit = limits[course]
    return End(
      prolongation: limit?.nominal.map { max(0, last - $0) } ?? 0,
      isBreach: limit?.latest.map { last > $0 } ?? false)
  }
}
