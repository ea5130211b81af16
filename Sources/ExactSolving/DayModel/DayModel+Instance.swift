import Solving
import TreatmentDomain

extension DayModel {
  /// The model of a centre-day, `places` telling where its visits are now.
  ///
  /// `isApart` says that the instance was made without the other days of the window.
  init(_ instance: DayInstance, places: [DayPlace], day: Day, isApart: Bool = false) {
    let problem = instance.problem
    let centre = instance.facts.centre
    let moves = instance.visits.indices.filter {
      instance.firstColumn[$0] < instance.firstColumn[$0 + 1]
    }
    let stays = instance.visits.indices.filter { !moves.contains($0) }
    schemaVersion = 1
    scenario = problem.name
    self.centre = problem.centres[centre].id
    date = "\(day)"
    startGridMinutes = problem.rules.startGridMinutes
    couchWaitMinutes = problem.rules.couchWaitMinutes
    fixedCost = stays.reduce(0) {
      $0 + instance.visitCost(instance.visits[$1], at: places[$1])
    }
    couchWaitWeight = problem.objective.couchWait
    rooms = problem.rooms.indices.filter { problem.centre(ofRoom: $0) == centre }.map {
      let room = problem.rooms[$0]
      return Room(
        id: room.id, source: problem.sources[room.source].id,
        turnaroundMinutes: room.turnaroundMinutes)
    }
    sources = problem.sources.indices.compactMap {
      Source(of: instance, source: $0, stays: stays, places: places)
    }
    teams = problem.teams.filter { $0.centre == centre }.map {
      Team(
        id: $0.id, concurrentVisits: $0.concurrentVisits, minutesAfterExit: $0.minutesAfterExit)
    }
    visits = moves.enumerated().map { number, visit in
      Visit(of: instance, visit: visit, number: number, place: places[visit])
    }
    stayed = stays.map { Stayed(of: instance, visit: $0, place: places[$0]) }
    acrossDays = isApart ? AcrossDays(of: instance, moves: moves) : nil
  }
}

extension DayModel.AcrossDays {
  fileprivate init(of instance: DayInstance, moves: [Int]) {
    let problem = instance.problem
    spacingMinutes = 60 * problem.rules.spacingHours
    spreadWeight = problem.objective.weekSpread
    spreadFreeMinutes = problem.objective.spreadTolerance
    spreading = moves.indices.filter { !instance.visits[moves[$0]].isSpreadExempt }
  }
}

extension DayModel.Source {
  fileprivate init?(of instance: DayInstance, source: Int, stays: [Int], places: [DayPlace]) {
    let problem = instance.problem
    guard problem.sources[source].centre == instance.facts.centre,
      let hours = instance.facts.hours[source]
    else { return nil }
    let objective = problem.objective
    id = problem.sources[source].id
    switchMinutes = problem.sources[source].switchMinutes
    regularClose = hours.regularClose.minutes
    overtimeWeight = objective.overtime
    let isShared = problem.rooms.count { $0.source == source } > 1
    idle =
      isShared && objective.beamIdle > 0
      ? DayModel.Idle(
        weight: objective.beamIdle, stepMinutes: objective.beamIdleStep,
        closed: [TimeWindow.wholeDay].subtracting(
          [TimeWindow.wholeDay].subtracting(instance.facts.notIdle[source])
        ).map { [$0.start.minutes, $0.end.minutes] }) : nil
    unreservedMinutes =
      problem.sources[source].keepFreeMinutes > 0
      ? instance.facts.plannable[source]
        - DayCheck(instance: instance).regularLoad(source, places, of: stays) : nil
  }
}

extension DayModel.Stayed {
  fileprivate init(of instance: DayInstance, visit: Int, place: DayPlace) {
    let entry = instance.visits[visit]
    course = instance.problem.courses[entry.need.course].id
    fraction = entry.need.fraction
    room = instance.problem.rooms[Int(place.room)].id
    start = Int(place.start)
    beamStart = Int(place.beamStart)
    beamEnd = Int(place.beamStart) + entry.need.beamMinutes
    exitEnd = instance.end(of: visit, at: place)
    urgent = entry.need.isUrgent
    teams = entry.teams.map { instance.problem.teams[$0].id }
  }
}

extension DayModel.Visit {
  fileprivate init(of instance: DayInstance, visit: Int, number: Int, place: DayPlace) {
    let entry = instance.visits[visit]
    let terms = entry.preferences.startTerms
    index = number
    course = instance.problem.courses[entry.need.course].id
    fraction = entry.need.fraction
    setUpMinutes = entry.need.setUpMinutes
    beamMinutes = entry.need.beamMinutes
    exitMinutes = entry.need.exitMinutes
    urgent = entry.need.isUrgent
    teams = entry.teams.map { instance.problem.teams[$0].id }
    rooms = Self.options(of: instance, visit: visit)
    timeCosts = terms.hinges.map {
      DayModel.TimeCost(weight: $0.weight, before: $0.before, after: $0.after)
    }
    steppedCosts = terms.stepped.map {
      DayModel.SteppedCost(
        weight: $0.weight, minute: $0.minute, free: $0.free, stepMinutes: $0.step)
    }
    beamStartCosts = Self.partCosts(
      of: entry, centre: instance.problem.centres[instance.facts.centre])
    hint = DayModel.Place(
      room: instance.problem.rooms[Int(place.room)].id, start: Int(place.start),
      beamStart: Int(place.beamStart))
  }

  private static func options(of instance: DayInstance, visit: Int) -> [DayModel.RoomOption] {
    let columns = instance.columns[
      instance.firstColumn[visit]..<instance.firstColumn[visit + 1]
    ].map(\.place)
    let rooms = columns.map(\.room).reduce(into: [Int32]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return rooms.sorted().map { room in
      DayModel.RoomOption(
        room: instance.problem.rooms[Int(room)].id,
        cost: instance.visits[visit].preferences.anyTimeCost(ofRoom: Int(room)),
        places: runs(of: columns.filter { $0.room == room }))
    }
  }

  /// Beam starts of one entry that follow each other become one run.
  private static func runs(of places: [DayPlace]) -> [[Int]] {
    var result: [[Int]] = []
    for place in places.sorted(by: { ($0.start, $0.beamStart) < ($1.start, $1.beamStart) }) {
      let (start, beamStart) = (Int(place.start), Int(place.beamStart))
      if let last = result.last, last[0] == start, last[2] + 1 == beamStart {
        result[result.count - 1][2] = beamStart
      } else {
        result.append([start, beamStart, beamStart])
      }
    }
    return result
  }

  private static func partCosts(of visit: DayInstance.Visit, centre: Centre) -> [[Int]] {
    var result: [[Int]] = []
    for minute in 0..<1440 {
      let cost = visit.preferences.partCost(centre.dayPart(at: MinuteOfDay(minute)))
      if cost == 0 { continue }
      if let last = result.last, last[1] == minute, last[2] == cost {
        result[result.count - 1][1] = minute + 1
      } else {
        result.append([minute, minute + 1, cost])
      }
    }
    return result
  }
}
