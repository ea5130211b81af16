/// Costs between visits and of visits.
extension PatternSearch {
  /// Least cost at each place after a visit of a state, changes included.
  @inline(__always)
  mutating func fillOnward(_ index: Int, phase: RoutePhase) {
    let count = phase.placeCount
    let base = index * tables.width
    let changes = tables.changes
    guard changes.part != 0 || changes.room != 0 || changes.group != 0 else {
      return fillFreeOnward(index, width: count)
    }
    let first = phase.firstPlace
    let rooms = tables.roomNumbers.row(first)
    let groups = tables.groupNumbers.row(first)
    let partNumbers = tables.partNumbers.row(first)
    let own = values.row(base)
    let partCount = tables.parts
    let parts = grouped.row(0)
    for part in 0..<partCount { parts[part] = .infinity }
    var all = Double.infinity
    let part = Double(changes.part)
    if changes.room == 0, changes.group == 0 {
      // Only the day part matters.
      for place in 0..<count {
        let value = own[place]
        let number = Int(partNumbers[place])
        if value < parts[number] { parts[number] = value }
        if value < all { all = value }
      }
      for place in 0..<count { onward[place] = min(parts[Int(partNumbers[place])], all + part) }
      return
    }
    if changes.room == 0 { return fillOnwardByCell(index, phase: phase) }
    guard changes.group >= changes.room else {
      return fillComparedOnward(index, phase: phase)
    }
    let byGroup = grouped.row(partCount)
    let byGroupPart = grouped.row(partCount + tables.width)
    let byRoom = grouped.row(partCount + tables.width + partCount * tables.width)
    for place in 0..<count {
      byRoom[Int(rooms[place])] = .infinity
      byGroup[Int(groups[place])] = .infinity
      byGroupPart[partCount * Int(groups[place]) + Int(partNumbers[place])] = .infinity
    }
    for place in 0..<count {
      let value = own[place]
      let (room, group, number) = (
        Int(rooms[place]), Int(groups[place]), Int(partNumbers[place])
      )
      if value < byRoom[room] { byRoom[room] = value }
      if value < byGroup[group] { byGroup[group] = value }
      let cell = partCount * group + number
      if value < byGroupPart[cell] { byGroupPart[cell] = value }
      if value < parts[number] { parts[number] = value }
      if value < all { all = value }
    }
    let (room, group) = (Double(changes.room), Double(changes.group))
    for place in 0..<count {
      let (number, own) = (Int(groups[place]), Int(partNumbers[place]))
      let sameGroup = min(
        byGroupPart[partCount * number + own] + room, byGroup[number] + room + part)
      let sameRoom = min(values[base + place], byRoom[Int(rooms[place])] + part)
      let anywhere = min(parts[own] + group, all + group + part)
      onward[place] = min(min(sameRoom, sameGroup), anywhere)
    }
  }

  /// The same where only groups and day parts matter: least values by group and part, then what a change to each costs.
  @inline(__always)
  mutating func fillOnwardByCell(_ index: Int, phase: RoutePhase) {
    let own = values.row(index * tables.width)
    let cellOf = tables.cellNumbers.row(phase.firstPlace)
    let (count, cells) = (phase.placeCount, Int(tables.cellCounts[phase.firstPlace]))
    let (part, group) = (Double(tables.changes.part), Double(tables.changes.group))
    let parts = grouped.row(0)
    let leasts = grouped.row(tables.parts)
    for number in 0..<tables.parts { parts[number] = .infinity }
    for cell in 0..<cells { leasts[cell] = .infinity }
    for place in 0..<count {
      let cell = Int(cellOf[place])
      if own[place] < leasts[cell] { leasts[cell] = own[place] }
    }
    var all = Double.infinity
    for cell in 0..<cells {
      let number = cell % tables.parts
      if leasts[cell] < parts[number] { parts[number] = leasts[cell] }
      if leasts[cell] < all { all = leasts[cell] }
    }
    var first = 0
    while first < cells {
      var ofGroup = Double.infinity
      for number in 0..<tables.parts { ofGroup = min(ofGroup, leasts[first + number]) }
      let anywhere = min(ofGroup + part, all + group + part)
      for number in 0..<tables.parts {
        leasts[first + number] = min(
          min(leasts[first + number], parts[number] + group), anywhere)
      }
      first += tables.parts
    }
    for place in 0..<count { onward[place] = leasts[Int(cellOf[place])] }
  }

  /// The same where another group costs less than another room of the same group, so that leasts over all places do
  /// not tell what a change costs: every pair of places is compared.
  mutating func fillComparedOnward(_ index: Int, phase: RoutePhase) {
    let count = phase.placeCount
    let base = index * tables.width
    for place in 0..<count {
      var value = values[base + place]
      for other in 0..<count {
        value = min(value, values[base + other] + change(from: other, to: place, phase))
      }
      onward[place] = value
    }
  }

  /// Least cost after a visit of a state when places may change at no cost.
  @inline(__always)
  mutating func fillFreeOnward(_ index: Int, width: Int) {
    let base = index * tables.width
    var least = Double.infinity
    for place in 0..<width { least = min(least, values[base + place]) }
    for place in 0..<tables.width { onward[place] = least }
  }

  /// Costs of a visit at every place of a day; nothing after the horizon.
  @inline(__always)
  mutating func visitCosts(
    _ phase: RoutePhase, day: Int, isFirst: Bool, pricing: some RowPricing
  ) -> UnsafeMutablePointer<Double> {
    guard day < tables.days else { return zeros.row(0) }
    let cell = (phase.slot * 2 + (isFirst ? 1 : 0)) * tables.days + day
    let costs = visitCost.row(cell * tables.width)
    if stamps[cell] == stamp { return costs }
    stamps[cell] = stamp
    let isReservation = day >= tables.detailDays
    for place in 0..<phase.placeCount {
      let facts = tables.places[phase.firstPlace + place]
      var cost = isReservation ? Double(facts.cost) : 0
      if isFirst, isReservation, !facts.admitsFirst { cost = .infinity }
      let range = isFirst ? facts.first : facts.later
      var index = range.0
      while index < range.1 {
        let claim = tables.claims[Int(index)]
        let row =
          Int(claim.base) + day * Int(claim.stride)
          + (isReservation ? Int(claim.part) : 0)
        cost += pricing.cost(row: row, load: claim.load)
        index += 1
      }
      costs[place] = cost
    }
    for extra in visitExtras where extra.day == day {
      for place in 0..<phase.placeCount
      where extra.room == tables.rooms[phase.firstPlace + place]
        && (!isReservation || extra.part == tables.places[phase.firstPlace + place].part)
      {
        costs[place] += extra.price
      }
    }
    return costs
  }

  func change(from: Int, to: Int, _ phase: RoutePhase) -> Double {
    let before = tables.places[phase.firstPlace + from]
    let after = tables.places[phase.firstPlace + to]
    let changes = tables.changes
    let rooms =
      before.group != after.group
      ? changes.group : before.room != after.room ? changes.room : 0
    return Double(rooms + (before.part != after.part ? changes.part : 0))
  }
}
