import TreatmentDomain

/// The day sheet of one room: who comes when, with beam and exit times, below a timeline of the day.
public struct DaySheet {
  private let problem: Problem
  private let schedule: Schedule
  private let language: Language
  private let ink: TerminalInk

  /// Makes sheets of a schedule.
  public init(
    _ schedule: Schedule, of problem: Problem, language: Language = .english,
    ink: TerminalInk = .plain
  ) {
    self.schedule = schedule
    self.problem = problem
    self.language = language
    self.ink = ink
  }

  /// Lines for a room on a date: appointments to the minute, or reservations by day part.
  public func lines(room: Int, day: Day) -> [String] {
    let centre = problem.centre(ofRoom: room)
    let head = ShowWords.roomDay.text(
      language, problem.centres[centre].name.text(language), problem.rooms[room].id,
      language.date(day))
    let visits = schedule.appointments.filter { $0.room == room && $0.day == day }
      .sorted { $0.start < $1.start }.compactMap { TimedVisit($0, of: problem) }
    if !visits.isEmpty {
      let timeline = RoomTimeline(
        schedule, of: problem, room: room, day: day, ink: ink, language: language)
      return [ink.text(head, .strong)] + timeline.lines + minutes(visits)
    }
    let reservations = schedule.reservations.filter { $0.room == room && $0.day == day }
      .sorted { ($0.dayPart, $0.course) < ($1.dayPart, $1.course) }
    if !reservations.isEmpty { return [ink.text(head, .strong)] + parts(reservations, centre) }
    return [ink.text(head, .strong), "  " + ShowWords.nobody.text(language)]
  }

  private func minutes(_ visits: [TimedVisit]) -> [String] {
    let times: [VisitWords] = [.arrive, .enter, .beamOn, .beamOff, .leave]
    var table = TextTable(
      times.map { (lowercased($0), .right) } + [
        (lowercased(.course), .left), (lowercased(.fraction), .right),
        (lowercased(.treatmentProtocol), .left),
      ])
    for visit in visits {
      let appointment = visit.appointment
      table.add(
        [visit.arrival, appointment.start, appointment.beamStart, visit.beamEnd, visit.end]
          .map { "\($0)" } + cells(appointment.course, appointment.fraction))
    }
    return table.lines()
  }

  private func parts(_ reservations: [Reservation], _ centre: Int) -> [String] {
    var table = TextTable([
      (lowercased(.dayPart), .left), (lowercased(.course), .left), (lowercased(.fraction), .right),
      (lowercased(.treatmentProtocol), .left),
    ])
    for visit in reservations {
      let part = problem.centres[centre].dayParts[visit.dayPart].id
      table.add([language.named(part)] + cells(visit.course, visit.fraction))
    }
    return table.lines()
  }

  private func cells(_ course: Int, _ fraction: Int) -> [String] {
    let known = problem.courses[course]
    return [
      known.id, "\(fraction)/\(known.totalFractions)",
      problem.protocols[known.protocolIndex].name.text(language),
    ]
  }

  private func lowercased(_ word: VisitWords) -> String { word.text(language).lowercased() }
}
