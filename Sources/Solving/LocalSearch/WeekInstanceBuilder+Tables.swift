import TreatmentDomain

/// Tables that visits of one kind share: where they may start, and what that costs.
extension WeekInstanceBuilder {
  /// Rows of allowed slots, one for each couch wait.
  mutating func masks(of entry: Entry, room: Int, number: Int) -> Int {
    let need = entry.need
    let teams = entry.option?.teams ?? []
    let pinnedPart =
      facts[entry.course].pin(ofFraction: entry.fraction, on: entry.day)?.dayPart ?? -1
    let key =
      [
        number, room, need.setUpMinutes, need.beamMinutes, need.exitMinutes,
        need.hours.start.minutes, need.hours.end.minutes, pinnedPart, entry.isFree ? 1 : 0,
      ] + teams
    if let known = tables.masks[key] { return known }
    let words = instance.slotWords
    var rows = Array(repeating: UInt64(0), count: (instance.couchWait + 1) * words)
    if entry.isFree {
      let detail = details[number]
      for wait in 0...instance.couchWait {
        for slot in 0..<instance.slots {
          let start = instance.base + slot * instance.grid
          let beamStart = start + need.setUpMinutes + wait
          guard start + need.visitMinutes + wait <= instance.base + instance.minutes else { break }
          if pinnedPart >= 0,
            Int(instance.partOfMinute[beamStart - instance.base]) != pinnedPart
          {
            continue
          }
          if detail.allows(
            need, room: room, start: start, beamStart: beamStart, teams: teams, problem: problem)
          {
            rows[wait * words + slot / 64] |= 1 << UInt64(slot % 64)
          }
        }
      }
    }
    let offset = instance.startMasks.count
    instance.startMasks += rows
    tables.masks[key] = offset
    return offset
  }

  /// Costs by slot and day part.
  mutating func setCosts(_ visit: inout WeekInstance.Visit, _ entry: Entry) {
    let preferences = entry.preferences
    let known = startTable(preferences.startTerms)
    visit.startCosts = Int32(known.costs)
    visit.slotOrder = Int32(known.order)
    visit.target = Int32(known.target)
    let parts = (0..<instance.partCount).map { preferences.partCost($0) }
    if let known = tables.parts[parts] {
      visit.partCosts = Int32(known)
    } else {
      tables.parts[parts] = instance.partCosts.count
      visit.partCosts = Int32(instance.partCosts.count)
      instance.partCosts += parts.map { Int32($0) }
    }
  }

  private mutating func startTable(
    _ terms: InDayTerms
  ) -> (costs: Int, order: Int, target: Int) {
    // Whoever comes as gladly at any time need not be asked for each.
    let costs =
      terms.hinges.isEmpty && terms.stepped.isEmpty
      ? [] : (0..<instance.slots).map { terms.cost(instance.base + $0 * instance.grid) }
    if let known = tables.costs[costs] { return known }
    let result = addStartTable(
      costs.isEmpty ? Array(repeating: 0, count: instance.slots) : costs)
    tables.costs[costs] = result
    return result
  }

  private mutating func addStartTable(
    _ costs: [Int]
  ) -> (costs: Int, order: Int, target: Int) {
    let least = costs.min() ?? 0
    let cheapest = costs.indices.filter { costs[$0] == least }
    let target = cheapest[cheapest.count / 2]
    let order = costs.indices.sorted {
      (costs[$0], abs($0 - target), $0) < (costs[$1], abs($1 - target), $1)
    }
    let result = (instance.startCosts.count, instance.slotOrders.count, target)
    instance.startCosts += costs.map { Int32(clamping: $0) }
    instance.slotOrders += order.map { Int16(clamping: $0) }
    return result
  }
}

extension InDayTerms {
  /// What entering at a minute costs, whatever the room, the day part and the wait.
  fileprivate func cost(_ start: Int) -> Int {
    hinges.reduce(0) {
      $0 + $1.weight * (max(0, $1.before - start) + max(0, start - $1.after))
    }
      + stepped.reduce(0) {
        $0 + $1.weight * (max(0, abs(start - $1.minute) - $1.free) / $1.step)
      }
  }
}
