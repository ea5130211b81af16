/// Finding the cheapest free place of a visit.
extension SearchCore {
  /// How one step inserts.
  struct Style {
    /// Percent of places overlooked.
    var blink = 0
    /// Extra cost, in eighths, of every minute after `from`: fills a hole from its beginning.
    var push = 0
    /// First slot that counts when pushing.
    var from = 0
    /// A visit that comes first, and into one slot only; -1 for none.
    var bound = -1
    var slot = -1
  }

  /// What a place has to beat.
  struct Found {
    /// Costs are counted in eighths; the remainder breaks ties.
    var cost = Int.max
    var option = -1
    var slot = 0
    var beam = 0
  }

  /// What is the same for all places of a visit in a room.
  struct Search {
    var visit: WeekInstance.Visit
    var earliestBeam = 0
    var latestBeam = 0
    /// Not before this minute in the room that is looked at.
    var earliestInRoom = 0
    var earliestStart = 0
    var latestStart = -1
    var spread = 0
    var onlySlot = -1
    var firstSlot = 0
    var lastSlot = 0
    var option = 0
    var lane: UnsafeMutablePointer<UInt64>
    var close = 0
    var beamLength = 0
    var price: UnsafeMutablePointer<Float>
    var roomPrice: UnsafeMutablePointer<Float>
    var firstBeam = 0
    var lastBeam = 0
    var countsIdle = false
  }

  /// Puts a visit at its cheapest free place; false when there is none.
  mutating func insert(_ number: Int, _ style: Style) -> Bool {
    let visit = visits[number]
    var search = Search(
      visit: visit, lane: beamRows.base, price: prices.beam.base, roomPrice: prices.room.base)
    if style.bound == number { search.onlySlot = style.slot }
    (search.earliestBeam, search.latestBeam) = beamLimits(number)
    if visit.group >= 0 {
      (search.earliestStart, search.latestStart) = range(ofGroup: Int(visit.group), except: number)
      search.spread = max(
        0, search.latestStart &- search.earliestStart &- weights.spreadTolerance)
    }
    if hasParts { fillParts(number) }
    var found = Found()
    var lane = -1
    for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount) {
      let option = options[choice]
      let roomCost = Int(option.cost) &+ roomChange(number, to: option)
      guard roomCost &* 8 < found.cost else { continue }
      let source = sourceDays[Int(option.sourceDay)]
      search.option = choice
      search.beamLength = Int(visit.beam) &+ Int(source.switchMinutes)
      if lane != Int(option.lane) {
        lane = Int(option.lane)
        search.lane = beamRows.row(lane &* minuteWords)
        BitRow.runs(
          ofFree: search.lane, length: search.beamLength, words: minuteWords,
          into: freeBeam.base)
      }
      guard prepare(&search, option, source) else { continue }
      if search.onlySlot >= 0 {
        scanOnly(search, roomCost, style, &found)
      } else if style.push > 0 {
        scanForward(search, roomCost, style, &found)
      } else {
        scanByCost(search, roomCost, style, &found)
      }
    }
    guard found.option >= 0 else { return false }
    put(number, option: found.option, slot: found.slot, beam: found.beam)
    return true
  }

  /// First and last beam start that keep the hours to the course's visits before and after.
  @inline(__always)
  func beamLimits(_ number: Int) -> (earliest: Int, latest: Int) {
    let visit = visits[number]
    var earliest = Int(visit.earliestBeam)
    var latest = Int(visit.latestBeam)
    if visit.previous >= 0 {
      let before = Int(visit.previous)
      if option[before] >= 0 {
        let end = Int(beam[before]) &+ Int(visits[before].beam)
        earliest = max(earliest, end &+ Int(visit.apartFromPrevious))
      }
    }
    if visit.next >= 0 {
      let after = Int(visit.next)
      if option[after] >= 0 {
        latest = min(latest, Int(beam[after]) &- Int(visit.beam) &- Int(visit.apartFromNext))
      }
    }
    return (earliest, latest)
  }

  /// Cost of each day part with the neighbours as they lie now.
  func fillParts(_ number: Int) {
    let visit = visits[number]
    for part in 0..<partCount {
      partScratch[part] = partCosts[Int(visit.partCosts) &+ part]
    }
    if visit.partChange != 0 { chargeOtherParts(than: Int(visit.previous), visit.partChange) }
    if visit.next >= 0 && visits[Int(visit.next)].partChange != 0 {
      chargeOtherParts(than: Int(visit.next), visits[Int(visit.next)].partChange)
    }
  }

  private func chargeOtherParts(than neighbour: Int, _ weight: Int32) {
    guard neighbour >= 0, option[neighbour] >= 0 else { return }
    let own = Int(partOfMinute[Int(beam[neighbour])])
    for part in 0..<partCount where part != own { partScratch[part] &+= weight }
  }

  @inline(__always)
  func roomChange(_ number: Int, to own: Option) -> Int {
    let visit = visits[number]
    var cost = 0
    if visit.roomChange != 0 { cost = change(own, Int(visit.previous), visit.roomChange) }
    if visit.next >= 0 && visits[Int(visit.next)].roomChange != 0 {
      cost &+= change(own, Int(visit.next), visits[Int(visit.next)].roomChange)
    }
    return cost
  }

  private func change(_ own: Option, _ neighbour: Int, _ weight: Int32) -> Int {
    guard neighbour >= 0, option[neighbour] >= 0 else { return 0 }
    let other = options[Int(option[neighbour])]
    return own.group == other.group && own.room != other.room ? Int(weight) : 0
  }

  /// Which slots are free in a room, by couch wait; false when none is.
  @inline(__always)
  private mutating func prepare(
    _ search: inout Search, _ option: Option, _ source: SourceDay
  ) -> Bool {
    let visit = search.visit
    let day = Int(option.sourceDay)
    search.close = max(Int(source.close), Int(lastEnd[day]))
    search.countsIdle = source.countsIdle
    search.firstSlot = max(0, search.onlySlot)
    search.lastSlot = search.onlySlot < 0 ? slots &- 1 : search.onlySlot
    if source.countsIdle { findBeamSpan(day, &search) }
    let isFull = option.load != 0 && load[day] &+ option.load > source.loadLimit
    search.earliestInRoom = max(search.earliestBeam, isFull ? Int(source.close) : 0)
    if hasOrder[Int(option.roomDay)] { keepOrder(option, &search) }
    if !prices.isEmpty {
      search.price = prices.beam.row(day &* (minutes &+ 1))
      search.roomPrice = prices.room.row(Int(option.roomDay) &* (slots &+ 1))
    }
    let length = visit.length
    let room = roomRows.row(Int(option.roomDay) &* slotWords)
    var have = 0
    var any: UInt64 = 0
    for word in 0..<slotWords { anyCandidate[word] = 0 }
    for wait in 0...couchWait {
      let need = Int(slotsCovering[length &+ wait &+ Int(option.turnaround)])
      if wait == 0 {
        BitRow.runs(ofFree: room, length: need, words: slotWords, into: freeRoom.base)
      } else if need > have {
        BitRow.widen(freeRoom.base, from: have, to: need, words: slotWords)
      }
      have = need
      let masks = startMasks.row(Int(option.masks) &+ wait &* slotWords)
      let row = candidates.row(wait &* slotWords)
      for word in 0..<slotWords { row[word] = masks[word] & freeRoom[word] }
      if visit.teamCount > 0 { excludeTeams(visit, length &+ wait, isFirst: wait == 0, row) }
      for word in 0..<slotWords {
        anyCandidate[word] |= row[word]
        any |= row[word]
      }
    }
    return any != 0
  }

  private func excludeTeams(
    _ visit: Visit, _ stay: Int, isFirst: Bool, _ row: UnsafeMutablePointer<UInt64>
  ) {
    for index in 0..<Int(visit.teamCount) {
      let use = teamUses[Int(visit.firstTeam) &+ index]
      let need = Int(slotsCovering[stay &+ Int(use.minutesAfterExit)])
      let free = freeTeams.row(index &* slotWords)
      if isFirst {
        BitRow.runs(
          ofFree: teamRows.row(Int(use.teamDay) &* slotWords), length: need, words: slotWords,
          into: free)
      } else {
        let had = Int(slotsCovering[stay &- 1 &+ Int(use.minutesAfterExit)])
        if need > had { BitRow.widen(free, from: had, to: need, words: slotWords) }
      }
      for word in 0..<slotWords { row[word] &= free[word] }
    }
  }

  private func findBeamSpan(_ day: Int, _ search: inout Search) {
    let row = visitAt.row(day &* minutes)
    var first = 0
    while first < minutes && row[first] < 0 { first &+= 1 }
    var last = minutes
    while last > first && row[last &- 1] < 0 { last &-= 1 }
    search.firstBeam = first
    search.lastBeam = last
  }

  /// Slots that keep who must come first or last in the room.
  private func keepOrder(_ option: Option, _ search: inout Search) {
    let own = search.visit.placeInDay
    for index in 0..<visits.count where self.option[index] >= 0 {
      guard options[Int(self.option[index])].roomDay == option.roomDay else { continue }
      let other = visits[index].placeInDay
      guard other != own else { continue }
      if own == 1 || other == 2 {
        search.lastSlot = min(search.lastSlot, Int(slot[index]) &- 1)
      } else {
        search.firstSlot = max(search.firstSlot, Int(slot[index]) &+ 1)
      }
    }
  }

  /// The one slot to which the visit is bound.
  private mutating func scanOnly(
    _ search: Search, _ roomCost: Int, _ style: Style, _ found: inout Found
  ) {
    let slot = search.onlySlot
    let cost = (Int(startCosts[Int(search.visit.startCosts) &+ slot]) &+ roomCost) &* 8
    guard cost < found.cost, BitRow.contains(anyCandidate.base, slot) else { return }
    consider(slot, cost, search, style, &found)
  }

  /// Slots in order of their own cost, until that alone is too much.
  @inline(__always)
  private mutating func scanByCost(
    _ search: Search, _ roomCost: Int, _ style: Style, _ found: inout Found
  ) {
    let order = slotOrders.row(Int(search.visit.slotOrder))
    let costs = startCosts.row(Int(search.visit.startCosts))
    for index in 0..<slots {
      let slot = Int(order[index])
      let cost = (Int(costs[slot]) &+ roomCost) &* 8
      if cost >= found.cost { return }
      guard BitRow.contains(anyCandidate.base, slot) else { continue }
      consider(slot, cost, search, style, &found)
    }
  }

  /// Slots in order of time, later ones being dearer.
  @inline(__always)
  private mutating func scanForward(
    _ search: Search, _ roomCost: Int, _ style: Style, _ found: inout Found
  ) {
    let costs = startCosts.row(Int(search.visit.startCosts))
    var word = style.from &>> 6
    var bits = word < slotWords ? anyCandidate[word] : 0
    bits &= ~0 &<< UInt64(truncatingIfNeeded: style.from & 63)
    while word < slotWords {
      while bits != 0 {
        let slot = word &<< 6 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        let late = style.push &* (slot &- style.from) &* grid
        let cost = (Int(costs[slot]) &+ roomCost) &* 8 &+ late
        if late >= found.cost { return }
        if cost < found.cost { consider(slot, cost, search, style, &found) }
      }
      word &+= 1
      if word < slotWords { bits = anyCandidate[word] }
    }
  }

  /// Looks at the beam starts of one slot.
  @inline(__always)
  private mutating func consider(
    _ slot: Int, _ slotCost: Int, _ search: Search, _ style: Style, _ found: inout Found
  ) {
    guard slot >= search.firstSlot && slot <= search.lastSlot else { return }
    let start = slot &* grid
    var slotCost = slotCost
    if search.latestStart >= 0 {
      let spread =
        max(search.latestStart, start) &- min(search.earliestStart, start)
        &- weights.spreadTolerance
      slotCost &+= 8 &* weights.weekSpread &* (max(0, spread) &- search.spread)
      if slotCost >= found.cost { return }
    }
    var beam = start &+ Int(search.visit.setUp) &- 1
    for wait in 0...couchWait {
      beam &+= 1
      guard BitRow.contains(freeBeam.base, beam),
        BitRow.contains(candidates.row(wait &* slotWords), slot)
      else { continue }
      guard beam >= search.earliestInRoom && beam <= search.latestBeam else { continue }
      if style.blink > 0 && random.below(100) < style.blink { continue }
      let afterBeam = beam &+ Int(search.visit.beam)
      let end = afterBeam &+ Int(search.visit.exit)
      var cost = slotCost &+ 8 &* wait &* weights.couchWait
      if end > search.close { cost &+= 8 &* weights.overtime &* (end &- search.close) }
      if hasParts { cost &+= 8 &* Int(partScratch[Int(partOfMinute[beam])]) }
      if search.countsIdle { cost &+= idleGrowth(beam, afterBeam, search) }
      if cost >= found.cost { continue }
      if theta > 0 {
        let after = beam &+ search.beamLength
        let leaves = slot &+ Int(slotsCovering[end &- start])
        let price =
          search.price[after] - search.price[beam]
          + search.roomPrice[leaves] - search.roomPrice[slot]
        cost &+= Int(theta * price)
        if cost >= found.cost { continue }
      }
      cost &+= looseEnds(beam, search) &+ Int(random.next() & 1)
      if cost < found.cost {
        found = Found(cost: cost, option: search.option, slot: slot, beam: beam)
      }
    }
  }

  /// 2 for each end of the beam interval that leaves a hole.
  @inline(__always)
  private func looseEnds(_ beam: Int, _ search: Search) -> Int {
    let isTightBefore = beam == 0 || BitRow.contains(search.lane, beam &- 1)
    let isTightAfter = BitRow.contains(search.lane, beam &+ search.beamLength)
    return (isTightBefore ? 0 : 2) &+ (isTightAfter ? 0 : 2)
  }

  /// Idle minutes that a beam outside the day's first and last one adds, in eighths of cost.
  @inline(__always)
  private func idleGrowth(_ beam: Int, _ afterBeam: Int, _ search: Search) -> Int {
    guard search.firstBeam < search.lastBeam else { return 0 }
    let gap = max(0, search.firstBeam &- afterBeam, beam &- search.lastBeam)
    return 8 &* weights.beamIdle &* gap / max(1, weights.beamIdleStep)
  }
}
