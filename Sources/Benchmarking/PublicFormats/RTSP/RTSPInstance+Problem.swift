import TreatmentDomain

extension RTSPInstance {
  /// Day 0: any Monday.
  static let monday = Day(number: 20_787)

  /// The date of a day.
  static func date(_ day: Int) -> Day { monday.adding(day) }

  /// The instance as a problem whose total cost is the published objective less 1.
  ///
  /// One centre that works on all days with capacities. Each machine is a source with one room, windows
  /// are day parts, and what a machine lacks in a window is downtime of its room. All visits are
  /// reservations: nothing is decided to the minute.
  public func problem(name: String) -> Problem {
    var rules = PlanningRules()
    rules.usableSourceShare = 1000
    rules.usableRoomShare = 1000
    rules.minutesPerDay = max(rules.minutesPerDay, windows * windowMinutes)
    let end = MinuteOfDay(rules.minutesPerDay)
    let weeks = (days + 6) / 7
    return Problem(
      name: name, asOf: Moment(Self.date(-3), MinuteOfDay(1260)),
      horizon: Horizon(firstDay: Self.monday, weeks: weeks, detailWeeks: 0),
      centres: [centre(until: 7 * weeks)], sources: (0..<machines).map { source($0, until: end) },
      rooms: (0..<machines).map(room), protocols: [treatment], courses: courses(until: end),
      objective: objective, rules: rules)
  }

  /// What the published weights come to; 100 a day of lateness is twice 50 a day of waiting.
  private var objective: Objective {
    var weights = Objective.costless
    weights.latenessLinear = 2
    weights.latenessQuadratic = 0
    // Leaving a patient out costs more than a start on the last day with all changes there are.
    weights.unscheduledFactor = 100 * days
    weights.dayPartChange = 1
    weights.roomPreference = 10
    weights.beamGroupChange = 10
    return weights
  }

  // MARK: Facility

  private func window(_ index: Int) -> TimeWindow {
    TimeWindow(index * windowMinutes, (index + 1) * windowMinutes)
  }

  private func centre(until lastDay: Int) -> Centre {
    let closures =
      days < lastDay
      ? [
        WorkingCalendar.Closure(
          days: Self.date(days)...Self.date(lastDay - 1), reason: "no capacities are known")
      ] : []
    return Centre(
      id: "centre", name: LocalizedName(english: "Centre"),
      calendar: WorkingCalendar(workingWeekdays: Weekday.allCases, closures: closures),
      dayParts: (0..<windows).map { DayPart(id: "window-\($0 + 1)", window: window($0)) })
  }

  /// Never short of beam: only the room counts.
  private func source(_ machine: Int, until end: MinuteOfDay) -> BeamSource {
    let hours = SourceHours(open: MinuteOfDay(0), regularClose: end, overtimeUntil: end)
    return BeamSource(
      id: "source-\(machine + 1)", name: LocalizedName(english: "Source \(machine + 1)"),
      centre: 0, particles: ["beam"], switchMinutes: 0,
      weeklyHours: Weekday.allCases.map { _ in hours })
  }

  private func room(_ machine: Int) -> Room {
    let first = isMatched[machine].firstIndex(of: true) ?? machine
    return Room(
      id: Self.machineName(machine), source: machine, beamLines: [Self.machineName(machine)],
      turnaroundMinutes: 0, beamMatchedGroup: "group-\(first + 1)", downtime: downtime(of: machine))
  }

  private func downtime(of machine: Int) -> [Downtime] {
    (0..<days).flatMap { day in
      (0..<windows).compactMap { index in
        let window = window(index)
        let from = window.start + capacity[day][machine * windows + index]
        guard from < window.end else { return nil }
        return Downtime(
          from: Moment(Self.date(day), from), until: Moment(Self.date(day), window.end),
          reason: "running courses")
      }
    }
  }

  private static func machineName(_ machine: Int) -> String { "machine-\(machine + 1)" }

  // MARK: Courses

  /// Courses have phases of their own.
  private var treatment: TreatmentProtocol {
    TreatmentProtocol(
      id: "course", name: LocalizedName(english: "Course"),
      phases: patients.prefix(1).map(phase), interruptionCategory: .three, waitingClass: .p4,
      mayStartBeforeBreak: true)
  }

  private func phase(of patient: Patient) -> Phase {
    let later = patient.minutes.last ?? 1
    let first = patient.minutes.first ?? later
    return Phase(
      particle: "beam", fractions: patient.minutes.count, perWeekMinimum: 0, perWeekMaximum: 7,
      beamLines: machines(of: patient) { $0 != .forbidden }.map { [Self.machineName($0)] },
      setUpMinutes: 0, beamMinutes: later, exitMinutes: 0, firstFractionExtraMinutes: first - later,
      maxGapDays: 0, alternatesBeams: true)
  }

  private func machines(
    of patient: Patient, where isWanted: (Eligibility) -> Bool
  ) -> [Int] {
    patient.eligibility.indices.filter { isWanted(patient.eligibility[$0]) }
  }

  private func courses(until end: MinuteOfDay) -> [Course] {
    let digits = String(patients.count - 1).count
    return patients.enumerated().map { index, patient in
      let number = String(index)
      var course = Course(
        id: "P-" + String(repeating: "0", count: digits - number.count) + number, protocolIndex: 0,
        phases: [phase(of: patient)], category: .three, waitingClass: .p4, centres: [0],
        readyOn: Self.date(patient.earliestStart))
      course.mayStartBeforeBreak = true
      course.departsOn = Self.date(days - 1)
      course.startWeight = 50 * patient.cost
      course.targetDays = patient.targetStart - patient.earliestStart
      course.noStartOn = (patient.earliestStart..<days).filter { !patient.mayStart[$0] }
        .map(Self.date)
      course.startsAfter = patient.startsAfter
      let preferred = machines(of: patient) { $0 == .preferred }
      let eligible = machines(of: patient) { $0 != .forbidden }
      course.preferredRooms = preferred == eligible ? [] : preferred
      // Without hours of their own, patients come inside the usual 24.
      if end.minutes > 1440 { course.hours = TimeWindow(MinuteOfDay(0), end) }
      return course
    }
  }
}
