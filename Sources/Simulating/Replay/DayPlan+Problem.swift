import TreatmentDomain

extension DayPlan {
  /// Every centre-day of a schedule that has appointments, by date and centre.
  public static func all(of schedule: Schedule, in problem: Problem) -> [DayPlan] {
    problem.horizon.days.flatMap { day in
      let visits = schedule.appointments.filter { $0.day == day }
      return problem.centres.indices.compactMap { centre in
        DayPlan(
          visits.filter { problem.centre(ofRoom: $0.room) == centre }, centre: centre, day: day,
          problem: problem)
      }
    }
  }

  /// The plan of one centre-day; nil without visits.
  package init?(_ appointments: [Appointment], centre: Int, day: Day, problem: Problem) {
    let sourceIndices = problem.sources.indices.filter { problem.sources[$0].centre == centre }
    let roomIndices = problem.rooms.indices.filter { problem.centre(ofRoom: $0) == centre }
    let teamIndices = problem.teams.indices.filter { problem.teams[$0].centre == centre }
    let visits = appointments.compactMap {
      Visit(
        $0, problem: problem, sources: sourceIndices, rooms: roomIndices, teams: teamIndices)
    }
    guard !visits.isEmpty else { return nil }
    self.centre = centre
    self.day = day
    self.visits = visits.sorted {
      ($0.beamStart, $0.start, $0.room, $0.course, $0.fraction)
        < ($1.beamStart, $1.start, $1.room, $1.course, $1.fraction)
    }
    sources = sourceIndices.map { Source($0, day: day, problem: problem) }
    rooms = roomIndices.map { Room($0, day: day, problem: problem) }
    teams = teamIndices.map {
      Team(
        concurrentVisits: problem.teams[$0].concurrentVisits,
        minutesAfterExit: Double(problem.teams[$0].minutesAfterExit))
    }
  }
}

extension DayPlan.Visit {
  fileprivate init?(
    _ appointment: Appointment, problem: Problem, sources: [Int], rooms: [Int], teams: [Int]
  ) {
    let course = problem.courses[appointment.course]
    guard let number = course.phaseIndex(ofFraction: appointment.fraction),
      let room = rooms.firstIndex(of: appointment.room),
      let source = sources.firstIndex(of: problem.rooms[appointment.room].source)
    else { return nil }
    let phase = course.phases[number]
    let needed = problem.teams(for: phase, at: problem.centre(ofRoom: appointment.room)) ?? []
    self.course = appointment.course
    fraction = appointment.fraction
    roomIndex = appointment.room
    start = Double(appointment.start.minutes)
    beamStart = Double(appointment.beamStart.minutes)
    setUp = Double(course.setUpMinutes(ofFraction: appointment.fraction))
    beam = Double(phase.beamMinutes)
    exit = Double(phase.exitMinutes)
    self.room = room
    self.source = source
    self.teams = needed.compactMap { teams.firstIndex(of: $0) }
    key = Self.key(course.id, fraction: appointment.fraction)
  }

  /// The course's id and the fraction, whatever the schedule.
  private static func key(_ course: String, fraction: Int) -> UInt64 {
    var hash = TextHash()
    hash.add(bytes: "\(course)/\(fraction)".utf8)
    return hash.value
  }
}

extension DayPlan.Room {
  fileprivate init(_ room: Int, day: Day, problem: Problem) {
    turnaround = Double(problem.rooms[room].turnaroundMinutes)
    barred = problem.rooms[room].downtime.compactMap { $0.window(on: day) }.map(\.minuteRange)
  }
}

extension DayPlan.Source {
  fileprivate init(_ source: Int, day: Day, problem: Problem) {
    let hours = problem.hours(ofSource: source, on: day)
    let firm = problem.barredBeam(ofSource: source, on: day)
    let yielding = problem.yieldingQualityAssurance(ofSource: source, on: day)
    switching = Double(problem.sources[source].switchMinutes)
    // A source that is closed treats nobody, unless the schedule is wrong; then all is overtime.
    close = Double(hours?.regularClose.minutes ?? 0)
    overtimeUntil = Double(hours?.overtimeUntil.minutes ?? 0)
    let regular = TimeWindow(MinuteOfDay(0), hours?.regularClose ?? MinuteOfDay(1440))
    barred = (firm + yielding.clipped(to: regular)).map(\.minuteRange)
    unusable = firm + yielding
    isShared = problem.rooms.count { $0.source == source } > 1
  }
}

extension TimeWindow {
  fileprivate var minuteRange: ClosedRange<Double> {
    Double(start.minutes)...Double(end.minutes)
  }
}
