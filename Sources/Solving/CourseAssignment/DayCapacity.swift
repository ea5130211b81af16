import TreatmentDomain

/// What a day whose minutes are decided can hold, as far as dates need to know: a surrogate of the day assignment.
///
/// Beams of a source rarely follow each other without a gap, so only a share of the regular minutes counts. The share is
/// calibrated: on a day that runs into overtime the source was in demand to the end, so its load over all the minutes
/// until the last exit is what a minute holds; the median of such days counts, but no less than the share of
/// reservations, as days that were not searched yet hold less than they could. Days hold at least what they were
/// seen to hold, and a day that refused a visit holds what it holds now.
struct DayCapacity {
  let problem: Problem
  /// Share of regular minutes by source, in thousandths.
  private let sourceShares: [Int]

  /// Calibrates by visits with minutes.
  init(_ problem: Problem, visits: [[PlannedVisit]], facts: [CourseFacts]) {
    self.problem = problem
    let days = problem.horizon.detailDays.count
    var load = Array(repeating: 0, count: problem.sources.count * days)
    var end = load
    for index in visits.indices {
      for visit in visits[index] {
        guard let (_, beamStart) = visit.minutes, let room = visit.room else { continue }
        let need = VisitNeed(facts: facts[index], fraction: visit.fraction)
        let source = problem.rooms[room].source
        let cell = source * days + (visit.day - problem.horizon.firstDay)
        load[cell] += need.beamMinutes + problem.sources[source].switchMinutes
        end[cell] = max(end[cell], beamStart + need.beamMinutes + need.exitMinutes)
      }
    }
    sourceShares = problem.sources.indices.map { source in
      let shares = problem.horizon.detailDays.enumerated().compactMap { offset, day -> Int? in
        let cell = source * days + offset
        guard let close = problem.hours(ofSource: source, on: day)?.regularClose.minutes,
          end[cell] > close
        else { return nil }
        let regular = problem.regularBeamWindows(ofSource: source, on: day).totalMinutes
        return 1000 * load[cell] / max(1, regular + end[cell] - close)
      }.sorted()
      let assumed = problem.rules.usableSourceShare
      return shares.isEmpty ? assumed : min(1000, max(assumed, shares[shares.count / 2]))
    }
  }

  /// Minutes of a source on a date for visits of any class.
  func source(_ source: Int, on day: Day) -> Int {
    let regular = problem.regularBeamWindows(ofSource: source, on: day).totalMinutes
    return max(0, regular - problem.sources[source].keepFreeMinutes) * sourceShares[source] / 1000
  }

  /// Minutes of a room: as for reservations.
  func room(_ room: Int, on day: Day) -> Int {
    guard let hours = problem.hours(ofSource: problem.rooms[room].source, on: day) else { return 0 }
    return problem.windows(ofRoom: room, on: day).clipped(to: hours.regular).totalMinutes
      * problem.rules.usableRoomShare / 1000
  }

  /// Minutes of a team, over all visits that it attends at once: as for reservations.
  func team(_ team: Int, on day: Day) -> Int {
    problem.windows(ofTeam: team, on: day).totalMinutes * problem.teams[team].concurrentVisits
      * problem.rules.usableTeamShare / 1000
  }
}

/// What every row has, and what visits take from it.
struct RowAccount {
  let problem: Problem
  let rows: CourseRows
  private(set) var load: [Int32]

  init(_ problem: Problem, rows: CourseRows) {
    self.problem = problem
    self.rows = rows
    load = Array(repeating: 0, count: rows.count)
  }

  /// Adds a visit's minutes, outside the detail window also to levels of what is protected.
  mutating func add(_ visit: PlannedVisit, need: VisitNeed, levels: Range<Int> = 0..<0) {
    let day = visit.day - problem.horizon.firstDay
    guard let room = visit.room, day >= 0, day < rows.days else { return }
    let part: Int
    if case .dayPart(let own) = visit.position { part = own } else { part = 0 }
    let source = problem.rooms[room].source
    let beam = Int32(need.beamMinutes + problem.sources[source].switchMinutes)
    load[rows.row(source: source, day: day, part: part)] += beam
    let occupied = Int32(need.visitMinutes + problem.rooms[room].turnaroundMinutes)
    if case .dayPart = visit.position {
      for level in levels {
        load[rows.row(level: level, source: source, day: day, part: part)] += beam
        load[rows.row(level: level, room: room, day: day, part: part)] += occupied
      }
    }
    load[rows.row(room: room, day: day, part: part)] += occupied
    for team in visit.teams {
      load[rows.row(team: team, day: day, part: part)] += Int32(
        need.visitMinutes + problem.teams[team].minutesAfterExit)
      load[rows.visitRow(team: team, day: day)] += 1
    }
  }

  /// Counts a course of a trial.
  mutating func addStart(trial: Int) { load[rows.row(trial: trial)] += 1 }

  /// What every row has at all: reservations by the rule, days of the detail window by the surrogate.
  static func capacity(
    _ problem: Problem, rows: CourseRows, detailed: DayCapacity, protected: ProtectedMinutes
  ) -> [Int32] {
    var result = Array(repeating: Int32(0), count: rows.count)
    let reserved = ReservationCapacity(problem: problem)
    func set(_ row: Int, _ minutes: Int) { result[row] = Int32(clamping: minutes) }
    for (offset, day) in problem.horizon.days.enumerated() {
      let isDetail = problem.horizon.detailDays.contains(day)
      for source in problem.sources.indices {
        let minutes =
          isDetail ? [detailed.source(source, on: day)] : reserved.source(source, on: day)
        for (part, open) in minutes.enumerated() {
          set(rows.row(source: source, day: offset, part: part), open)
          for (level, least) in rows.levels.enumerated() {
            let kept = protected.minutes(for: least, source: source, day: day, part: part)
            // The detail window protects nobody: keepFreeMinutes does.
            set(
              rows.row(level: level, source: source, day: offset, part: part),
              isDetail ? Int(Int32.max) : open - kept)
          }
        }
      }
      for room in problem.rooms.indices {
        let minutes = isDetail ? [detailed.room(room, on: day)] : reserved.room(room, on: day)
        for (part, open) in minutes.enumerated() {
          set(rows.row(room: room, day: offset, part: part), open)
          for (level, least) in rows.levels.enumerated() {
            let kept = protected.minutes(for: least, room: room, day: day, part: part)
            set(
              rows.row(level: level, room: room, day: offset, part: part),
              isDetail ? Int(Int32.max) : open - kept)
          }
        }
      }
      for team in problem.teams.indices {
        let minutes = isDetail ? [detailed.team(team, on: day)] : reserved.team(team, on: day)
        for (part, open) in minutes.enumerated() {
          set(rows.row(team: team, day: offset, part: part), open)
        }
        set(
          rows.visitRow(team: team, day: offset),
          problem.teams[team].visitsPerDay(on: day) ?? Int(Int32.max)
        )
      }
    }
    for (index, trial) in problem.trials.enumerated() {
      set(rows.row(trial: index), trial.maximum.map { $0 - trial.enrolled } ?? Int(Int32.max))
    }
    return result
  }
}
