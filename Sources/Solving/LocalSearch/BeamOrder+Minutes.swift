/// Minutes of an order: the earliest for each visit behind those before it.
extension BeamOrder {
  /// Tables of the search core that are the same for all orders.
  struct Frame {
    let startMasks: UnsafeMutablePointer<UInt64>
    let teamRows: UnsafeMutablePointer<UInt64>
    let slotsCovering: UnsafeMutablePointer<Int32>
    let partOfMinute: UnsafeMutablePointer<UInt8>
    let barredMinutes: UnsafeMutablePointer<Int32>
  }

  /// Fills the states of the present order, holding back those who would come earlier than they do.
  ///
  /// - Returns: false when somebody who has a place finds none in this order.
  mutating func layOut(_ frame: Frame) -> Bool {
    for position in 0..<count {
      let number = Int(order[position])
      let old = states.row(position &* width)
      var cost: Int32 = 0
      let own = Minutes(slot: slot[position], beam: beam[position])
      var minutes: Minutes?
      for hold in [Hold.none, max(Hold.none, own.beam)] {
        self.hold[number] = hold
        cost = costs[position]
        minutes = append(
          number, choice: Int(choice[number]), hold: hold, after: old, into: old + width, &cost,
          frame)
        guard let minutes, own.isPlaced else { break }
        if minutes.slot == own.slot && minutes.beam == own.beam { break }
      }
      guard let minutes else { return false }
      slot[position] = minutes.slot
      beam[position] = minutes.beam
      costs[position &+ 1] = cost
    }
    renewTails(until: count)
    return true
  }

  /// Puts a visit behind others: fills the state after it from the state before it, and adds what it costs.
  ///
  /// - Returns: nil when a visit that may not lose its place would lose it.
  @inline(__always)
  func append(
    _ number: Int, choice: Int, hold: Int32, after oldLanes: UnsafeMutablePointer<Lanes>,
    into newLanes: UnsafeMutablePointer<Lanes>, _ cost: inout Int32, _ frame: Frame
  ) -> Minutes? {
    for lane in 0..<width { newLanes[lane] = oldLanes[lane] }
    let old = Self.entries(oldLanes)
    let new = Self.entries(newLanes)
    let member = members.base[number]
    let choice = choices.base[choice]
    let found =
      member.anchor.isPlaced
      ? anchored(member, choice, old)
      : earliest(member, choice, hold, old, frame)
    guard found.isPlaced else {
      if member.isPlaced { return nil }
      cost &+= member.unplacedCost
      return found
    }
    cost &+= charge(number, member, choice, found, old, new, frame)
    occupy(member, choice, found, new, frame)
    return found
  }

  /// The entries that lanes hold.
  @inline(__always)
  static func entries(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Int32.self)
  }

  /// Its own place, unless somebody lies there.
  @inline(__always)
  private func anchored(
    _ member: Member, _ choice: Choice, _ old: UnsafeMutablePointer<Int32>
  ) -> Minutes {
    let found = member.anchor
    guard found.beam >= old[Entry.beamFree], found.slot >= old[Entry.rooms &+ Int(choice.room)]
    else { return Minutes() }
    return found.slot >= teamsFree(member, old) ? found : Minutes()
  }

  /// First slot in which all teams of a visit have somebody free.
  @inline(__always)
  private func teamsFree(_ member: Member, _ old: UnsafeMutablePointer<Int32>) -> Int32 {
    var free: Int32 = 0
    for use in 0..<Int(member.teamCount) {
      let team = teamUses.base[Int(member.firstTeam) &+ use]
      var first = Int32.max
      for server in 0..<Int(team.capacity) { first = min(first, old[Int(team.first) &+ server]) }
      free = max(free, first)
    }
    return free
  }

  @inline(__always)
  private func earliest(
    _ member: Member, _ choice: Choice, _ hold: Int32, _ old: UnsafeMutablePointer<Int32>,
    _ frame: Frame
  ) -> Minutes {
    var beam = max(old[Entry.beamFree], member.earliestBeam, hold)
    if choice.load != 0 && old[Entry.load] &+ choice.load > loadLimit { beam = max(beam, close) }
    var slot = Int(max(choice.firstSlot, old[Entry.rooms &+ Int(choice.room)]))
    if member.teamCount > 0 { slot = max(slot, Int(teamsFree(member, old))) }
    let wanted = Int(beam &- member.setUp) &- grid &+ 1
    if wanted > 0 { slot = max(slot, Int(frame.slotsCovering[wanted])) }
    let mostWait = hold == Hold.untilNoWait ? 0 : couchWait
    let masks = frame.startMasks + Int(choice.masks)
    while slot <= Int(choice.lastSlot) {
      let ready = slot &* grid &+ Int(member.setUp)
      guard ready <= Int(member.latestBeam) else { return Minutes() }
      var wait = max(0, Int(beam) &- ready)
      while wait <= mostWait {
        if BitRow.contains(masks + wait &* slotWords, slot),
          !hasOtherTeamUse || areTeamsFree(member, slot, wait, frame)
        {
          guard ready &+ wait <= Int(member.latestBeam) else { return Minutes() }
          return Minutes(
            slot: Int32(truncatingIfNeeded: slot), beam: Int32(truncatingIfNeeded: ready &+ wait))
        }
        wait &+= 1
      }
      slot &+= 1
    }
    return Minutes()
  }

  /// True when no visit elsewhere keeps a team busy.
  private func areTeamsFree(_ member: Member, _ slot: Int, _ wait: Int, _ frame: Frame) -> Bool {
    for use in 0..<Int(member.teamCount) {
      let team = teamUses[Int(member.firstTeam) &+ use]
      let stay = Int(member.setUp &+ member.beam &+ member.exit &+ team.minutesAfterExit) &+ wait
      let row = frame.teamRows + Int(team.row)
      for busy in slot..<min(slots, slot &+ Int(frame.slotsCovering[stay]))
      where BitRow.contains(row, busy) { return false }
    }
    return true
  }

  @inline(__always)
  private func occupy(
    _ member: Member, _ choice: Choice, _ found: Minutes, _ new: UnsafeMutablePointer<Int32>,
    _ frame: Frame
  ) {
    let end = found.beam &+ member.beam &+ member.exit
    let stay = end &- found.slot &* Int32(truncatingIfNeeded: grid)
    new[Entry.beamFree] = found.beam &+ member.beam &+ switchMinutes
    if choice.load != 0 && found.beam < close { new[Entry.load] &+= choice.load }
    new[Entry.rooms &+ Int(choice.room)] =
      found.slot &+ frame.slotsCovering[Int(stay &+ choice.turnaround)]
    for use in 0..<Int(member.teamCount) {
      let team = teamUses.base[Int(member.firstTeam) &+ use]
      // Whoever was free last goes, so that the others stay free for visits that enter earlier.
      var server = -1
      for other in Int(team.first)..<Int(team.first &+ team.capacity)
      where new[other] <= found.slot && (server < 0 || new[other] > new[server]) { server = other }
      new[server] = found.slot &+ frame.slotsCovering[Int(stay &+ team.minutesAfterExit)]
    }
  }
}
