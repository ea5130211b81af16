import Foundation

/// One step: take some visits out, put them in again, keep the outcome or go back.
extension SearchCore {
  /// Runs steps at falling temperature; `progress` tells how far the cycle is, from 0 to 1, and nil when it is to end.
  ///
  /// - Returns: number of steps.
  mutating func annealing(
    from warmest: Double, to coldest: Double, settings: SearchSettings,
    progress: (_ steps: Int, _ core: borrowing SearchCore) -> Double?
  ) -> Int {
    guard workdays.count > 0 else { return 0 }
    var steps = 0
    while let done = progress(steps, self) {
      let temperature = warmest * pow(coldest / warmest, done)
      runSteps(temperature, settings)
      steps &+= Self.stepsBetweenLooks
      assert(steps % 1000 != 0 || isProved())
    }
    assert(isProved())
    return steps
  }

  /// Steps until the next look at the clock, or as much work on the order of a day's beams.
  @inline(__always)
  private mutating func runSteps(_ temperature: Double, _ settings: SearchSettings) {
    if random.below(100) < orderShare(settings) {
      let day = Int(workdays[random.below(workdays.count)])
      let moves = Self.stepsBetweenLooks &* Self.movesAStep
      if reorder(day, moves: moves, temperature: temperature) { return }
    }
    for _ in 0..<Self.stepsBetweenLooks { step(temperature, settings) }
  }

  /// On several days nobody's order changes while somebody has no place: rooms and holes are looked for first.
  @inline(__always)
  private func orderShare(_ settings: SearchSettings) -> Int {
    workdays.count == 1
      ? settings.orderShare : unplaced == 0 ? settings.orderShareInWeeks : 0
  }

  /// Moves of an order that take the time of one step.
  private static var movesAStep: Int { 14 }

  /// Places whoever has no place yet and finds one free, those with least choice first.
  mutating func insertUnplaced() {
    let waiting = (0..<visits.count).filter { option[$0] < 0 && visits[$0].isFree }
      .sorted { (choice(of: $0), $0) < (choice(of: $1), $1) }
    theta = prices.isEmpty ? 0 : 8
    for visit in waiting where insert(visit, Style()) { countUnplaced(visit, -1) }
    theta = 0
    guard !waiting.isEmpty else { return }
    cost = costFromScratch()
    keepBest()
  }

  /// Fewer rooms, scarce teams and short windows mean less choice.
  private func choice(of number: Int) -> Int {
    let visit = visits[number]
    guard visit.optionCount > 0 else { return 0 }
    let masks = startMasks.row(Int(options[Int(visit.firstOption)].masks))
    let starts = (0..<slotWords).reduce(0) { $0 + masks[$1].nonzeroBitCount }
    return starts * Int(visit.optionCount) / (1 + 2 * Int(visit.teamCount))
  }

  /// Steps between two looks at the clock.
  static let stepsBetweenLooks = 200

  /// True when the cost and the numbers kept step by step equal those counted anew.
  private mutating func isProved() -> Bool {
    let missing = (0..<visits.count).filter { option[$0] < 0 }
    return cost == costFromScratch() && unplaced == missing.count
      && displaced == missing.count { visits[$0].isProtected }
  }

  @inline(__always)
  private mutating func step(_ temperature: Double, _ settings: SearchSettings) {
    removedCount = 0
    mark &+= 1
    let day = Int(workdays[random.below(workdays.count)])
    var style = Style()
    let move = random.below(10)
    if unplaced > 0 && random.below(4) == 0 {
      style = ruinForUnplaced(day)
    } else if random.below(100) < shove(settings) {
      style = ruinForShove(day)
    } else if move < 5 {
      style.from = ruinWindow(day, settings)
      style.push = Self.pushes[random.below(6)]
    } else if move < 7 {
      ruinNeighbours(day)
    } else if move < 8 || workdays.count == 1 {
      ruinAnywhere(day)
    } else {
      ruinCourse(day, settings)
    }
    guard removedCount > 0 else { return }
    rebuild(temperature, style, settings)
  }

  /// Share of steps that shove; on several days nobody is shoved while somebody has no place.
  @inline(__always)
  private func shove(_ settings: SearchSettings) -> Int {
    workdays.count == 1 ? settings.shove : unplaced == 0 ? settings.shoveInWeeks : 0
  }

  @inline(__always)
  private mutating func rebuild(
    _ temperature: Double, _ style: Style, _ settings: SearchSettings
  ) {
    let before = (cost: localCost(), unplaced: unplaced, displaced: displaced)
    remember()
    for index in 0..<removedCount {
      let visit = Int(removed[index])
      if option[visit] < 0 { countUnplaced(visit, -1) }
      take(visit)
    }
    refreshTouched()
    sortRemoved()
    if style.bound >= 0 { putFirst(style.bound) }
    var style = style
    style.blink = random.flip() ? 0 : settings.blink
    if !prices.isEmpty {
      theta = Self.thetas[random.below(6)]
      if theta > 0 && random.flip() { style.push = 0 }
    }
    let most = Double(before.cost) - temperature * log(random.unit())
    guard reinsert(style, most: most) else { return goBack(before.unplaced, before.displaced) }
    refreshTouched()
    let after = localCost()
    if Double(after) <= most {
      cost &+= after &- before.cost
      if isBest { keepBest() }
    } else {
      goBack(before.unplaced, before.displaced)
    }
  }

  /// Puts the removed visits in again; false as soon as those that are in cost more than `most`, as what
  /// is still to come makes nothing cheaper.
  @inline(__always)
  private mutating func reinsert(_ style: Style, most: Double) -> Bool {
    // Idle beam may shrink again when a gap is filled, so there only the visits' own costs count.
    var least = countsIdle ? 0 : localCost()
    for index in 0..<(countsIdle ? 0 : removedCount) {
      least &-= Int(visits[Int(removed[index])].unplacedCost)
    }
    for index in 0..<removedCount {
      let visit = Int(order[index])
      if !insert(visit, style) && !insert(visit, Style()) { countUnplaced(visit, 1) }
      least &+= ownCost(visit)
      if Double(least) > most { return false }
    }
    return true
  }

  /// Eighths of cost a minute by which later places are dearer in a step.
  private static var pushes: InlineArray<6, Int> { [0, 0, 1, 2, 4, 7] }
  /// Eighths of the prices that a step adds.
  private static var thetas: InlineArray<6, Float> { [0, 0, 3, 5, 8, 8] }

  mutating func remember() {
    for index in 0..<removedCount {
      let visit = Int(removed[index])
      oldOption[index] = option[visit]
      oldSlot[index] = slot[visit]
      oldBeam[index] = beam[visit]
    }
  }

  mutating func goBack(_ unplacedBefore: Int, _ displacedBefore: Int) {
    for index in 0..<removedCount { take(Int(removed[index])) }
    for index in 0..<removedCount where oldOption[index] >= 0 {
      put(
        Int(removed[index]), option: Int(oldOption[index]), slot: Int(oldSlot[index]),
        beam: Int(oldBeam[index]))
    }
    unplaced = unplacedBefore
    displaced = displacedBefore
    refreshTouched()
  }

  /// Looks up the last exits of the source-days of this step.
  @inline(__always)
  mutating func refreshTouched() {
    for index in 0..<removedCount {
      let visit = visits[Int(removed[index])]
      for choice in Int(visit.firstOption)..<Int(visit.firstOption &+ visit.optionCount) {
        let day = Int(options[choice].sourceDay)
        if isEndStale[day] { refreshEnd(day) }
      }
    }
  }

  /// The order in which the removed visits are put in again, drawn anew each step.
  @inline(__always)
  private mutating func sortRemoved() {
    let rule = random.below(6)
    for index in 0..<removedCount {
      let visit = Int(removed[index])
      let key = key(visit, rule, former: Int(oldBeam[index]))
      order[index] = Int32(truncatingIfNeeded: visit)
      keys[index] = Int32(truncatingIfNeeded: key)
    }
    sortOrder()
  }

  /// Sorts the entries of a step's order by their keys.
  @inline(__always)
  mutating func sortOrder() {
    // Insertion sort: there are few, and equal keys keep their order.
    for index in 1..<max(1, removedCount) {
      let key = keys[index]
      let entry = order[index]
      var place = index
      while place > 0 && keys[place &- 1] > key {
        keys[place] = keys[place &- 1]
        order[place] = order[place &- 1]
        place &-= 1
      }
      keys[place] = key
      order[place] = entry
    }
  }

  /// Puts one of the removed visits before the others.
  private mutating func putFirst(_ visit: Int) {
    var carried = Int32(truncatingIfNeeded: visit)
    for index in 0..<removedCount {
      let next = order[index]
      order[index] = carried
      if Int(next) == visit { return }
      carried = next
    }
  }

  @inline(__always)
  private mutating func key(_ number: Int, _ rule: Int, former: Int) -> Int {
    let visit = visits[number]
    switch rule {
    case 0: return random.below(1000)
    case 1: return -1000 &* Int(visit.teamCount) &+ random.below(1000)
    case 2: return 20 &* Int(visit.target) &+ random.below(60)
    case 3: return -100 &* Int(visit.beam) &+ random.below(200)
    case 4: return 2 &* former &+ random.below(40)
    default: return 100 &* Int(visit.optionCount) &+ random.below(100)
    }
  }
}
