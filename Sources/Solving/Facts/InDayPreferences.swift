import TreatmentDomain

/// What a visit costs at a room and minute, the rest of its course being as it is.
///
/// Covers drift, preferred time, day part change, room change, couch wait, the course's weekly spread
/// and the disruption of a published room or time. Overtime and idle beam belong to the whole day.
package struct InDayPreferences: Sendable {
  /// The published visit that this one keeps or disturbs.
  package struct Published: Sendable {
    let room: Int?
    let start: Int?
    let factor: Int

    package init(room: Int?, start: Int?, factor: Int) {
      self.room = room
      self.start = start
      self.factor = factor
    }
  }

  /// Entry times of the course's other visits of that week that count for spread.
  package struct Spread: Sendable {
    let earliest: Int
    let latest: Int

    package init(earliest: Int, latest: Int) {
      self.earliest = earliest
      self.latest = latest
    }
  }

  package var usualStart: Int?
  /// Rooms that cost a change: those of the usual room's group except itself.
  package var chargedRooms: [Int] = []
  package var preferredPart: Int?
  package var preferredStart: Int?
  package var previousPart: Int?
  package var nextPart: Int?
  /// Rooms that cost a change from the fraction before, or to the one after.
  package var chargedAfterPrevious: [Int] = []
  package var chargedBeforeNext: [Int] = []
  package var spread: Spread?
  package var published: Published?
  let objective: Objective

  package init(objective: Objective) {
    self.objective = objective
  }

  /// Cost of entering `room` at `start` with the beam at `beamStart` in day part `part`.
  package func cost(room: Int, start: Int, setUpMinutes: Int, beamStart: Int, part: Int) -> Int {
    var cost = objective.couchWait * (beamStart - start - setUpMinutes)
    if let usualStart {
      cost += objective.timeOfDayDrift * max(0, abs(start - usualStart) - objective.driftTolerance)
    }
    if let preferredPart, preferredPart != part { cost += objective.preferredDayPart }
    if let preferredStart {
      cost +=
        objective.preferredMinute
        * max(0, abs(start - preferredStart) - objective.preferredTolerance)
    }
    if let previousPart, previousPart != part { cost += objective.dayPartChange }
    if let nextPart, nextPart != part { cost += objective.dayPartChange }
    return cost + roomCost(room) + spreadCost(start) + disruption(room: room, start: start)
  }

  /// Cost of a reservation in `room` and `part`.
  package func cost(room: Int, part: Int) -> Int {
    var cost = 0
    if let preferredPart, preferredPart != part { cost += objective.preferredDayPart }
    if let previousPart, previousPart != part { cost += objective.dayPartChange }
    if let nextPart, nextPart != part { cost += objective.dayPartChange }
    return cost + roomCost(room) + disruption(room: room, start: nil)
  }

  func roomCost(_ room: Int) -> Int {
    switch objective.roomChangeMode {
    case .usual:
      return chargedRooms.contains(room) ? objective.roomChange : 0
    case .consecutive:
      return (chargedAfterPrevious.contains(room) ? objective.roomChange : 0)
        + (chargedBeforeNext.contains(room) ? objective.roomChange : 0)
    }
  }

  private func spreadCost(_ start: Int) -> Int {
    guard let spread else { return 0 }
    let before = max(0, spread.latest - spread.earliest - objective.spreadTolerance)
    let after = max(
      0, max(spread.latest, start) - min(spread.earliest, start) - objective.spreadTolerance)
    return objective.weekSpread * (after - before)
  }

  func disruption(room: Int, start: Int?) -> Int {
    guard let published else { return 0 }
    var cost = 0
    if let known = published.room, known != room { cost += 10 }
    if let known = published.start, let start { cost += max(0, abs(start - known) - 15) / 5 }
    return cost * published.factor * objective.disruption
  }
}
