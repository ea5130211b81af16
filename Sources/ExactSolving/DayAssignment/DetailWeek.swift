import Solving
import TreatmentDomain

/// The appointments of the detail window while the days are being improved.
struct DetailWeek: Sendable {
  private(set) var appointments: [Appointment]
  private let problem: Problem
  /// Visits after the detail window, which neighbour its last ones, by course.
  private let later: [[PlannedVisit]]
  private let ofCourse: [[Int]]

  init(_ schedule: Schedule, problem: Problem) {
    self.problem = problem
    appointments = schedule.appointments
    var later: [[PlannedVisit]] = Array(repeating: [], count: problem.courses.count)
    for reservation in schedule.reservations {
      later[reservation.course].append(
        PlannedVisit(
          fraction: reservation.fraction, day: reservation.day,
          centre: problem.centre(ofRoom: reservation.room), room: reservation.room, teams: [],
          position: .dayPart(reservation.dayPart)))
    }
    self.later = later
    var ofCourse: [[Int]] = Array(repeating: [], count: problem.courses.count)
    for (index, appointment) in schedule.appointments.enumerated() {
      ofCourse[appointment.course].append(index)
    }
    self.ofCourse = ofCourse
  }

  /// Indices of a centre-day's appointments.
  func indices(centre: Int, day: Day) -> [Int] {
    appointments.indices.filter {
      appointments[$0].day == day && problem.centre(ofRoom: appointments[$0].room) == centre
    }
  }

  /// All visits of a course from the detail window on, in order of fractions.
  func visits(ofCourse course: Int) -> [PlannedVisit] {
    let detailed = ofCourse[course].map { index -> PlannedVisit in
      let appointment = appointments[index]
      return PlannedVisit(
        fraction: appointment.fraction, day: appointment.day,
        centre: problem.centre(ofRoom: appointment.room), room: appointment.room, teams: [],
        position: .minutes(
          start: appointment.start.minutes, beamStart: appointment.beamStart.minutes))
    }
    return (detailed + later[course]).sorted { $0.fraction < $1.fraction }
  }

  func place(of index: Int) -> DayPlace {
    let appointment = appointments[index]
    return DayPlace(
      room: Int32(appointment.room), start: Int32(appointment.start.minutes),
      beamStart: Int32(appointment.beamStart.minutes))
  }

  /// Moves a centre-day's appointments, in the order of `indices(centre:day:)`.
  mutating func move(_ indices: [Int], to places: [DayPlace]) {
    for (index, place) in zip(indices, places) {
      appointments[index].room = Int(place.room)
      appointments[index].start = MinuteOfDay(Int(place.start))
      appointments[index].beamStart = MinuteOfDay(Int(place.beamStart))
    }
  }
}
