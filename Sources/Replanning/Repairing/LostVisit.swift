import TreatmentDomain

/// A visit that events made impossible, and what became of its fraction.
public struct LostVisit: Hashable, Sendable {
  /// What became of it.
  public enum Fate: Hashable, Sendable {
    /// Treated on the same date, in this room, at this time.
    case sameDay(room: Int, start: MinuteOfDay)
    /// The course got this date besides those it keeps.
    case madeUp(on: Day)
    /// No date was found.
    case unplaced
  }

  /// Index of the course.
  public let course: Int
  /// Number it was planned with.
  public let fraction: Int
  /// The date it was planned for.
  public let lostOn: Day
  /// The time it was planned for; nil for reservations.
  public let lostAt: MinuteOfDay?
  /// What became of it.
  public let fate: Fate
  /// The last date of the course before.
  public let lastBefore: Day?
  /// The last date of the course now.
  public let lastNow: Day?

  /// Pairs the lost visits of each course with the dates that it has now and had not.
  static func fates(
    of disturbance: Disturbance, before: Schedule, after: Schedule
  ) -> [LostVisit] {
    let old = before.daysByCourse()
    let new = after.daysByCourse()
    var added: [Int: [Day]] = [:]
    for index in disturbance.courses {
      added[index] = (new[index] ?? []).filter { !(old[index] ?? []).contains($0) }
    }
    return disturbance.lost.map { lost in
      let again = after.appointments.first { $0.course == lost.course && $0.day == lost.day }
      var fate = Fate.unplaced
      if let again {
        fate = .sameDay(room: again.room, start: again.start)
      } else if (new[lost.course] ?? []).contains(lost.day) {
        fate = .madeUp(on: lost.day)
      } else if let day = added[lost.course]?.first {
        added[lost.course]?.removeFirst()
        fate = .madeUp(on: day)
      }
      return LostVisit(
        course: lost.course, fraction: lost.fraction, lostOn: lost.day, lostAt: lost.start,
        fate: fate, lastBefore: old[lost.course]?.last, lastNow: new[lost.course]?.last)
    }
  }
}

extension Schedule {
  /// Dates of every course in order.
  func daysByCourse() -> [Int: [Day]] {
    var result: [Int: [Day]] = [:]
    for visit in appointments { result[visit.course, default: []].append(visit.day) }
    for visit in reservations { result[visit.course, default: []].append(visit.day) }
    for visit in tailDates { result[visit.course, default: []].append(visit.day) }
    return result.mapValues { $0.sorted() }
  }
}
