/// The tables of one source-day's order: what depends on visits elsewhere is worked into them.
extension SearchCore {
  /// Fills the tables for the visits just taken out, in the order of the beams they had.
  mutating func fillOrder(_ day: Int, _ source: SourceDay) {
    beamOrder.close = source.close
    beamOrder.switchMinutes = source.switchMinutes
    beamOrder.loadLimit = source.loadLimit
    beamOrder.countsIdle = source.countsIdle
    beamOrder.firstBarred = Int(source.firstBarred)
    beamOrder.barredCount = Int(source.barredCount)
    beamOrder.hasOtherTeamUse = false
    beamOrder.count = removedCount
    var rooms = 0
    for index in 0..<removedCount {
      let visit = visits[Int(removed[index])]
      for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount)
      where Int(options[choice].sourceDay) == day {
        rooms = max(rooms, Int(options[choice].roomDay &- source.firstRoomDay) &+ 1)
      }
    }
    sortByBeam()
    var tables = OrderTables(width: BeamOrder.Entry.rooms &+ rooms)
    for position in 0..<removedCount { addMember(position, day, source, &tables) }
    beamOrder.width = (tables.width &+ 3) / 4
    fillFirstState(day, source)
  }

  /// How far the tables are filled.
  private struct OrderTables {
    var width: Int
    var choices = 0
    var teams = 0
    /// Each team-day met, and where its servers stand in a state.
    var known: [(teamDay: Int32, first: Int32, capacity: Int32)] = []
  }

  private mutating func sortByBeam() {
    for index in 0..<removedCount {
      let visit = Int(removed[index])
      let own = oldOption[index] >= 0
      keys[index] =
        own ? oldBeam[index] : visits[visit].target &* Int32(grid) &+ visits[visit].setUp
      order[index] = Int32(truncatingIfNeeded: index)
    }
    sortOrder()
  }

  private mutating func addMember(
    _ position: Int, _ day: Int, _ source: SourceDay, _ tables: inout OrderTables
  ) {
    let index = Int(order[position])
    let number = Int(removed[index])
    let visit = visits[number]
    let limits = beamLimits(number)
    var member = BeamOrder.Member()
    member.visit = Int32(truncatingIfNeeded: number)
    member.setUp = visit.setUp
    member.beam = visit.beam
    member.exit = visit.exit
    member.earliestBeam = Int32(truncatingIfNeeded: limits.earliest)
    member.latestBeam = Int32(truncatingIfNeeded: limits.latest)
    member.unplacedCost = visit.unplacedCost
    member.isPlaced = oldOption[index] >= 0
    if member.isPlaced && (!visit.isFree || hasTwin(visit)) {
      member.anchor = BeamOrder.Minutes(slot: oldSlot[index], beam: oldBeam[index])
    }
    addChoices(&member, number, former: oldOption[index], day, source, position, &tables)
    addTeams(&member, visit, &tables)
    fillCosts(position, &member, number)
    beamOrder.members[position] = member
    beamOrder.order[position] = Int32(truncatingIfNeeded: position)
    beamOrder.slot[position] = oldOption[index] >= 0 ? oldSlot[index] : -1
    beamOrder.beam[position] = oldOption[index] >= 0 ? oldBeam[index] : -1
  }

  private mutating func addChoices(
    _ member: inout BeamOrder.Member, _ number: Int, former: Int32, _ day: Int,
    _ source: SourceDay, _ position: Int, _ tables: inout OrderTables
  ) {
    let visit = visits[number]
    member.firstChoice = Int32(truncatingIfNeeded: tables.choices)
    beamOrder.choice[position] = member.firstChoice
    for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount) {
      let option = options[choice]
      guard Int(option.sourceDay) == day else { continue }
      if Int32(truncatingIfNeeded: choice) == former {
        beamOrder.choice[position] = Int32(truncatingIfNeeded: tables.choices)
      }
      let masks = option.widerMasks < 0 ? option.masks : option.widerMasks
      let slots = allowedSlots(masks)
      beamOrder.choices[tables.choices] = BeamOrder.Choice(
        option: Int32(truncatingIfNeeded: choice), room: option.roomDay &- source.firstRoomDay,
        cost: option.cost &+ Int32(clamping: roomChange(number, to: option)),
        turnaround: option.turnaround, load: option.load,
        masks: masks, firstSlot: slots.first, lastSlot: slots.last)
      tables.choices &+= 1
    }
    member.choiceCount = Int32(truncatingIfNeeded: tables.choices) &- member.firstChoice
  }

  /// First and last entry slot that masks allow with any couch wait; last before first when they allow none.
  private func allowedSlots(_ masks: Int32) -> (first: Int32, last: Int32) {
    let row = startMasks.row(Int(masks))
    var first = slots
    var last = -1
    for word in 0..<slotWords {
      var bits: UInt64 = 0
      for wait in 0...couchWait { bits |= row[wait &* slotWords &+ word] }
      guard bits != 0 else { continue }
      first = min(first, word &* 64 &+ bits.trailingZeroBitCount)
      last = word &* 64 &+ 63 &- bits.leadingZeroBitCount
    }
    return (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: last))
  }

  private mutating func addTeams(
    _ member: inout BeamOrder.Member, _ visit: Visit, _ tables: inout OrderTables
  ) {
    member.firstTeam = Int32(truncatingIfNeeded: tables.teams)
    member.teamCount = visit.teamCount
    for index in Int(visit.firstTeam)..<Int(visit.firstTeam &+ visit.teamCount) {
      let use = teamUses[index]
      let team = servers(of: use.teamDay, &tables)
      beamOrder.teamUses[tables.teams] = BeamOrder.TeamUse(
        first: team.first, capacity: team.capacity, minutesAfterExit: use.minutesAfterExit,
        row: use.teamDay &* Int32(truncatingIfNeeded: slotWords))
      tables.teams &+= 1
    }
  }

  /// Where a team's servers stand in a state; visits elsewhere keep as many of them as they need at once.
  private mutating func servers(
    of teamDay: Int32, _ tables: inout OrderTables
  ) -> (first: Int32, capacity: Int32) {
    if let known = tables.known.first(where: { $0.teamDay == teamDay }) {
      return (known.first, known.capacity)
    }
    let counts = teamCounts.row(Int(teamDay) &* slots)
    let elsewhere = (0..<slots).reduce(Int32(0)) { max($0, Int32(counts[$1])) }
    if elsewhere > 0 { beamOrder.hasOtherTeamUse = true }
    let capacity = max(1, teamCapacities[Int(teamDay)] &- elsewhere)
    let first = Int32(truncatingIfNeeded: tables.width)
    tables.width &+= Int(capacity)
    tables.known.append((teamDay, first, capacity))
    return (first, capacity)
  }

  /// Costs of entry slots with the week's spread, and of day parts.
  private mutating func fillCosts(
    _ position: Int, _ member: inout BeamOrder.Member, _ number: Int
  ) {
    let visit = visits[number]
    let costs = startCosts.row(Int(visit.startCosts))
    let row = beamOrder.startCosts.row(position &* slots)
    var earliest = 0
    var latest = -1
    if visit.group >= 0 {
      (earliest, latest) = range(ofGroup: Int(visit.group), except: number)
    }
    let spread = max(0, latest &- earliest &- weights.spreadTolerance)
    var least = Int32.max
    for slot in 0..<slots {
      var cost = Int(costs[slot])
      if latest >= 0 {
        let start = slot &* grid
        let whole = max(latest, start) &- min(earliest, start) &- weights.spreadTolerance
        cost &+= weights.weekSpread &* (max(0, whole) &- spread)
      }
      row[slot] = Int32(min(cost, Self.mostCost))
      if row[slot] < least {
        least = row[slot]
        member.wish = Int32(truncatingIfNeeded: slot &* grid) &+ member.setUp
      }
    }
    guard hasParts else { return }
    fillParts(number)
    let parts = beamOrder.partCosts.row(position &* partCount)
    for part in 0..<partCount { parts[part] = min(partScratch[part], Int32(Self.mostCost)) }
  }

  /// Keeps sums of a day within 32 bits; a run only proposes, costs are counted anew.
  private static var mostCost: Int { 1 << 22 }

  private mutating func fillFirstState(_ day: Int, _ source: SourceDay) {
    for lane in 0..<beamOrder.width { beamOrder.states[lane] = BeamOrder.Lanes() }
    let state = BeamOrder.entries(beamOrder.states.base)
    beamOrder.costs[0] = 0
    state[BeamOrder.Entry.lastEnd] = max(source.close, lastEnd[day])
    state[BeamOrder.Entry.load] = load[day]
    state[BeamOrder.Entry.lastRoom] = -1
  }
}
