/// Runs over the order of one source-day's beams, from the present places and back into them.
extension SearchCore {
  /// Anneals the order of a source-day's beams while everything elsewhere stays.
  ///
  /// - Returns: false when the day cannot be told as an order; nothing happened then.
  mutating func reorder(_ day: Int, moves: Int, temperature: Double) -> Bool {
    let source = sourceDays[day]
    guard source.laneCount == 1, gather(day, source) else { return false }
    remember()
    let before = Account(
      cost: cost, ordered: localCost(), unplaced: unplaced, displaced: displaced)
    takeGathered()
    fillOrder(day, source)
    let frame = orderFrame
    guard beamOrder.layOut(frame) else {
      goBack(before.unplaced, before.displaced)
      return false
    }
    let beginning = beamOrder.cost
    beamOrder.random = SearchRandom(seed: random.word())
    beamOrder.keepBest()
    beamOrder.anneal(moves, temperature: temperature, frame)
    if beamOrder.bestCost < min(beginning, beamOrder.cost) {
      putBack(beamOrder.best, before)
      takeGathered()
    }
    putBack(beamOrder.present, before)
    return true
  }

  /// What was counted before visits were taken out.
  private struct Account {
    /// Of everything, and of what a run may change.
    let cost: Int
    let ordered: Int
    let unplaced: Int
    let displaced: Int
  }

  private var orderFrame: BeamOrder.Frame {
    BeamOrder.Frame(
      startMasks: startMasks.base, teamRows: teamRows.base, slotsCovering: slotsCovering.base,
      partOfMinute: partOfMinute.base, barredMinutes: barredMinutes.base)
  }

  /// Lists the visits of a source-day and those without a place that could have one there.
  private mutating func gather(_ day: Int, _ source: SourceDay) -> Bool {
    removedCount = 0
    mark &+= 1
    for index in Int(source.firstVisit)..<Int(source.firstVisit &+ source.visitCount) {
      let number = Int(visitsOfSourceDay[index])
      let visit = visits[number]
      if option[number] >= 0 {
        guard Int(options[Int(option[number])].sourceDay) == day else { continue }
      } else {
        guard visit.isFree, !hasTwin(visit) else { continue }
      }
      for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount)
      where hasOrder[Int(options[choice].roomDay)] { return false }
      for use in Int(visit.firstTeam)..<Int(visit.firstTeam &+ visit.teamCount)
      where teamCapacities[Int(teamUses[use].teamDay)] > BeamOrder.mostServers { return false }
      stamp[number] = mark
      removed[removedCount] = Int32(truncatingIfNeeded: number)
      removedCount &+= 1
    }
    return removedCount > 1
  }

  /// True when the course has another visit on the same date.
  func hasTwin(_ visit: Visit) -> Bool {
    visit.previous >= 0 && visits[Int(visit.previous)].day == visit.day
      || visit.next >= 0 && visits[Int(visit.next)].day == visit.day
  }

  private mutating func takeGathered() {
    for index in 0..<removedCount {
      let visit = Int(removed[index])
      if option[visit] < 0 { countUnplaced(visit, -1) }
      take(visit)
    }
    refreshTouched()
  }

  private mutating func putBack(_ result: BeamOrder.Places, _ before: Account) {
    for position in 0..<beamOrder.count {
      let number = Int(result.order[position])
      let visit = Int(beamOrder.members[number].visit)
      if result.slot[position] < 0 {
        countUnplaced(visit, 1)
      } else {
        let choice = beamOrder.choices[Int(result.choice[number])]
        put(
          visit, option: Int(choice.option), slot: Int(result.slot[position]),
          beam: Int(result.beam[position]))
      }
    }
    refreshTouched()
    cost = before.cost &+ localCost() &- before.ordered
    if isBest { keepBest() }
  }
}
