import TreatmentDomain

/// The visits of a schedule, looked up once by room, centre and course.
struct VisitIndex {
  /// Every visit by date, room and time; tail dates after the rest of their date.
  let visits: [ReportedVisit]
  /// Positions of the visits of each room.
  let ofRoom: [[Int]]
  /// Positions of the visits of each centre.
  let ofCentre: [[Int]]
  /// Positions of the visits of each course.
  let ofCourse: [[Int]]

  /// Looks up a schedule; with `comesBefore` also the visits still to come before the horizon, which are published.
  init(_ schedule: Schedule, of problem: Problem, comesBefore: Bool = false) {
    let all =
      (comesBefore ? ReportedVisit.beforeHorizon(of: problem) : [])
      + schedule.appointments.compactMap { ReportedVisit($0, of: problem) }
      + schedule.reservations.compactMap { ReportedVisit($0, of: problem) }
      + schedule.tailDates.compactMap { ReportedVisit($0, of: problem) }
    visits = all.sorted { Self.order($0) < Self.order($1) }
    var ofRoom: [[Int]] = Array(repeating: [], count: problem.rooms.count)
    var ofCentre: [[Int]] = Array(repeating: [], count: problem.centres.count)
    var ofCourse: [[Int]] = Array(repeating: [], count: problem.courses.count)
    for (position, visit) in visits.enumerated() {
      if let room = visit.room { ofRoom[room].append(position) }
      ofCentre[visit.centre].append(position)
      ofCourse[visit.course].append(position)
    }
    self.ofRoom = ofRoom
    self.ofCentre = ofCentre
    self.ofCourse = ofCourse
  }

  /// The visits of a course in the order in which the patient comes.
  func visits(ofCourse course: Int) -> [ReportedVisit] {
    ofCourse[course].map { visits[$0] }.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }

  /// The first fractions that the schedule places, by date.
  var starts: [ReportedVisit] { visits.filter { $0.fraction == 1 } }

  private static func order(_ visit: ReportedVisit) -> (Int, Int, Int, Int, Int) {
    let minute = visit.moments?.enter.minute.minutes ?? 1440 + (visit.dayPart ?? 0)
    return (visit.day.number, visit.room ?? Int.max, minute, visit.course, visit.fraction)
  }
}
