import TreatmentDomain

/// What one room of a date has in the way of a visit, minute by minute.
struct MinuteConflicts {
  private let open: [TimeWindow]
  private let barred: [TimeWindow]
  private let stays: [TimeWindow]
  private let beams: [TimeWindow]
  private let teams: [TeamDay]

  private struct TeamDay {
    let works: [TimeWindow]
    let attends: [TimeWindow]
    let atOnce: Int
    let after: Int
  }

  init(_ problem: Problem, _ taken: [Appointment], room: Int, on day: Day, for phase: Phase) {
    let source = problem.rooms[room].source
    let centre = problem.centre(ofRoom: room)
    let turnaround = problem.rooms[room].turnaroundMinutes
    let apart = problem.sources[source].switchMinutes
    let visits = taken.map { visit in
      (visit, VisitMinutes(problem, course: visit.course, fraction: visit.fraction))
    }
    open = problem.windows(ofRoom: room, on: day)
    // Only overtime displaces quality assurance that yields; in regular hours it stands.
    let regular = problem.hours(ofSource: source, on: day)?.regular
    barred =
      problem.barredBeam(ofSource: source, on: day)
      + (regular.map {
        problem.yieldingQualityAssurance(ofSource: source, on: day).clipped(to: $0)
      } ?? [])
    stays = visits.filter { $0.0.room == room }.map { Self.widened($1.stay(of: $0), turnaround) }
    beams = visits.filter { $0.0.room != room && problem.rooms[$0.0.room].source == source }
      .map { Self.widened($1.beam(of: $0), apart) }
    teams = (problem.teams(for: phase, at: centre) ?? []).map { team in
      let after = problem.teams[team].minutesAfterExit
      let attended = visits.filter { visit, minutes in
        problem.centre(ofRoom: visit.room) == centre
          && problem.teams(for: minutes.phase, at: centre)?.contains(team) ?? false
      }
      return TeamDay(
        works: problem.windows(ofTeam: team, on: day),
        attends: attended.map { TimeWindow($1.stay(of: $0).start, $1.stay(of: $0).end + after) },
        atOnce: problem.teams[team].concurrentVisits, after: after)
    }
  }

  /// How many visits, closed hours and absent teams a stay and its beam would run into; what is closed counts
  /// threefold, for nobody looks there.
  func count(stay: TimeWindow, beam: TimeWindow) -> Int {
    var result = open.contains { $0.contains(stay) } ? 0 : 3
    if barred.contains(where: { $0.overlaps(beam) }) { result += 3 }
    result += stays.reduce(0) { $0 + ($1.overlaps(stay) ? 1 : 0) }
    result += beams.reduce(0) { $0 + ($1.overlaps(beam) ? 1 : 0) }
    for team in teams {
      let busy = TimeWindow(stay.start, stay.end + team.after)
      if !team.works.contains(where: { $0.contains(busy) }) { result += 3 }
      let begins = [busy.start] + team.attends.map(\.start).filter(busy.contains)
      let most =
        begins.map { minute in
          team.attends.reduce(0) { $0 + ($1.contains(minute) ? 1 : 0) }
        }.max() ?? 0
      if most >= team.atOnce { result += 1 }
    }
    return result
  }

  private static func widened(_ window: TimeWindow, _ minutes: Int) -> TimeWindow {
    TimeWindow(window.start - minutes, window.end + minutes)
  }
}
