import TreatmentDomain

/// What is open in regular hours: the denominators of utilisation, of one schedule as of weeks that were played.
struct RegularOpening {
  private let problem: Problem

  init(_ problem: Problem) {
    self.problem = problem
  }

  /// Minutes in which a source may have beam.
  func beamMinutes(ofSource source: Int, on day: Day) -> Int {
    problem.regularBeamWindows(ofSource: source, on: day).totalMinutes
  }

  /// Minutes in which a room is open.
  func minutes(ofRoom number: Int, on day: Day) -> Int {
    guard let hours = problem.hours(ofSource: problem.rooms[number].source, on: day) else {
      return 0
    }
    return problem.windows(ofRoom: number, on: day).clipped(to: hours.regular).totalMinutes
  }

  /// Visits of a team that has a limit of them; else its minutes times the visits it attends at once.
  ///
  /// Minutes count inside the regular hours of the centre, whatever else the roster says: nobody could use the others.
  func capacity(ofTeam index: Int, on day: Day) -> Int {
    let team = problem.teams[index]
    let windows = problem.windows(ofTeam: index, on: day)
    guard !windows.isEmpty else { return 0 }
    if let visits = team.visitsPerDay(on: day) { return visits }
    let hours = problem.sources.indices.filter { problem.sources[$0].centre == team.centre }
      .compactMap { problem.hours(ofSource: $0, on: day)?.regular }
    guard let open = hours.map(\.start).min(), let close = hours.map(\.end).max() else { return 0 }
    return windows.clipped(to: TimeWindow(open, close)).totalMinutes * team.concurrentVisits
  }
}
