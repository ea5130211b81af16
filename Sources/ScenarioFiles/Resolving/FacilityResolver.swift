import TreatmentDomain

/// Turns facility, calendar and protocol documents into domain values; unknown names become nil.
struct FacilityResolver {
  let documents: ScenarioDocuments
  let names: Names
  private var events: EventResolver { EventResolver(events: documents.events) }

  /// The problem without its courses.
  func problem() -> Problem {
    let scenario = documents.scenario
    return Problem(
      name: scenario.name, asOf: scenario.asOf, horizon: scenario.horizon, centres: centres(),
      sources: sources(), rooms: rooms(), teams: teams(), protocols: protocols(),
      trials: scenario.trials.map(trial), courses: [], objective: scenario.weights,
      rules: scenario.rules, arrivals: scenario.arrivals.compactMap(arrivals),
      followUps: followUps())
  }

  /// One entry a course, in the order of the file.
  private func followUps() -> [RemainingFollowUps] {
    var order: [String] = []
    var days: [String: [Day]] = [:]
    for row in documents.followUps {
      if days[row.course] == nil { order.append(row.course) }
      days[row.course, default: []].append(row.day)
    }
    return order.map { RemainingFollowUps(course: $0, dates: (days[$0] ?? []).sorted()) }
  }

  private func arrivals(_ document: ArrivalsDocument) -> ExpectedArrivals? {
    guard let index = names.protocols[document.treatmentProtocol],
      let centre = names.centres[document.centre]
    else { return nil }
    return ExpectedArrivals(
      protocolIndex: index, centre: centre,
      waitingClass: document.waitingClass ?? documents.protocols[index].waitingClass,
      perWeek: document.perWeek, daysToStart: document.daysToStart)
  }

  private func centres() -> [Centre] {
    documents.facility.centres.map { document in
      Centre(
        id: document.id, name: document.name, calendar: calendar(of: document.id),
        dayParts: document.dayParts,
        therapistTeam: document.therapistTeam.flatMap { names.teams[$0] })
    }
  }

  private func sources() -> [BeamSource] {
    documents.facility.centres.enumerated().flatMap { centre, document in
      document.sources.map {
        BeamSource(
          id: $0.id, name: $0.name, centre: centre, particles: $0.particles,
          switchMinutes: $0.switchMinutes, weeklyHours: $0.weeklyHours,
          qualityAssurance: $0.qualityAssurance,
          downtime: $0.downtime + events.downtime(.sourceDown, of: $0.id),
          keepFreeMinutes: $0.keepFreeMinutes)
      }
    }
  }

  private func rooms() -> [Room] {
    documents.facility.centres.flatMap(\.sources).enumerated().flatMap { source, document in
      document.rooms.map {
        Room(
          id: $0.id, source: source, beamLines: $0.beamLines, equipment: $0.equipment,
          turnaroundMinutes: $0.turnaroundMinutes, weeklyHours: $0.weeklyHours,
          beamMatchedGroup: $0.beamMatchedGroup,
          downtime: $0.downtime + events.downtime(.roomDown, of: $0.id))
      }
    }
  }

  private func teams() -> [Team] {
    documents.facility.centres.enumerated().flatMap { centre, document in
      document.teams.map {
        Team(
          id: $0.id, role: $0.role, name: $0.name, centre: centre,
          weeklyWindows: $0.weeklyWindows, concurrentVisits: $0.concurrentVisits,
          visitsPerDay: $0.visitsPerDay, minutesAfterExit: $0.minutesAfterExit,
          downtime: $0.downtime + events.downtime(.teamAbsent, of: $0.id))
      }
    }
  }

  private func protocols() -> [TreatmentProtocol] {
    documents.protocols.map {
      TreatmentProtocol(
        id: $0.id, name: $0.name, phases: $0.phases,
        interruptionCategory: $0.interruptionCategory, waitingClass: $0.waitingClass,
        mayChangeCentre: $0.mayChangeCentre, mayStartBeforeBreak: $0.mayStartBeforeBreak,
        followUp: $0.followUpMonths)
    }
  }

  private func trial(_ document: TrialDocument) -> Trial {
    Trial(
      id: document.id, name: document.name, protocols: document.protocols,
      centres: document.centres.compactMap { names.centres[$0] },
      enrolsFrom: document.enrolsFrom, enrolsUntil: document.enrolsUntil,
      maximum: document.maximum, enrolled: document.enrolled)
  }

  /// The calendar of a centre: what holds at all centres, what it adds, and what events do to it.
  func calendar(of centre: String) -> WorkingCalendar {
    let all = documents.calendar.all
    let own =
      documents.calendar.centres.first { $0.centre == centre }?.section ?? CalendarSection()
    let ordinary = Array(Weekday.allCases.prefix(5))
    return WorkingCalendar(
      workingWeekdays: own.workingWeekdays ?? all.workingWeekdays ?? ordinary,
      closures: (all.closures + own.closures).map(\.entry) + events.closures(of: centre),
      makeUpDays: (all.makeUpDays + own.makeUpDays).map(\.entry),
      shortDays: Dictionary(
        (all.shortDays + own.shortDays).map { ($0.entry.day, $0.entry.hours) },
        uniquingKeysWith: { _, later in later }),
      holidayTreatmentDays: (all.treatOnHoliday + own.treatOnHoliday).map(\.entry),
      compensationDays: (all.compensationDays + own.compensationDays).map(\.entry)
        + events.extraSessions(at: centre),
      startBlackout: own.startBlackout ?? all.startBlackout)
  }
}
