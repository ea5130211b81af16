import TreatmentDomain

/// Opening facts of one centre on one day of the detail window.
package struct DetailDay: Sendable {
  /// Index of the centre.
  package let centre: Int
  /// The date.
  package let day: Day
  /// Hours of each source of the problem; nil for closed ones and those of other centres.
  package let hours: [SourceHours?]
  /// Windows in which each source's beam is barred.
  package let barred: [[TimeWindow]]
  /// The same with quality assurance that overtime may displace.
  package let notIdle: [[TimeWindow]]
  /// Windows in which each room may hold patients.
  package let rooms: [[TimeWindow]]
  /// Windows in which each team works.
  package let teams: [[TimeWindow]]
  /// Regular beam minutes of each source that visits other than class P1 may use, switches included.
  package let plannable: [Int]

  package init(centre: Int, day: Day, problem: Problem) {
    self.centre = centre
    self.day = day
    hours = problem.sources.indices.map {
      problem.sources[$0].centre == centre ? problem.hours(ofSource: $0, on: day) : nil
    }
    let hours = self.hours
    barred = problem.sources.indices.map { source in
      guard problem.sources[source].centre == centre else { return [] }
      // Only overtime displaces quality assurance that yields; in regular hours it stands.
      let yielding = problem.yieldingQualityAssurance(ofSource: source, on: day)
      return problem.barredBeam(ofSource: source, on: day)
        + (hours[source].map { yielding.clipped(to: $0.regular) } ?? [])
    }
    let yielding = problem.sources.indices.map {
      problem.sources[$0].centre == centre
        ? problem.yieldingQualityAssurance(ofSource: $0, on: day) : []
    }
    notIdle = zip(barred, yielding).map { $0 + $1 }
    rooms = problem.rooms.indices.map {
      problem.centre(ofRoom: $0) == centre ? problem.windows(ofRoom: $0, on: day) : []
    }
    teams = problem.teams.indices.map {
      problem.teams[$0].centre == centre ? problem.windows(ofTeam: $0, on: day) : []
    }
    plannable = problem.sources.indices.map {
      guard problem.sources[$0].centre == centre else { return 0 }
      return problem.regularBeamWindows(ofSource: $0, on: day).totalMinutes
        - problem.sources[$0].keepFreeMinutes
    }
  }

  /// True when nothing but other visits speaks against a visit with these minutes.
  package func allows(
    _ need: VisitNeed, room: Int, start: Int, beamStart: Int, teams needed: [Int], problem: Problem
  ) -> Bool {
    let end = beamStart + need.beamMinutes + need.exitMinutes
    let visit = TimeWindow(start, end)
    let beam = TimeWindow(beamStart, beamStart + need.beamMinutes)
    let source = problem.rooms[room].source
    return end <= problem.rules.minutesPerDay
      && need.hours.contains(visit)
      && rooms[room].contains { $0.contains(visit) }
      && !barred[source].contains { $0.overlaps(beam) }
      && needed.allSatisfy { team in
        let busy = TimeWindow(start, end + problem.teams[team].minutesAfterExit)
        return teams[team].contains { $0.contains(busy) }
      }
  }
}
