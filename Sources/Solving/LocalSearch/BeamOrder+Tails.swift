/// What the rest of a day can bear and gain when its first beam comes at another minute; most moves are refused by that alone.
extension BeamOrder {
  /// Renews the tails that begin before a position; those behind it stand.
  @inline(__always)
  mutating func renewTails(until end: Int) {
    if end == count { tails[count] = Tail() }
    var tail = tails[end]
    for position in (0..<end).reversed() {
      let slot = Int(self.slot.base[position])
      if slot >= 0 {
        let number = Int(order.base[position])
        let member = members.base[number]
        let row = startCosts.base + number &* slots
        if slot &+ 1 < slots { tail.laterGain &+= max(0, row[slot] &- row[slot &+ 1]) }
        if slot > 0 { tail.earlierGain &+= max(0, row[slot] &- row[slot &- 1]) }
        if member.isPlaced {
          tail.latestBeam = min(
            latestBeam(member, choices.base[Int(choice.base[number])]),
            tail.latestBeam &- switchMinutes &- member.beam)
        }
      }
      tails.base[position] = tail
    }
  }

  /// The last minute at which the beam of a visit may begin in a room.
  @inline(__always)
  private func latestBeam(_ member: Member, _ choice: Choice) -> Int32 {
    if member.anchor.isPlaced { return member.anchor.beam }
    let latest =
      choice.lastSlot &* Int32(truncatingIfNeeded: grid) &+ member.setUp
      &+ Int32(truncatingIfNeeded: couchWait)
    return min(member.latestBeam, latest)
  }

  /// True when the rest of the day cannot follow a state, or will hardly save what was spent too much before it.
  ///
  /// The first is proven; the second takes it that everybody comes as many slots earlier or later as the beam is free.
  @inline(__always)
  func isHopeless(
    _ new: UnsafeMutablePointer<Lanes>, _ known: UnsafeMutablePointer<Lanes>, _ position: Int,
    excess: Int32
  ) -> Bool {
    let tail = tails.base[position]
    let free = Self.entries(new)[Entry.beamFree]
    if free > tail.latestBeam { return true }
    guard excess > 0 else { return false }
    let shift = free &- Self.entries(known)[Entry.beamFree]
    let step = Int32(truncatingIfNeeded: grid)
    let steps = (abs(shift) &+ step &- 1) / step
    if shift >= 0 { return excess > max(1, steps) &* tail.laterGain }
    return excess > steps &* tail.earlierGain &- shift &* overtime
  }
}
