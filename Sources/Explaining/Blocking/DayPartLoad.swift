import TreatmentDomain

/// What the reservations of a date leave of its day parts.
struct DayPartLoad {
  private let problem: Problem
  private let day: Day
  private let visits: [(visit: Reservation, minutes: VisitMinutes)]

  init(_ problem: Problem, _ visits: [Reservation], on day: Day) {
    self.problem = problem
    self.day = day
    self.visits = visits.map {
      ($0, VisitMinutes(problem, course: $0.course, fraction: $0.fraction))
    }
  }

  /// Minutes that beam, room and teams lack for one more visit; those of the patient count tenfold.
  func shortage(of minutes: VisitMinutes, room: Int, part: Int, hours: TimeWindow) -> Int {
    let source = problem.rooms[room].source
    let centre = problem.sources[source].centre
    let window = problem.centres[centre].dayParts[part].window
    let there = visits.filter {
      $0.visit.dayPart == part && problem.centre(ofRoom: $0.visit.room) == centre
    }
    let apart = problem.sources[source].switchMinutes
    let beam = there.filter { problem.rooms[$0.visit.room].source == source }
      .reduce(minutes.beam + apart) { $0 + $1.minutes.beam + apart }
    let turnaround = problem.rooms[room].turnaroundMinutes
    let stay = there.filter { $0.visit.room == room }
      .reduce(minutes.stay + turnaround) { $0 + $1.minutes.stay + turnaround }
    let openBeam = problem.regularBeamWindows(ofSource: source, on: day).clipped(to: window)
    let openRoom = problem.windows(ofRoom: room, on: day).clipped(to: window)
    let rules = problem.rules
    return Self.shortage(
      beam, alone: minutes.beam + apart,
      of: openBeam.totalMinutes * rules.usableSourceShare / 1000)
      + Self.shortage(
        stay, alone: minutes.stay + turnaround,
        of: openRoom.totalMinutes * rules.usableRoomShare / 1000)
      + teamShortage(minutes, centre: centre, window: window, there)
      + 10 * max(0, minutes.stay - hours.intersection(window).minutes)
  }

  /// Minutes lacking; where a visit would not fit even alone, it has no business.
  private static func shortage(_ minutes: Int, alone: Int, of usable: Int) -> Int {
    max(0, minutes - usable) + (alone > usable ? 1440 : 0)
  }

  private func teamShortage(
    _ minutes: VisitMinutes, centre: Int, window: TimeWindow,
    _ there: [(visit: Reservation, minutes: VisitMinutes)]
  ) -> Int {
    (problem.teams(for: minutes.phase, at: centre) ?? []).reduce(0) { sum, team in
      let after = problem.teams[team].minutesAfterExit
      let busy = there.filter {
        problem.teams(for: $0.minutes.phase, at: centre)?.contains(team) ?? false
      }.reduce(minutes.stay + after) { $0 + $1.minutes.stay + after }
      let open = problem.windows(ofTeam: team, on: day).clipped(to: window).totalMinutes
      let share = problem.rules.usableTeamShare
      let usable = open * problem.teams[team].concurrentVisits * share / 1000
      return sum + Self.shortage(busy, alone: minutes.stay + after, of: usable)
    }
  }
}
