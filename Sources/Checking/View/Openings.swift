import TreatmentDomain

/// When one source is open on one date.
struct SourceOpening: Sendable {
  /// Treatment hours; nil when closed.
  let hours: SourceHours?
  /// Where no beam may be: downtime and quality assurance, as far as overtime does not displace it.
  let barred: [TimeWindow]
  /// Downtime and all quality assurance, displaced or not.
  let qualityAssuranceAndDowntime: [TimeWindow]
  /// Regular minutes in which the source can beam.
  let regularBeam: [TimeWindow]
  /// True when it treats as on an ordinary working day.
  let isOrdinarilyOpen: Bool

  init(_ source: Int, on day: Day, in problem: Problem) {
    let hours = problem.hours(ofSource: source, on: day)
    let firm = problem.barredBeam(ofSource: source, on: day)
    let yielding = problem.yieldingQualityAssurance(ofSource: source, on: day)
    self.hours = hours
    // Only overtime displaces quality assurance; in regular hours every window bars the beam.
    barred =
      firm
      + yielding.clipped(to: TimeWindow(MinuteOfDay(0), hours?.regularClose ?? MinuteOfDay(1440)))
    qualityAssuranceAndDowntime = firm + yielding
    regularBeam = hours.map { [$0.regular].subtracting(firm + yielding) } ?? []
    let works = problem.centres[problem.sources[source].centre].calendar.isWorkingDay(day)
    isOrdinarilyOpen = works && !regularBeam.isEmpty
  }
}

/// When sources, rooms, teams and centres are open, looked up once a problem.
///
/// The calendar's own questions scan lists; a schedule of 25,000 visits asks them too often.
struct Openings: Sendable {
  let problem: Problem
  private let sources: [DayTable<SourceOpening>]
  private let rooms: [DayTable<[TimeWindow]>]
  private let teams: [DayTable<[TimeWindow]>]
  private let closures: [DayTable<Bool>]
  private let sessions: [DayTable<WorkingCalendar.SpecialSession?>]

  init(_ problem: Problem) {
    self.problem = problem
    // Walks begin with courses half a year old and end as long after the horizon.
    let walked = problem.horizon.firstDay.adding(-182)..<problem.horizon.dayAfter.adding(182)
    let decided = problem.horizon.days
    sources = problem.sources.indices.map { source in
      DayTable(walked) { SourceOpening(source, on: $0, in: problem) }
    }
    rooms = problem.rooms.indices.map { room in
      DayTable(decided) { problem.windows(ofRoom: room, on: $0) }
    }
    teams = problem.teams.indices.map { team in
      DayTable(decided) { problem.windows(ofTeam: team, on: $0) }
    }
    closures = problem.centres.map { centre in
      DayTable(walked) { centre.calendar.isClosure($0) }
    }
    sessions = problem.centres.indices.map { centre in
      DayTable(walked) { problem.specialSession(at: centre, on: $0) }
    }
  }

  /// A source on a date.
  func source(_ source: Int, on day: Day) -> SourceOpening { sources[source][day] }

  /// Windows in which a room may hold patients.
  func room(_ room: Int, on day: Day) -> [TimeWindow] { rooms[room][day] }

  /// Windows in which a team works.
  func team(_ team: Int, on day: Day) -> [TimeWindow] { teams[team][day] }

  /// True when the calendar of a centre closes the date.
  func isClosure(at centre: Int, on day: Day) -> Bool { closures[centre][day] }

  /// The special session of a centre on a date.
  func session(at centre: Int, on day: Day) -> WorkingCalendar.SpecialSession? {
    sessions[centre][day]
  }

  /// True when a source of the centre with the particle treats as on an ordinary working day.
  func isOpen(centre: Int, particle: String, on day: Day) -> Bool {
    problem.sources.indices.contains {
      problem.sources[$0].centre == centre && problem.sources[$0].particles.contains(particle)
        && sources[$0][day].isOrdinarilyOpen
    }
  }

  /// Calendar days strictly between two dates that the centre's calendar does not close.
  func daysBetween(_ earlier: Day, _ later: Day, withoutClosuresAt centre: Int) -> Int {
    guard later - earlier > 1 else { return 0 }
    return (earlier.adding(1)..<later).reduce(0) { $0 + (isClosure(at: centre, on: $1) ? 0 : 1) }
  }
}
