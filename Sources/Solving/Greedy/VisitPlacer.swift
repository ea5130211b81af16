import TreatmentDomain

/// Places one fraction on one date with what the board still has free.
struct VisitPlacer {
  let problem: Problem
  let board: PlanBoard
  let preferences: PreferenceFacts
  /// Minutes left to arrivals that are not known yet; nil where they do not matter.
  var protected: ProtectedMinutes?

  /// What a fraction asks for on a date.
  struct Wish {
    let facts: CourseFacts
    let need: VisitNeed
    let option: PhaseOption
    let day: Day
    /// The course's visits planned so far.
    let others: [PlannedVisit]
    /// Beam starts that keep the hours to the fraction before.
    let beamStarts: ClosedRange<Int>
    let pin: PinnedVisit?
  }

  /// The cheapest place on the date and its in-day cost; nil when nothing is free.
  func place(_ wish: Wish) -> (visit: PlannedVisit, cost: Int)? {
    if wish.day >= problem.horizon.dayAfter { return (tail(wish), 0) }
    guard hasTeamVisits(wish) else { return nil }
    let wishes = preferences.preferences(
      of: wish.facts, fraction: wish.need.fraction, day: wish.day, centre: wish.option.centre,
      others: wish.others)
    if let timeline = board.timeline(centre: wish.option.centre, on: wish.day) {
      return minutes(wish, timeline: timeline, preferences: wishes)
    }
    return dayPart(wish, preferences: wishes)
  }

  /// True when no needed team has used up its visits of the day.
  func hasTeamVisits(_ wish: Wish) -> Bool {
    fullTeam(wish) == nil
  }

  /// The first needed team that has used up its visits of the day.
  func fullTeam(_ wish: Wish) -> Int? {
    wish.option.teams.first { team in
      let planned = wish.others.filter { $0.day == wish.day && $0.teams.contains(team) }.count
      return problem.teams[team].visitsPerDay(on: wish.day).map {
        board.visits(ofTeam: team, on: wish.day) + planned >= $0
      } ?? false
    }
  }

  /// Rooms of the option that the pin leaves.
  func rooms(_ wish: Wish) -> [Int] {
    wish.option.rooms.filter { room in wish.pin?.room.map { $0 == room } ?? true }
  }

  private func minutes(
    _ wish: Wish, timeline: DayTimeline, preferences: InDayPreferences
  ) -> (PlannedVisit, Int)? {
    let search = MinuteSearch(
      problem: problem, timeline: timeline, need: wish.need, teams: wish.option.teams,
      beamStarts: wish.beamStarts, preferences: preferences)
    var found: MinuteSearch.Place?
    if let pin = wish.pin, let start = pin.start {
      found =
        rooms(wish).lazy.compactMap {
          search.exact(room: $0, start: start.minutes, beamStart: pin.beamStart?.minutes)
        }.first
    } else {
      found = search.best(in: rooms(wish))
    }
    guard let place = found else { return nil }
    return (
      visit(
        wish, room: place.room,
        position: .minutes(start: place.start, beamStart: place.beamStart)), place.cost
    )
  }

  private func dayPart(
    _ wish: Wish, preferences: InDayPreferences
  ) -> (PlannedVisit, Int)? {
    var best: (room: Int, part: Int, cost: Int, load: Int)?
    for room in rooms(wish) {
      for part in parts(wish) where refusal(wish, room: room, part: part) == nil {
        let source = problem.rooms[room].source
        let usable = max(1, board.ledger.sourceUsable(source, wish.day, part))
        let roomUsable = max(1, board.ledger.roomUsable(room, wish.day, part))
        let load =
          1000 - 500 * board.ledger.sourceFree(source, wish.day, part) / usable
          - 500 * board.ledger.roomFree(room, wish.day, part) / roomUsable
        let cost = preferences.cost(room: room, part: part)
        if best.map({ (cost, load) < ($0.cost, $0.load) }) ?? true {
          best = (room, part, cost, load)
        }
      }
    }
    return best.map { (visit(wish, room: $0.room, position: .dayPart($0.part)), $0.cost) }
  }

  /// Day parts that a pin and the patient's hours leave.
  private func parts(_ wish: Wish) -> [Int] {
    let centre = problem.centres[wish.option.centre]
    if let pin = wish.pin {
      if let start = pin.start { return [centre.dayPart(at: start + wish.need.setUpMinutes)] }
      if let part = pin.dayPart { return [part] }
    }
    return Array(centre.dayParts.indices)
  }

  /// What keeps a reservation from a room and day part; nil when it fits.
  func refusal(_ wish: Wish, room: Int, part: Int) -> Refusal? {
    let need = wish.need
    let source = problem.rooms[room].source
    let window = problem.centres[wish.option.centre].dayParts[part].window
    guard need.hours.intersection(window).minutes >= need.visitMinutes else {
      return Refusal("patientWindows", .dailyHours)
    }
    let beam = need.beamMinutes + problem.sources[source].switchMinutes
    let urgency = wish.facts.course.waitingClass
    let kept =
      protected?.minutes(for: urgency, source: source, day: wish.day, part: part) ?? 0
    guard board.ledger.sourceFree(source, wish.day, part) - kept >= beam else {
      return Refusal("reservedLoad", .sourceFull, problem.sources[source].id)
    }
    let roomMinutes = need.visitMinutes + problem.rooms[room].turnaroundMinutes
    let keptRoom = protected?.minutes(for: urgency, room: room, day: wish.day, part: part) ?? 0
    guard board.ledger.roomFree(room, wish.day, part) - keptRoom >= roomMinutes else {
      return Refusal("reservedLoad", .roomFull, problem.rooms[room].id)
    }
    for team in wish.option.teams {
      let minutes = need.visitMinutes + problem.teams[team].minutesAfterExit
      guard board.ledger.teamFree(team, wish.day, part) >= minutes else {
        return Refusal("reservedLoad", .teamFull, problem.teams[team].id)
      }
    }
    return nil
  }

  private func visit(
    _ wish: Wish, room: Int, position: PlannedVisit.Position
  ) -> PlannedVisit {
    PlannedVisit(
      fraction: wish.need.fraction, day: wish.day, centre: wish.option.centre, room: room,
      teams: wish.option.teams, position: position)
  }

  private func tail(_ wish: Wish) -> PlannedVisit {
    PlannedVisit(
      fraction: wish.need.fraction, day: wish.day, centre: wish.option.centre, room: nil,
      teams: [], position: .tail)
  }
}
