import TreatmentDomain

/// Finds the cheapest room and minute for a visit among those already on a centre-day.
struct MinuteSearch {
  /// A place to the minute and what it costs.
  struct Place {
    let room: Int
    let start: Int
    let beamStart: Int
    let cost: Int
    /// Breaks ties towards places that leave no useless gaps of beam.
    let looseness: Int
  }

  private static let mostLooseness = 30

  let problem: Problem
  let timeline: DayTimeline
  let need: VisitNeed
  let teams: [Int]
  /// Beam starts that keep the hours to the neighbouring fractions.
  let beamStarts: ClosedRange<Int>
  let preferences: InDayPreferences

  /// The cheapest place in `rooms`; nil when none is free.
  func best(in rooms: [Int]) -> Place? {
    var best: Place?
    for room in rooms {
      for window in timeline.facts.rooms[room] {
        search(room: room, window: window.intersection(need.hours), best: &best)
      }
    }
    return best
  }

  /// The place at exactly this room and entry time; nil when it is not free.
  func exact(room: Int, start: Int, beamStart: Int?) -> Place? {
    let earliest = start + need.setUpMinutes
    let candidates =
      beamStart.map { [$0] } ?? Array(earliest...(earliest + problem.rules.couchWaitMinutes))
    for candidate in candidates where candidate >= earliest && isFree(room, start, candidate) {
      return place(room: room, start: start, beamStart: candidate)
    }
    return nil
  }

  private func search(room: Int, window: TimeWindow, best: inout Place?) {
    let grid = problem.rules.startGridMinutes
    let source = problem.rooms[room].source
    guard timeline.facts.hours[source] != nil else { return }
    var start = ceiling(window.start.minutes, grid)
    while start + need.visitMinutes <= window.end.minutes {
      // No other cost is negative, so later starts, with more overtime, are not better.
      let overtime = overtimeCost(source: source, end: start + need.visitMinutes)
      if let best, overtime > best.cost { return }
      if let busyUntil = roomBusyUntil(room, start: start, end: start + need.visitMinutes) {
        start = max(start + grid, ceiling(busyUntil, grid))
        continue
      }
      let beamStart = earliestBeam(room: room, source: source, from: start + need.setUpMinutes)
      let wait = beamStart - start - need.setUpMinutes
      if wait > problem.rules.couchWaitMinutes {
        let later = beamStart - need.setUpMinutes - problem.rules.couchWaitMinutes
        start = max(start + grid, ceiling(later, grid))
        continue
      }
      if isFree(room, start, beamStart) {
        let candidate = place(room: room, start: start, beamStart: beamStart)
        if best.map({ (candidate.cost, candidate.looseness) < ($0.cost, $0.looseness) }) ?? true {
          best = candidate
        }
      }
      start += grid
    }
  }

  private func place(room: Int, start: Int, beamStart: Int) -> Place {
    let centre = problem.centres[timeline.facts.centre]
    let source = problem.rooms[room].source
    let end = beamStart + need.beamMinutes + need.exitMinutes
    let cost =
      preferences.cost(
        room: room, start: start, setUpMinutes: need.setUpMinutes, beamStart: beamStart,
        part: centre.dayPart(at: MinuteOfDay(beamStart)))
      + overtimeCost(source: source, end: end)
    return Place(
      room: room, start: start, beamStart: beamStart, cost: cost,
      looseness: looseness(source: source, beamStart: beamStart))
  }

  /// Cost of the overtime that an exit adds to what the source has already.
  private func overtimeCost(source: Int, end: Int) -> Int {
    guard let close = timeline.facts.hours[source]?.regularClose.minutes else { return 0 }
    let already = max(close, timeline.latestEnds[source])
    return problem.objective.overtime * max(0, end - already)
  }

  /// Minutes of beam wasted on the tighter side of a place, at most half an hour.
  private func looseness(source: Int, beamStart: Int) -> Int {
    let switching = problem.sources[source].switchMinutes
    var before = Self.mostLooseness
    var after = Self.mostLooseness
    let reach = Self.mostLooseness + switching
    let near = timeline.indices(
      from: beamStart - reach, until: beamStart + need.beamMinutes + reach)
    for index in near where timeline.uses[index].source == source {
      let beamEnd = timeline.uses[index].beamEnd
      if beamEnd <= beamStart {
        before = min(before, max(0, beamStart - beamEnd - switching))
      } else {
        let gap = timeline.uses[index].beamStart - beamStart - need.beamMinutes
        after = min(after, max(0, gap - switching))
      }
    }
    return min(before, after)
  }

  private func isFree(_ room: Int, _ start: Int, _ beamStart: Int) -> Bool {
    let end = beamStart + need.beamMinutes + need.exitMinutes
    return beamStarts.contains(beamStart)
      && timeline.facts.allows(
        need, room: room, start: start, beamStart: beamStart, teams: teams, problem: problem)
      && roomBusyUntil(room, start: start, end: end) == nil
      && earliestBeam(room: room, source: problem.rooms[room].source, from: beamStart) == beamStart
      && keepsUrgentMinutes(source: problem.rooms[room].source, beamStart: beamStart)
      && keepsOrder(room: room, start: start)
      && teams.allSatisfy { hasTeam($0, start: start, end: end) }
  }

  /// When the last visit in the way leaves the room free again; nil when nothing is in the way.
  private func roomBusyUntil(_ room: Int, start: Int, end: Int) -> Int? {
    let turnaround = problem.rooms[room].turnaroundMinutes
    var until: Int?
    for index in timeline.indices(from: start - turnaround, until: end + turnaround)
    where timeline.uses[index].room == room {
      let free = timeline.uses[index].end + turnaround
      if timeline.uses[index].start < end + turnaround && start < free {
        until = max(until ?? 0, free)
      }
    }
    return until
  }

  /// The first minute from `from` on at which the beam is free for the whole need.
  private func earliestBeam(room: Int, source: Int, from: Int) -> Int {
    let switching = problem.sources[source].switchMinutes
    var beam = from
    var moved = true
    while moved {
      moved = false
      let near = timeline.indices(
        from: beam - switching, until: beam + need.beamMinutes + switching)
      for index in near where timeline.uses[index].source == source {
        let apart = timeline.uses[index].room == room ? 0 : switching
        let free = timeline.uses[index].beamEnd + apart
        if timeline.uses[index].beamStart < beam + need.beamMinutes + apart && beam < free {
          beam = free
          moved = true
        }
      }
      for window in timeline.facts.barred[source] {
        if window.start.minutes < beam + need.beamMinutes && beam < window.end.minutes {
          beam = window.end.minutes
          moved = true
        }
      }
    }
    return beam
  }

  private func keepsUrgentMinutes(source: Int, beamStart: Int) -> Bool {
    guard !need.isUrgent, problem.sources[source].keepFreeMinutes > 0,
      let close = timeline.facts.hours[source]?.regularClose.minutes, beamStart < close
    else { return true }
    return timeline.regularLoad[source] + need.beamMinutes + problem.sources[source].switchMinutes
      <= timeline.facts.plannable[source]
  }

  private func keepsOrder(room: Int, start: Int) -> Bool {
    guard need.order != nil || timeline.prescribedCount > 0 else { return true }
    for use in timeline.uses where use.room == room && use.order != need.order {
      let isBefore = start < use.start
      if use.order == .first && isBefore || use.order == .last && !isBefore { return false }
      if need.order == .first && !isBefore || need.order == .last && isBefore { return false }
    }
    return true
  }

  private func hasTeam(_ team: Int, start: Int, end: Int) -> Bool {
    let after = problem.teams[team].minutesAfterExit
    let others = timeline.uses.filter {
      $0.teams.contains(team) && $0.start < end + after && start < $0.end + after
    }
    guard others.count >= problem.teams[team].concurrentVisits else { return true }
    // The most visits at once are reached when one of them begins.
    let begins = [start] + others.map { max(start, $0.start) }
    return begins.allSatisfy { minute in
      others.filter { $0.start <= minute && minute < $0.end + after }.count
        < problem.teams[team].concurrentVisits
    }
  }

  private func ceiling(_ minute: Int, _ grid: Int) -> Int { (minute + grid - 1) / grid * grid }
}
