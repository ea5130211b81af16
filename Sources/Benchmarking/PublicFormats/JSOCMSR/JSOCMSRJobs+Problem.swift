import TreatmentDomain

extension JSOCMSRJobs {
  /// Any Monday.
  private static let monday = Day(number: 20_787)
  /// When the rooms open.
  ///
  /// The minute before is the regular day, so that every minute in the rooms is
  /// overtime, and overtime to the latest exit is the makespan.
  private static let opening = MinuteOfDay(1)

  /// The instance as a problem whose total cost is the makespan.
  ///
  /// One centre, one source, switching and turnaround take no time, visits start at any minute and wait
  /// for the beam outside. Every job is a course with its last fraction to come on the one open date, in
  /// a room of its own beam line. The day is as long as all jobs one after the other.
  public func problem(name: String) -> Problem {
    var rules = PlanningRules()
    rules.startGridMinutes = 1
    rules.couchWaitMinutes = 0
    rules.minutesPerDay = Self.opening.minutes + serialMinutes
    let end = MinuteOfDay(rules.minutesPerDay)
    let first = Self.monday
    return Problem(
      name: name, asOf: Moment(first.adding(-3), MinuteOfDay(1260)),
      horizon: Horizon(firstDay: first, weeks: 1, detailWeeks: 1), centres: [centre(until: end)],
      sources: [source(until: end)], rooms: (0..<rooms).map { room($0, until: end) },
      protocols: (0..<rooms).map(treatment), courses: courses(until: end),
      objective: Self.objective, rules: rules)
  }

  /// Nothing costs but the makespan, and what finds no place.
  private static var objective: Objective {
    var weights = Objective.costless
    weights.unplacedFraction = 1_000_000
    weights.overtime = 1
    return weights
  }

  // MARK: Facility

  private func centre(until end: MinuteOfDay) -> Centre {
    let closed = WorkingCalendar.Closure(
      days: Self.monday.adding(1)...Self.monday.adding(4), reason: "only one day is looked at")
    return Centre(
      id: "centre", name: LocalizedName(english: "Centre"),
      calendar: WorkingCalendar(closures: [closed]),
      dayParts: [DayPart(id: "day", window: TimeWindow(MinuteOfDay(0), end))])
  }

  private func source(until end: MinuteOfDay) -> BeamSource {
    let hours = SourceHours(
      open: MinuteOfDay(0), regularClose: Self.opening, overtimeUntil: end)
    return BeamSource(
      id: "source", name: LocalizedName(english: "Source"), centre: 0, particles: ["beam"],
      switchMinutes: 0,
      weeklyHours: Weekday.allCases.map { $0.isMondayToFriday ? hours : nil })
  }

  private func room(_ index: Int, until end: MinuteOfDay) -> Room {
    Room(
      id: "R\(index + 1)", source: 0, beamLines: [beamLine(index)], turnaroundMinutes: 0,
      weeklyHours: Weekday.allCases.map {
        $0.isMondayToFriday ? TimeWindow(Self.opening, end) : nil
      })
  }

  private func beamLine(_ room: Int) -> String { "line-\(room + 1)" }

  // MARK: Courses

  private func treatment(_ room: Int) -> TreatmentProtocol {
    TreatmentProtocol(
      id: "room-\(room + 1)", name: LocalizedName(english: "Room \(room + 1)"),
      phases: [phase(room, setUp: 0, beam: 1, exit: 0)], interruptionCategory: .three,
      waitingClass: .p4)
  }

  private func phase(_ room: Int, setUp: Int, beam: Int, exit: Int) -> Phase {
    Phase(
      particle: "beam", fractions: 2, perWeekMinimum: 1, beamLines: [[beamLine(room)]],
      setUpMinutes: setUp, beamMinutes: beam, exitMinutes: exit)
  }

  private func courses(until end: MinuteOfDay) -> [Course] {
    let friday = Self.monday.adding(-3)
    let digits = String(jobs.count).count
    return jobs.enumerated().map { index, job in
      let number = String(index + 1)
      var course = Course(
        id: "J-" + String(repeating: "0", count: digits - number.count) + number,
        protocolIndex: job.room,
        phases: [
          phase(
            job.room, setUp: job.setUpMinutes, beam: job.beamMinutes, exit: job.exitMinutes)
        ],
        category: .three, waitingClass: .p4, centres: [0], readyOn: friday)
      course.state = .inProgress
      course.deliveredCount = 1
      course.startedOn = friday
      course.lastFractionOn = friday
      course.departsOn = Self.monday
      course.usual[0].room = job.room
      // Without hours of their own, patients come inside the usual 24.
      course.hours = TimeWindow(MinuteOfDay(0), end)
      return course
    }
  }
}
