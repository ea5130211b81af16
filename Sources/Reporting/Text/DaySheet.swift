import TreatmentDomain

/// The day sheet of one room: who comes when, with beam and exit times.
public struct DaySheet {
  private let problem: Problem
  private let schedule: Schedule

  /// Makes sheets of a schedule.
  public init(_ schedule: Schedule, of problem: Problem) {
    self.schedule = schedule
    self.problem = problem
  }

  /// Lines for a room on a date: appointments to the minute, or reservations by day part.
  public func lines(room: Int, day: Day) -> [String] {
    let centre = problem.centre(ofRoom: room)
    let head = [
      "\(problem.centres[centre].name.english), room \(problem.rooms[room].id), "
        + "\(day.weekday.key) \(day)"
    ]
    let appointments = schedule.appointments.filter { $0.room == room && $0.day == day }
      .sorted { $0.start < $1.start }
    if !appointments.isEmpty { return head + minutes(appointments) }
    let reservations = schedule.reservations.filter { $0.room == room && $0.day == day }
      .sorted { ($0.dayPart, $0.course) < ($1.dayPart, $1.course) }
    if !reservations.isEmpty { return head + parts(reservations, centre: centre) }
    return head + ["  nobody is expected"]
  }

  private func minutes(_ appointments: [Appointment]) -> [String] {
    var table = TextTable([
      ("arrive", .right), ("enter", .right), ("beam", .right), ("beam off", .right),
      ("leave", .right), ("course", .left), ("fraction", .right), ("protocol", .left),
    ])
    for visit in appointments {
      let course = problem.courses[visit.course]
      guard let number = course.phaseIndex(ofFraction: visit.fraction) else { continue }
      let phase = course.phases[number]
      let beamEnd = visit.beamStart + phase.beamMinutes
      table.add([
        "\(visit.start - phase.arrivalLeadMinutes)", "\(visit.start)", "\(visit.beamStart)",
        "\(beamEnd)", "\(beamEnd + phase.exitMinutes)", course.id,
        "\(visit.fraction)/\(course.totalFractions)",
        problem.protocols[course.protocolIndex].name.english,
      ])
    }
    return table.lines()
  }

  private func parts(_ reservations: [Reservation], centre: Int) -> [String] {
    var table = TextTable([
      ("day part", .left), ("course", .left), ("fraction", .right), ("protocol", .left),
    ])
    for visit in reservations {
      let course = problem.courses[visit.course]
      table.add([
        problem.centres[centre].dayParts[visit.dayPart].id, course.id,
        "\(visit.fraction)/\(course.totalFractions)",
        problem.protocols[course.protocolIndex].name.english,
      ])
    }
    return table.lines()
  }
}
