import TreatmentDomain

/// Builds the in-day preferences of a visit from its course and its neighbours.
package struct PreferenceFacts: Sendable {
  let problem: Problem
  /// The other rooms of each room's beam-matched group.
  private let matchedRooms: [[Int]]

  package init(_ problem: Problem) {
    self.problem = problem
    let rooms = problem.rooms
    let groups = Dictionary(grouping: rooms.indices) { rooms[$0].beamMatchedGroup }
    matchedRooms = rooms.indices.map { room in
      groups[rooms[room].beamMatchedGroup, default: []].filter { $0 != room }
    }
  }

  /// Preferences of `fraction` on `day` at `centre`, `others` being the course's other visits.
  package func preferences(
    of facts: CourseFacts, fraction: Int, day: Day, centre: Int, others: [PlannedVisit]
  ) -> InDayPreferences {
    let course = facts.course
    var result = InDayPreferences(objective: problem.objective)
    guard let phase = course.phaseIndex(ofFraction: fraction) else { return result }
    let usual = usual(ofPhase: phase, of: course, at: centre)
    let isExempt = isExempt(facts, fraction: fraction, day: day, others: others)
    if usual.start == nil {
      setPreferred(&result, of: course, centre: centre)
    } else if !isExempt {
      result.usualStart = usual.start?.minutes
    }
    result.chargedRooms = peers(of: usual.room)
    setNeighbours(&result, of: facts, fraction: fraction, phase: phase, others: others)
    if !isExempt {
      result.spread = spread(of: facts, day: day, centre: centre, except: fraction, others: others)
    }
    result.published = published(of: course, on: day, centre: centre)
    return result
  }

  /// True for visits that neither drift nor spread: first of a phase, second of a pair, frozen.
  package func isExempt(
    _ facts: CourseFacts, fraction: Int, day: Day, others: [PlannedVisit]
  ) -> Bool {
    facts.course.isFirstOfPhase(fraction: fraction)
      || others.contains { $0.day == day && $0.fraction < fraction }
      || facts.course.published.contains { $0.isFrozen && !$0.isDateOnly && $0.day == day }
  }

  private func usual(ofPhase phase: Int, of course: Course, at centre: Int) -> Course.Usual {
    let usual = course.usual[phase]
    if let room = usual.room, problem.centre(ofRoom: room) != centre { return Course.Usual() }
    return usual
  }

  private func peers(of room: Int?) -> [Int] {
    room.map { matchedRooms[$0] } ?? []
  }

  private func setPreferred(
    _ result: inout InDayPreferences, of course: Course, centre: Int
  ) {
    switch course.preference {
    case .none: break
    case .clock(let minute): result.preferredStart = minute.minutes
    case .dayPart(let id):
      result.preferredPart = problem.centres[centre].dayParts.firstIndex { $0.id == id }
    }
  }

  private func setNeighbours(
    _ result: inout InDayPreferences, of facts: CourseFacts, fraction: Int, phase: Int,
    others: [PlannedVisit]
  ) {
    let course = facts.course
    if !course.isFirstOfPhase(fraction: fraction) {
      if let previous = others.last(where: { $0.fraction == fraction - 1 }) {
        result.previousPart = previous.dayPart(in: problem)
        result.chargedAfterPrevious = peers(of: previous.room)
      } else if let past = course.history.last(where: { $0.fraction == fraction - 1 }) {
        result.chargedAfterPrevious = peers(of: past.room)
        if let room = past.room, let start = past.start {
          let beamStart = start + course.setUpMinutes(ofFraction: past.fraction)
          result.previousPart =
            problem.centres[problem.centre(ofRoom: room)].dayPart(at: beamStart)
        }
      }
    }
    if course.phaseIndex(ofFraction: fraction + 1) == phase,
      let next = others.first(where: { $0.fraction == fraction + 1 })
    {
      result.nextPart = next.dayPart(in: problem)
      result.chargedBeforeNext = peers(of: next.room)
    }
  }

  private func spread(
    of facts: CourseFacts, day: Day, centre: Int, except fraction: Int, others: [PlannedVisit]
  ) -> InDayPreferences.Spread? {
    let week = day.week
    var earliest = Int.max
    var latest = Int.min
    for other in others where other.fraction != fraction && other.centre == centre {
      guard let (start, _) = other.minutes, other.day.week == week,
        !isExempt(facts, fraction: other.fraction, day: other.day, others: others)
      else { continue }
      earliest = min(earliest, start)
      latest = max(latest, start)
    }
    return earliest <= latest
      ? InDayPreferences.Spread(earliest: earliest, latest: latest) : nil
  }

  private func published(
    of course: Course, on day: Day, centre: Int
  ) -> InDayPreferences.Published? {
    guard problem.objective.disruption > 0,
      let row = course.published.first(where: { $0.day == day && $0.centre == centre })
    else { return nil }
    return InDayPreferences.Published(
      room: row.room, start: row.start?.minutes, factor: disruptionFactor(of: day, at: row.centre))
  }

  /// How much more a change costs close to `asOf`.
  private func disruptionFactor(of day: Day, at centre: Int) -> Int {
    let away = problem.centres[centre].calendar.workingDays(
      after: problem.asOf.day, through: day)
    return away <= 2 ? 3 : away <= 7 ? 2 : 1
  }
}
