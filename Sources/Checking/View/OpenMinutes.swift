import TreatmentDomain

/// Open minutes of resources by day part, before the usable share.
extension ScheduleView {
  /// Regular beam minutes of a source in a day part, less its part of the minutes kept free.
  func openSourceMinutes(_ key: ResourceDayPart) -> Int {
    let source = problem.sources[key.resource]
    let windows = openings.source(key.resource, on: key.day).regularBeam
    let open = problem.centres[source.centre].dayParts.map {
      windows.clipped(to: $0.window).totalMinutes
    }
    let total = open.reduce(0, +)
    guard total > 0 else { return 0 }
    let kept = (source.keepFreeMinutes * open[key.dayPart] + total - 1) / total
    return max(0, open[key.dayPart] - kept)
  }

  /// Regular minutes of a room in a day part, less its downtime.
  func openRoomMinutes(_ key: ResourceDayPart) -> Int {
    let source = problem.rooms[key.resource].source
    guard let hours = openings.source(source, on: key.day).hours else { return 0 }
    let part = problem.centres[problem.sources[source].centre].dayParts[key.dayPart].window
    return openings.room(key.resource, on: key.day)
      .clipped(to: hours.regular.intersection(part)).totalMinutes
  }

  /// Minutes of a team in a day part, times the visits it attends at once.
  func openTeamMinutes(_ key: ResourceDayPart) -> Int {
    let team = problem.teams[key.resource]
    let part = problem.centres[team.centre].dayParts[key.dayPart].window
    return openings.team(key.resource, on: key.day).clipped(to: part).totalMinutes
      * team.concurrentVisits
  }
}
