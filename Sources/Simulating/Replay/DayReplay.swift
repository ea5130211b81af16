/// Plays one centre-day as it could have gone.
///
/// Policy: nobody enters before the announced time; a room takes its patients, and a source its beams,
/// in the announced order. A patient who is not there when the room is free is passed by the next one
/// of the room; a visit that is not ready at its announced beam is passed by the next ready one. Each
/// visit is passed at most `mostPasses` times, in room and beam together; then all wait for it. A visit
/// that waits for its team holds up nobody. Beams start as soon as set-up ends and the beam is there,
/// also before the announced minute. Everybody is treated, however late it gets.
package struct DayReplay {
  let plan: DayPlan
  /// How often a late visit may be passed.
  let mostPasses: Int
  private var draw: DayDraw
  private var agenda = Agenda()
  /// Visits that have not entered, by room, and those without beam, by source; in order.
  private var roomQueues: [[Int]]
  private var beamQueues: [[Int]]
  /// When the room can take the next patient; infinite while nobody knows.
  private var roomFree: [Double]
  private var beamFree: [Double]
  private var lastRoom: [Int?]
  /// Until when each place of a team is busy.
  private var teamBusy: [[Double]]
  private var passes: [Int]
  private var readyAt: [Double]
  private var outcome: DayOutcome

  /// Makes a replay; use it for as many replications as you like.
  package init(_ plan: DayPlan, mostPasses: Int = 1) {
    self.plan = plan
    self.mostPasses = mostPasses
    draw = DayDraw(plan)
    roomQueues = Array(repeating: [], count: plan.rooms.count)
    beamQueues = Array(repeating: [], count: plan.sources.count)
    roomFree = []
    beamFree = []
    lastRoom = []
    teamBusy = []
    passes = []
    readyAt = []
    outcome = DayOutcome(plan)
  }

  /// What becomes of the day.
  package mutating func run(_ draw: DayDraw) -> DayOutcome {
    begin(draw)
    while let now = agenda.next() {
      for room in plan.rooms.indices { admit(to: room, at: now) }
      for source in plan.sources.indices { beam(from: source, at: now) }
    }
    assert(beamQueues.allSatisfy(\.isEmpty), "somebody was never treated")
    return outcome
  }

  private mutating func begin(_ draw: DayDraw) {
    self.draw = draw
    outcome = DayOutcome(plan)
    agenda.removeAll()
    for room in plan.rooms.indices { roomQueues[room].removeAll(keepingCapacity: true) }
    for source in plan.sources.indices { beamQueues[source].removeAll(keepingCapacity: true) }
    for (index, visit) in plan.visits.enumerated() {
      roomQueues[visit.room].append(index)
      beamQueues[visit.source].append(index)
      agenda.add(visit.start + draw.late[index])
      agenda.add(visit.start)
      agenda.add(visit.beamStart)
    }
    for window in plan.rooms.flatMap(\.barred) { agenda.add(window.upperBound) }
    for window in plan.sources.flatMap(\.barred) { agenda.add(window.upperBound) }
    roomFree = Array(repeating: 0, count: plan.rooms.count)
    beamFree = Array(repeating: 0, count: plan.sources.count)
    lastRoom = Array(repeating: nil, count: plan.sources.count)
    teamBusy = plan.teams.map {
      Array(repeating: 0, count: max(1, min($0.concurrentVisits, plan.visits.count)))
    }
    passes = Array(repeating: 0, count: plan.visits.count)
    readyAt = Array(repeating: .infinity, count: plan.visits.count)
  }

  private func isThere(_ visit: Int, at now: Double) -> Bool {
    plan.visits[visit].start + draw.late[visit] <= now
  }

  // MARK: Rooms

  private mutating func admit(to room: Int, at now: Double) {
    guard roomFree[room] <= now else { return }
    for (place, visit) in roomQueues[room].enumerated() {
      if isThere(visit, at: now) {
        guard !isBarred(room, for: plan.visits[visit], at: now),
          plan.visits[visit].teams.allSatisfy({ freePlace(of: $0, at: now) != nil })
        else { return }
        enter(visit, passing: Array(roomQueues[room][..<place]), at: now)
        return
      }
      guard plan.visits[visit].start <= now, passes[visit] < mostPasses else { return }
    }
  }

  private mutating func enter(_ visit: Int, passing late: [Int], at now: Double) {
    let (room, source) = (plan.visits[visit].room, plan.visits[visit].source)
    roomQueues[room].removeAll { $0 == visit }
    roomFree[room] = .infinity
    for other in late {
      passes[other] += 1
      // Whoever waits for the room cannot get the beam before whoever is in it.
      beamQueues[source].removeAll { $0 == other }
    }
    if let place = beamQueues[source].firstIndex(of: visit) {
      beamQueues[source].insert(contentsOf: late, at: place + 1)
    }
    for team in plan.visits[visit].teams {
      if let place = freePlace(of: team, at: now) { teamBusy[team][place] = .infinity }
    }
    outcome.entry[visit] = now
    readyAt[visit] = now + draw.setUp[visit]
    agenda.add(readyAt[visit])
  }

  private func freePlace(of team: Int, at now: Double) -> Int? {
    teamBusy[team].firstIndex { $0 <= now }
  }

  private func isBarred(_ room: Int, for visit: DayPlan.Visit, at now: Double) -> Bool {
    let end = now + visit.setUp + visit.beam + visit.exit
    return plan.rooms[room].barred.contains { $0.lowerBound < end && now < $0.upperBound }
  }

  // MARK: Beams

  private mutating func beam(from source: Int, at now: Double) {
    guard beamFree[source] <= now else { return }
    for (place, visit) in beamQueues[source].enumerated() {
      if readyAt[visit] <= now {
        if isReachable(plan.visits[visit], at: now) {
          for other in beamQueues[source][..<place] { passes[other] += 1 }
          treat(visit, at: now)
        }
        return
      }
      guard plan.visits[visit].beamStart <= now,
        passes[visit] < mostPasses || waitsForTeam(visit, at: now)
      else { return }
    }
  }

  /// Switching is done, and no check of the source is due before the beam is over.
  private func isReachable(_ visit: DayPlan.Visit, at now: Double) -> Bool {
    let last = lastRoom[visit.source]
    let switching =
      last == nil || last == visit.room ? 0 : plan.sources[visit.source].switching
    return beamFree[visit.source] + switching <= now
      && !plan.sources[visit.source].barred.contains {
        $0.lowerBound < now + visit.beam && now < $0.upperBound
      }
  }

  /// True when patient and room are ready, so that only a team, or downtime of the room, is waited for.
  private func waitsForTeam(_ visit: Int, at now: Double) -> Bool {
    readyAt[visit] == .infinity && isThere(visit, at: now)
      && roomFree[plan.visits[visit].room] <= now
  }

  private mutating func treat(_ visit: Int, at now: Double) {
    let (room, source) = (plan.visits[visit].room, plan.visits[visit].source)
    beamQueues[source].removeAll { $0 == visit }
    let end = now + draw.beam[visit]
    let exit = end + draw.exit[visit]
    outcome.beamStart[visit] = now
    outcome.beamEnd[visit] = end
    outcome.exitEnd[visit] = exit
    beamFree[source] = end
    if let last = lastRoom[source], last != room { outcome.switches[source] += 1 }
    lastRoom[source] = room
    agenda.add(end)
    agenda.add(end + plan.sources[source].switching)
    roomFree[room] = exit + plan.rooms[room].turnaround
    agenda.add(roomFree[room])
    for team in plan.visits[visit].teams { release(team, after: exit) }
  }

  /// Which of the busy places becomes free makes no difference.
  private mutating func release(_ team: Int, after exit: Double) {
    guard let place = teamBusy[team].firstIndex(of: .infinity) else { return }
    teamBusy[team][place] = exit + plan.teams[team].minutesAfterExit
    agenda.add(teamBusy[team][place])
  }
}
