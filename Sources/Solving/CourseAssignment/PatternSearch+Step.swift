/// From one fraction to the next: dates that gaps, weeks and phases allow.
extension PatternSearch {
  /// Places the next fraction on every day that the rules allow after a state.
  @inline(__always)
  mutating func step(
    from index: Int, _ state: State, route: CourseRoute, start: RouteStart, fraction: Int,
    previous: RoutePhase, phase: RoutePhase, beginsPhase: Bool, below: Double,
    pricing: some RowPricing
  ) {
    let from = Int(state.day)
    let moves = previous.centre != phase.centre
    var day = from + 1
    if beginsPhase {
      day = max(day + max(phase.freeDaysMinimum, moves ? 1 : 0), phase.notBefore)
    }
    let most = beginsPhase ? phase.freeDaysMaximum : phase.maxGapDays
    let end = min(tables.span, fraction == 1 ? start.secondBefore : tables.span)
    var hasReservedOnward = false
    var hasFreeOnward = false
    while day < end {
      if tables.freeDays(between: from, and: day, centre: phase.centre) > most { return }
      defer { day += 1 }
      guard tables.open[phase.openBase + day],
        let next = advance(state, from: from, to: day, previous, phase, beginsPhase)
      else {
        if !beginsPhase, leavesShortWeek(state, from: from, to: day, phase) { return }
        continue
      }
      let last = Int(route.earliestLast[fraction * tables.span + day])
      guard last <= start.lastAllowed else { return }
      let isChangeCounted =
        !beginsPhase && from >= tables.detailDays && day < tables.days
      if isChangeCounted, !hasReservedOnward {
        hasReservedOnward = true
        hasFreeOnward = false
        fillOnward(index, phase: phase)
      } else if !isChangeCounted, !hasFreeOnward {
        hasFreeOnward = true
        hasReservedOnward = false
        fillFreeOnward(index, width: previous.placeCount)
      }
      let room = below - Double(prolongation(of: route, start, last))
      place(
        next, from: index, day: day, fraction: fraction, phase: phase, isFirst: beginsPhase,
        below: room, pricing: pricing)
    }
  }

  /// True when the week of a state, or a full week skipped since, has fewer fractions than it must.
  @inline(__always)
  func leavesShortWeek(
    _ state: State, from: Int, to day: Int, _ phase: RoutePhase
  ) -> Bool {
    let week = from / 7
    let next = day / 7
    guard next > week else { return false }
    if !state.isFirstWeek,
      state.ofPhase < Int16(tables.weekMinimum[phase.weekBase + week])
    {
      return true
    }
    var skipped = week + 1
    while skipped < next {
      if tables.weekMinimum[phase.weekBase + skipped] > 0 { return true }
      skipped += 1
    }
    return false
  }

  /// The state after a visit on a day; nil when weekly limits forbid it.
  @inline(__always)
  func advance(
    _ state: State, from: Int, to day: Int, _ previous: RoutePhase,
    _ phase: RoutePhase, _ beginsPhase: Bool
  ) -> State? {
    let isNewWeek = day / 7 > from / 7
    var next = state
    next.day = Int32(day)
    if beginsPhase {
      next.ofPhase = 1
      next.isFirstWeek = true
      next.inWeek = isNewWeek ? 1 : state.inWeek + 1
      next.weekLimit =
        isNewWeek
        ? Int16(phase.perWeekMaximum) : max(state.weekLimit, Int16(phase.perWeekMaximum))
    } else if isNewWeek {
      if leavesShortWeek(state, from: from, to: day, phase) { return nil }
      next.ofPhase = 1
      next.inWeek = 1
      next.isFirstWeek = false
      next.weekLimit = Int16(phase.perWeekMaximum)
    } else {
      next.ofPhase += 1
      next.inWeek += 1
    }
    guard next.ofPhase <= Int16(phase.perWeekMaximum), next.inWeek <= next.weekLimit else {
      return nil
    }
    return next
  }

  /// Offers the costs `onward` plus those of the visit to a state of the fraction.
  @inline(__always)
  mutating func place(
    _ state: State, from index: Int, day: Int, fraction: Int, phase: RoutePhase,
    isFirst: Bool, below: Double, pricing: some RowPricing
  ) {
    let count = phase.placeCount
    let costs = visitCosts(phase, day: day, isFirst: isFirst, pricing: pricing)
    var least = Double.infinity
    for place in 0..<count {
      let value = onward[place] + costs[place]
      sums[place] = value
      if value < least { least = value }
    }
    guard least < below else { return }
    var target = layers[fraction]
    while target < stateCount, !states[target].isSame(as: state) { target += 1 }
    if target == stateCount {
      append(state, from: index, places: count)
    } else {
      let base = target * tables.width
      for place in 0..<count where sums[place] < values[base + place] {
        values[base + place] = sums[place]
        before[base + place] = Int32(truncatingIfNeeded: index)
      }
    }
  }
}
