/// Costs of visits in an order; those that visits elsewhere decide stand in the tables.
extension BeamOrder {
  /// What a visit costs at its minutes, and what it adds to the overtime and idle beam of the day.
  @inline(__always)
  func charge(
    _ number: Int, _ member: Member, _ choice: Choice, _ found: Minutes,
    _ old: UnsafeMutablePointer<Int32>, _ new: UnsafeMutablePointer<Int32>, _ frame: Frame
  ) -> Int32 {
    let wait = found.beam &- found.slot &* Int32(truncatingIfNeeded: grid) &- member.setUp
    var cost = startCosts.base[number &* slots &+ Int(found.slot)] &+ choice.cost
    cost &+= wait &* couchWaitWeight
    if partCount > 1 {
      cost &+= partCosts.base[number &* partCount &+ Int(frame.partOfMinute[Int(found.beam)])]
    }
    let end = found.beam &+ member.beam &+ member.exit
    if end > old[Entry.lastEnd] {
      cost &+= overtime &* (end &- old[Entry.lastEnd])
      new[Entry.lastEnd] = end
    }
    if countsIdle { cost &+= idle(member, choice, found, old, new, frame) }
    return cost
  }

  /// Cost of the beam minutes that stay idle before a visit.
  private func idle(
    _ member: Member, _ choice: Choice, _ found: Minutes, _ old: UnsafeMutablePointer<Int32>,
    _ new: UnsafeMutablePointer<Int32>, _ frame: Frame
  ) -> Int32 {
    let isFirst = old[Entry.lastRoom] < 0
    let from = isFirst ? found.beam : old[Entry.beamFree] &- switchMinutes
    var minutes = found.beam &- from
    if !isFirst && old[Entry.lastRoom] != choice.room { minutes &-= switchMinutes }
    // Windows left out count with their beams, which may lie in those that yield.
    let until = found.beam &+ member.beam
    for window in 0..<barredCount {
      let start = frame.barredMinutes[firstBarred &+ 2 &* window]
      let end = frame.barredMinutes[firstBarred &+ 2 &* window &+ 1]
      minutes &-= max(0, min(end, until) &- max(start, from))
    }
    new[Entry.lastRoom] = choice.room
    // Steps are counted over the whole day, so what is left of one is carried on.
    let sum = old[Entry.idleRest] &+ minutes
    var steps = sum / beamIdleStep
    if sum < steps &* beamIdleStep { steps &-= 1 }
    new[Entry.idleRest] = sum &- steps &* beamIdleStep
    return steps &* beamIdle
  }
}
