import TreatmentDomain

extension ScheduleDocument {
  /// Makes a document of everything that follows from the schedule alone.
  ///
  /// Breaches, inherited violations, costs and follow-up dates are the referee's to add.
  public init(_ schedule: Schedule, of problem: Problem) {
    var horizon = HorizonEntry()
    horizon.firstDay = problem.horizon.firstDay.description
    horizon.weeks = problem.horizon.weeks
    horizon.detailWeeks = problem.horizon.detailWeeks
    self.init(scenario: problem.name, asOf: problem.asOf.description, horizon: horizon)
    let sorted = schedule.sorted()
    appointments = sorted.appointments.map { Self.entry($0, of: problem) }
    reservations = sorted.reservations.map { Self.entry($0, of: problem) }
    tailDates = sorted.tailDates.map {
      TailEntry(
        course: problem.courses[$0.course].id, fraction: $0.fraction, date: $0.day.description,
        centre: problem.centres[$0.centre].id)
    }
    unscheduled = sorted.unscheduled.map {
      UnscheduledEntry(
        course: problem.courses[$0.course].id, reasons: $0.reasons.map(ReasonEntry.init))
    }
    unplaced = sorted.unplaced.map {
      UnplacedEntry(
        course: problem.courses[$0.course].id, count: $0.count,
        reasons: $0.reasons.map(ReasonEntry.init))
    }
  }

  private static func entry(_ visit: Appointment, of problem: Problem) -> AppointmentEntry {
    let course = problem.courses[visit.course]
    let phase = course.phaseIndex(ofFraction: visit.fraction).map { course.phases[$0] }
    let exit = phase.map { visit.beamStart + ($0.beamMinutes + $0.exitMinutes) }
    return AppointmentEntry(
      course: course.id, fraction: visit.fraction, date: visit.day.description,
      centre: problem.centres[problem.centre(ofRoom: visit.room)].id,
      room: problem.rooms[visit.room].id, start: visit.start.description,
      beamStart: visit.beamStart.description, exit: exit?.description)
  }

  private static func entry(_ visit: Reservation, of problem: Problem) -> ReservationEntry {
    let centre = problem.centres[problem.centre(ofRoom: visit.room)]
    return ReservationEntry(
      course: problem.courses[visit.course].id, fraction: visit.fraction,
      date: visit.day.description, centre: centre.id, room: problem.rooms[visit.room].id,
      dayPart: centre.dayParts[visit.dayPart].id)
  }
}

extension ScheduleDocument.ReasonEntry {
  /// Makes an entry of a reason.
  public init(_ reason: RefusalReason) {
    self.init(
      rule: reason.rule, resource: reason.resource, days: reason.days,
      from: reason.between.lowerBound.description, until: reason.between.upperBound.description,
      sentence: reason.sentence, obstacle: reason.obstacle?.rawValue,
      values: reason.values.isEmpty ? nil : reason.values)
  }
}
