import TreatmentDomain

/// One date of a course as patients and physicians read it.
struct CourseVisitLine {
  let fraction: Int
  let day: Day
  let centre: Int
  /// Index of the room; nil for dates after the horizon.
  let room: Int?
  /// The minutes; nil for reservations and later dates.
  let timed: TimedVisit?
  /// Index of the day part at the centre, of reservations.
  let dayPart: Int?

  /// The lines of every course of a problem, in order of date and fraction.
  static func all(of schedule: Schedule, in problem: Problem) -> [[CourseVisitLine]] {
    var result = Array(repeating: [CourseVisitLine](), count: problem.courses.count)
    for visit in schedule.appointments {
      result[visit.course].append(
        CourseVisitLine(
          fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
          room: visit.room, timed: TimedVisit(visit, of: problem), dayPart: nil))
    }
    for visit in schedule.reservations {
      result[visit.course].append(
        CourseVisitLine(
          fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
          room: visit.room, timed: nil, dayPart: visit.dayPart))
    }
    for visit in schedule.tailDates {
      result[visit.course].append(
        CourseVisitLine(
          fraction: visit.fraction, day: visit.day, centre: visit.centre, room: nil, timed: nil,
          dayPart: nil))
    }
    return result.map { $0.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) } }
  }
}
