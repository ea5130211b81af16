/// Choosing what to take out.
extension SearchCore {
  /// Adds a visit to those to be taken out, once.
  @inline(__always)
  mutating func remove(_ visit: Int) {
    guard stamp[visit] != mark, visits[visit].isFree else { return }
    stamp[visit] = mark
    removed[removedCount] = Int32(truncatingIfNeeded: visit)
    removedCount &+= 1
  }

  /// Visits of a random window of beam time, of one room or of all; returns the window's first slot.
  mutating func ruinWindow(_ day: Int, _ settings: SearchSettings) -> Int {
    let source = sourceDays[day]
    let first =
      random.below(max(1, Int(source.lastMinute) &- Int(source.firstMinute)))
      &+ Int(source.firstMinute)
    let last = first &+ 20 &+ random.below(settings.windowMinutes)
    let room = random.below(12)
    for index in Int(source.firstVisit)..<Int(source.firstVisit &+ source.freeCount) {
      let visit = Int(visitsOfSourceDay[index])
      if option[visit] < 0 {
        remove(visit)
      } else {
        let start = Int(beam[visit])
        guard start >= first && start < last else { continue }
        let own = options[Int(option[visit])]
        guard Int(own.sourceDay) == day else { continue }
        if room < 4 && Int(own.roomDay) &- Int(source.firstRoomDay) != room { continue }
        remove(visit)
      }
      if removedCount >= settings.mostRemoved { break }
    }
    return max(0, first &- 25) / grid
  }

  /// A visit and a few that lie where it would like to be.
  mutating func ruinNeighbours(_ day: Int) {
    let source = sourceDays[day]
    let centre = freeVisit(source)
    remove(centre)
    let wish = Int(visits[centre].target) &* grid
    for _ in 0..<20 where removedCount < 7 {
      let other = freeVisit(source)
      if option[other] < 0 || abs(Int(slot[other]) &* grid &- wish) < 50 { remove(other) }
    }
  }

  /// One to five visits at random.
  mutating func ruinAnywhere(_ day: Int) {
    let source = sourceDays[day]
    for _ in 0..<(1 &+ random.below(5)) { remove(freeVisit(source)) }
  }

  /// A course in the whole window, and those that lie where it might go.
  mutating func ruinCourse(_ day: Int, _ settings: SearchSettings) {
    var visit = freeVisit(sourceDays[day])
    while visits[visit].previous >= 0 { visit = Int(visits[visit].previous) }
    let first = visit
    while visit >= 0 {
      remove(visit)
      visit = Int(visits[visit].next)
    }
    guard removedCount > 0 else { return }
    var wish = Int(visits[first].target)
    if random.flip() {
      let some = Int(removed[random.below(removedCount)])
      if option[some] >= 0 { wish = Int(slot[some]) }
    }
    let own = removedCount
    for index in 0..<own {
      let source = sourceDays[Int(visits[Int(removed[index])].sourceDay)]
      guard source.freeCount > 0 else { continue }
      for _ in 0..<6 where removedCount < 24 {
        let other = freeVisit(source)
        if option[other] < 0 || abs(Int(slot[other]) &- wish) &* grid < 35 { remove(other) }
      }
    }
  }

  /// A visit without a place, and whatever lies in one that it could have; it is to be put there, where it
  /// may not like to be, as both may like the same.
  mutating func ruinForUnplaced(_ day: Int) -> Style {
    let unplacedVisit = someUnplaced()
    guard unplacedVisit >= 0 else {
      ruinNeighbours(day)
      return Style()
    }
    remove(unplacedVisit)
    let visit = visits[unplacedVisit]
    let choice = Int(visit.firstOption) &+ random.below(Int(visit.optionCount))
    let own = options[choice]
    let masks = startMasks.row(Int(own.masks))
    for _ in 0..<20 {
      let start = random.below(slots)
      guard BitRow.contains(masks, start) else { continue }
      removeInTheWay(of: visit, own, start &* grid)
      return Style(bound: unplacedVisit, slot: start)
    }
    return Style()
  }

  /// A visit that may move and has no place, any of them; -1 when there is none.
  private mutating func someUnplaced() -> Int {
    let first = random.below(visits.count)
    for step in 0..<visits.count {
      let visit = first &+ step < visits.count ? first &+ step : first &+ step &- visits.count
      if option[visit] < 0 && visits[visit].isFree && visits[visit].optionCount > 0 { return visit }
    }
    return -1
  }

  /// A visit into a slot near the one that it likes or has, whatever lies there, and up to four around it.
  ///
  /// Insertion alone leaves a visit at its cheapest free place; in a cheap schedule of a light day some visit
  /// lies elsewhere, so that several others can lie where they like.
  mutating func ruinForShove(_ day: Int) -> Style {
    let source = sourceDays[day]
    let number = freeVisit(source)
    remove(number)
    let visit = visits[number]
    guard visit.optionCount > 0 else { return Style() }
    let own = options[Int(visit.firstOption) &+ random.below(Int(visit.optionCount))]
    let masks = startMasks.row(Int(own.masks))
    let staysNear = option[number] >= 0 && random.flip()
    let middle = staysNear ? Int(slot[number]) : Int(visit.target)
    for _ in 0..<4 {
      let start = middle &+ random.below(2 &* Self.shoveSlots &+ 1) &- Self.shoveSlots
      guard start >= 0, start < slots, BitRow.contains(masks, start) else { continue }
      removeInTheWay(of: visit, own, start &* grid)
      let most = removedCount &+ random.below(5)
      for _ in 0..<12 where removedCount < most {
        let other = freeVisit(source)
        if option[other] < 0 || abs(Int(slot[other]) &- start) < 10 { remove(other) }
      }
      return Style(bound: number, slot: start)
    }
    return Style()
  }

  /// How far a shove reaches, in slots.
  private static var shoveSlots: Int { 8 }

  private mutating func removeInTheWay(of visit: Visit, _ own: Option, _ start: Int) {
    let source = sourceDays[Int(own.sourceDay)]
    let beamStart = start &+ Int(visit.setUp)
    let end = start &+ visit.length &+ Int(own.turnaround)
    for index in Int(source.firstVisit)..<Int(source.firstVisit &+ source.freeCount) {
      let other = Int(visitsOfSourceDay[index])
      guard option[other] >= 0, removedCount < 24 else { continue }
      let place = options[Int(option[other])]
      guard place.sourceDay == own.sourceDay else { continue }
      let otherStart = Int(slot[other]) &* grid
      let otherBeam = Int(beam[other])
      let otherEnd =
        otherBeam &+ Int(visits[other].beam) &+ Int(visits[other].exit) &+ Int(place.turnaround)
      let meetsRoom =
        place.roomDay == own.roomDay && otherStart < end && start < otherEnd
      let apart = Int(source.switchMinutes)
      let meetsBeam =
        otherBeam < beamStart &+ Int(visit.beam) &+ apart
        && beamStart < otherBeam &+ Int(visits[other].beam) &+ apart
      if meetsRoom || meetsBeam || sharesTeam(visit, start, other) { remove(other) }
    }
  }

  /// True when another visit keeps a team busy that a visit from `start` on needs.
  private func sharesTeam(_ visit: Visit, _ start: Int, _ other: Int) -> Bool {
    let neighbour = visits[other]
    guard visit.teamCount > 0 && neighbour.teamCount > 0 else { return false }
    let otherStart = Int(slot[other]) &* grid
    let otherEnd = Int(beam[other]) &+ Int(neighbour.beam) &+ Int(neighbour.exit)
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam &+ visit.teamCount) {
      let after = Int(teamUses[use].minutesAfterExit)
      for own in Int(neighbour.firstTeam)..<Int(neighbour.firstTeam &+ neighbour.teamCount)
      where teamUses[own].teamDay == teamUses[use].teamDay {
        if otherStart < start &+ visit.length &+ after && start < otherEnd &+ after { return true }
      }
    }
    return false
  }

  @inline(__always)
  private mutating func freeVisit(_ source: SourceDay) -> Int {
    Int(visitsOfSourceDay[Int(source.firstVisit) &+ random.below(Int(source.freeCount))])
  }
}
