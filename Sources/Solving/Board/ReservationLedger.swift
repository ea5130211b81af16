import TreatmentDomain

/// Minutes still free per resource, date and day part, for reservations (rule `reservedLoad`).
struct ReservationLedger: Sendable {
  private let firstDay: Day
  private let dayCount: Int
  private let partCount: Int
  private var sourceFree: [Int32]
  private var roomFree: [Int32]
  private var teamFree: [Int32]
  private let sourceUsable: [Int32]
  private let roomUsable: [Int32]

  init(_ problem: Problem) {
    firstDay = problem.horizon.firstDay
    dayCount = problem.horizon.days.count
    partCount = max(1, problem.centres.map(\.dayParts.count).max() ?? 1)
    let capacity = ReservationCapacity(problem: problem)
    sourceFree = []
    roomFree = []
    teamFree = []
    for source in problem.sources.indices {
      for day in problem.horizon.days {
        sourceFree += Self.padded(capacity.source(source, on: day), to: partCount)
      }
    }
    for room in problem.rooms.indices {
      for day in problem.horizon.days {
        roomFree += Self.padded(capacity.room(room, on: day), to: partCount)
      }
    }
    for team in problem.teams.indices {
      for day in problem.horizon.days {
        teamFree += Self.padded(capacity.team(team, on: day), to: partCount)
      }
    }
    sourceUsable = sourceFree
    roomUsable = roomFree
  }

  func sourceFree(_ source: Int, _ day: Day, _ part: Int) -> Int {
    Int(sourceFree[slot(source, day, part)])
  }

  func roomFree(_ room: Int, _ day: Day, _ part: Int) -> Int {
    Int(roomFree[slot(room, day, part)])
  }

  func teamFree(_ team: Int, _ day: Day, _ part: Int) -> Int {
    Int(teamFree[slot(team, day, part)])
  }

  /// Usable minutes of a room before anything was placed; 0 when it is closed.
  func roomUsable(_ room: Int, _ day: Day, _ part: Int) -> Int {
    Int(roomUsable[slot(room, day, part)])
  }

  /// Usable minutes of a source before anything was placed; 0 when it is closed.
  func sourceUsable(_ source: Int, _ day: Day, _ part: Int) -> Int {
    Int(sourceUsable[slot(source, day, part)])
  }

  /// Adds (`sign` 1) or takes back (-1) a visit's minutes.
  mutating func load(
    source: Int, room: Int, day: Day, part: Int, beam: Int, roomMinutes: Int, sign: Int32
  ) {
    sourceFree[slot(source, day, part)] -= sign * Int32(beam)
    roomFree[slot(room, day, part)] -= sign * Int32(roomMinutes)
  }

  mutating func load(team: Int, day: Day, part: Int, minutes: Int, sign: Int32) {
    teamFree[slot(team, day, part)] -= sign * Int32(minutes)
  }

  private func slot(_ resource: Int, _ day: Day, _ part: Int) -> Int {
    (resource * dayCount + (day - firstDay)) * partCount + part
  }

  private static func padded(_ minutes: [Int], to count: Int) -> [Int32] {
    minutes.map { Int32($0) } + Array(repeating: 0, count: count - minutes.count)
  }
}

/// Usable minutes per day part of a date.
struct ReservationCapacity {
  let problem: Problem

  /// Regular beam minutes less those kept free, times the usable share.
  func source(_ source: Int, on day: Day) -> [Int] {
    let regular = problem.regularBeamWindows(ofSource: source, on: day)
    let open = parts(problem.sources[source].centre).map { regular.clipped(to: $0).totalMinutes }
    let total = open.reduce(0, +)
    let keep = problem.sources[source].keepFreeMinutes
    return open.map { minutes in
      guard total > 0 else { return 0 }
      let kept = (keep * minutes + total - 1) / total
      return max(0, minutes - kept) * problem.rules.usableSourceShare / 1000
    }
  }

  /// Regular room minutes times the usable share.
  func room(_ room: Int, on day: Day) -> [Int] {
    let source = problem.rooms[room].source
    guard let hours = problem.hours(ofSource: source, on: day) else {
      return parts(problem.sources[source].centre).map { _ in 0 }
    }
    let windows = problem.windows(ofRoom: room, on: day).clipped(to: hours.regular)
    return parts(problem.sources[source].centre).map {
      windows.clipped(to: $0).totalMinutes * problem.rules.usableRoomShare / 1000
    }
  }

  /// Team minutes times concurrent visits times the usable share.
  func team(_ team: Int, on day: Day) -> [Int] {
    let windows = problem.windows(ofTeam: team, on: day)
    return parts(problem.teams[team].centre).map {
      windows.clipped(to: $0).totalMinutes * problem.teams[team].concurrentVisits
        * problem.rules.usableTeamShare / 1000
    }
  }

  private func parts(_ centre: Int) -> [TimeWindow] {
    problem.centres[centre].dayParts.map(\.window)
  }
}
