/// What the present places cost: exact, by parts that a step can renew alone.
extension SearchCore {
  /// What a visit costs whatever the others do; its penalty when it has no place.
  @inline(__always)
  func ownCost(_ number: Int) -> Int {
    let visit = visits[number]
    guard option[number] >= 0 else { return Int(visit.unplacedCost) }
    let first = Int(slot[number])
    let wait = Int(beam[number]) &- first &* grid &- Int(visit.setUp)
    var cost = Int(startCosts[Int(visit.startCosts) &+ first])
    cost &+= Int(options[Int(option[number])].cost) &+ wait &* weights.couchWait
    if hasParts {
      cost &+= Int(partCosts[Int(visit.partCosts) &+ Int(partOfMinute[Int(beam[number])])])
    }
    return cost
  }

  /// What a visit and its forerunner cost together: changes of day part and of room.
  @inline(__always)
  func pairCost(_ number: Int) -> Int {
    let visit = visits[number]
    guard visit.partChange | visit.roomChange != 0, visit.previous >= 0 else { return 0 }
    let before = Int(visit.previous)
    guard option[number] >= 0, option[before] >= 0 else { return 0 }
    var cost = 0
    if partOfMinute[Int(beam[number])] != partOfMinute[Int(beam[before])] {
      cost &+= Int(visit.partChange)
    }
    let own = options[Int(option[number])]
    let other = options[Int(option[before])]
    if own.group == other.group && own.room != other.room { cost &+= Int(visit.roomChange) }
    return cost
  }

  /// Earliest and latest start of a group in minutes, without one visit; latest is -1 when empty.
  @inline(__always)
  func range(ofGroup group: Int, except visit: Int) -> (earliest: Int, latest: Int) {
    var earliest = Int(Int32.max)
    var latest = -1
    for member in Int(firstMember[group])..<Int(firstMember[group &+ 1]) {
      let other = Int(groupMembers[member])
      guard other != visit, option[other] >= 0 else { continue }
      let start = Int(slot[other])
      if start < earliest { earliest = start }
      if start > latest { latest = start }
    }
    return latest < 0 ? (0, -1) : (earliest &* grid, latest &* grid)
  }

  @inline(__always)
  func spreadCost(ofGroup group: Int) -> Int {
    let (earliest, latest) = range(ofGroup: group, except: -1)
    return weights.weekSpread &* max(0, latest &- earliest &- weights.spreadTolerance)
  }

  /// Overtime and idle beam of a source-day.
  @inline(__always)
  func dayCost(_ day: Int) -> Int {
    let source = sourceDays[day]
    let overtime = weights.overtime &* max(0, Int(lastEnd[day]) &- Int(source.close))
    return source.countsIdle ? overtime &+ idleCost(day, source) : overtime
  }

  private func idleCost(_ day: Int, _ source: SourceDay) -> Int {
    let row = visitAt.row(day &* minutes)
    var minute = 0
    while minute < minutes && row[minute] < 0 { minute &+= 1 }
    guard minute < minutes else { return 0 }
    let first = minute
    var last = minute
    var busy = 0
    var room: Int32 = -1
    var changes = 0
    while minute < minutes {
      let visit = Int(row[minute])
      if visit < 0 {
        minute &+= 1
        continue
      }
      let own = options[Int(option[visit])].room
      if room >= 0 && own != room { changes &+= 1 }
      room = own
      busy &+= Int(visits[visit].beam)
      minute &+= max(1, Int(visits[visit].beam))
      last = minute
    }
    var idle = last &- first &- busy &- changes &* Int(source.switchMinutes)
    for window in 0..<Int(source.barredCount) {
      let start = Int(barredMinutes[Int(source.firstBarred) &+ 2 &* window])
      let end = Int(barredMinutes[Int(source.firstBarred) &+ 2 &* window &+ 1])
      idle &-= max(0, min(end, last) &- max(start, first))
    }
    return weights.beamIdle &* (max(0, idle) / max(1, weights.beamIdleStep))
  }

  /// Looks up the last exit of a source-day after visits were taken out.
  mutating func refreshEnd(_ day: Int) {
    guard isEndStale[day] else { return }
    isEndStale[day] = false
    let source = sourceDays[day]
    var latest: Int32 = 0
    for index in Int(source.firstVisit)..<Int(source.firstVisit &+ source.visitCount) {
      let visit = Int(visitsOfSourceDay[index])
      guard option[visit] >= 0, Int(options[Int(option[visit])].sourceDay) == day else { continue }
      latest = max(latest, beam[visit] &+ visits[visit].beam &+ visits[visit].exit)
    }
    lastEnd[day] = latest
  }

  /// Costs that can change when the removed visits move: their own, those of neighbours in the course, of
  /// their groups and of their source-days.
  mutating func localCost() -> Int {
    mark &+= 1
    var total = 0
    for index in 0..<removedCount { stamp[Int(removed[index])] = mark }
    for index in 0..<removedCount {
      let number = Int(removed[index])
      let visit = visits[number]
      total &+= ownCost(number) &+ pairCost(number)
      if visit.next >= 0 && stamp[Int(visit.next)] != mark { total &+= pairCost(Int(visit.next)) }
      let group = Int(visit.group)
      if group >= 0 && groupStamp[group] != mark {
        groupStamp[group] = mark
        total &+= spreadCost(ofGroup: group)
      }
      for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount) {
        let day = Int(options[choice].sourceDay)
        if dayStamp[day] != mark {
          dayStamp[day] = mark
          total &+= dayCost(day)
        }
      }
    }
    return total
  }

  /// The cost of all places, counted anew.
  mutating func costFromScratch() -> Int {
    var total = 0
    for visit in 0..<visits.count { total &+= ownCost(visit) &+ pairCost(visit) }
    for group in 0..<(firstMember.count &- 1) { total &+= spreadCost(ofGroup: group) }
    for day in 0..<sourceDays.count {
      isEndStale[day] = true
      refreshEnd(day)
      total &+= dayCost(day)
    }
    return total
  }
}
