/// Finds the cheapest pattern of a course by dynamic programming over its fractions.
///
/// States of a fraction are its day, the fractions in that week and whether the phase began in it; each holds
/// the least cost at every place. Gaps, weekly limits, distances of phases and treatment time are
/// transitions, so every pattern found is legal and no legal one is missed.
struct PatternSearch: ~Copyable {
  /// A fraction's day and what the next fraction must know of the past.
  struct State: BitwiseCopyable {
    var day: Int32
    /// Fractions of the course in the week of `day`, and those of the phase.
    var inWeek: Int16
    var ofPhase: Int16
    /// Most fractions of the course in this week.
    var weekLimit: Int16
    /// True in the week in which the phase began, which may be short.
    var isFirstWeek: Bool

    @inline(__always) func isSame(as other: State) -> Bool {
      day == other.day && inWeek == other.inWeek && ofPhase == other.ofPhase
        && weekLimit == other.weekLimit && isFirstWeek == other.isFirstWeek
    }
  }

  let tables: PatternTables
  /// All states of the start that is looked at, fraction after fraction.
  private var states: [State] = []
  /// First state of each fraction, and the end of the last.
  private var layers: [Int] = []
  /// Least cost by state and place.
  private var values: [Double] = []
  /// State of the fraction before, by state and place.
  private var before: [Int32] = []
  /// Least cost of moving on from a state to each place.
  private let onward: FlatBuffer<Double>
  /// Costs of a visit by slot, kind, day and place; valid where the stamp is the present one.
  private let visitCost: FlatBuffer<Double>
  private let stamps: FlatBuffer<UInt32>
  private var stamp: UInt32 = 0
  private var visitExtras: [ClassPrices.Visit] = []
  private var slack = 0.0
  /// Least values by room, by group, by group and part, by part.
  private let grouped: FlatBuffer<Double>
  /// Costs of a visit after the horizon.
  private let zeros: FlatBuffer<Double>

  init(_ instance: CourseInstance) {
    tables = PatternTables(instance)
    onward = FlatBuffer(repeating: 0, count: tables.width)
    visitCost = FlatBuffer(
      repeating: 0, count: 2 * tables.slots * tables.days * tables.width)
    stamps = FlatBuffer(repeating: 0, count: 2 * tables.slots * tables.days)
    grouped = FlatBuffer(
      repeating: 0, count: 2 * tables.width + tables.parts * (tables.width + 1))
    zeros = FlatBuffer(repeating: 0, count: tables.width)
    states.reserveCapacity(4096)
    values.reserveCapacity(4096 * tables.width)
    before.reserveCapacity(4096 * tables.width)
  }

  /// What a caller wants of a class.
  struct Query {
    var first = 0
    var last = Int.max
    /// A start day that is not wanted; -1 when all are.
    var barred = -1
    /// Only patterns that cost less are wanted.
    var below = Double.infinity
  }

  /// The cheapest pattern of a class under some pricing; nil when none costs less than asked.
  ///
  mutating func cheapest(
    of courseClass: borrowing CourseClass, _ query: Query, pricing: some RowPricing
  ) -> (pattern: CoursePattern, value: Double)? {
    var best: (pattern: CoursePattern, value: Double)?
    forEachStart(of: courseClass, query, pricing: pricing) { pattern, value in
      best = (pattern, value)
      return value
    }
    return best
  }

  /// Calls with the cheapest pattern of every route and start day that is cheaper than the bound that the last
  /// call returned.
  ///
  /// - Parameter extras: prices of the class alone.
  mutating func forEachStart(
    of courseClass: borrowing CourseClass, _ query: Query, pricing: some RowPricing,
    extras: ClassPrices? = nil,
    _ body: (_ pattern: CoursePattern, _ value: Double) -> Double
  ) {
    stamp &+= 1
    visitExtras = extras?.visits ?? []
    // Visits that earn something may make up for what is too dear before them.
    slack = visitExtras.reduce(0) { $0 + max(0, -$1.price) }
    var below = query.below
    for number in courseClass.routes.indices {
      let route = courseClass.routes[number]
      for start in route.starts {
        guard start.day >= query.first, start.day <= query.last, start.day != query.barred
        else { continue }
        let fixed = Double(start.cost) + (extras?.starts?[start.day] ?? 0)
        let least =
          fixed + Double(prolongation(of: route, start, Int(route.earliestLast[start.day])))
        guard least < below + slack else { continue }
        guard let value = run(route, start, fixed: fixed, below: below + slack, pricing: pricing),
          value.cost < below
        else { continue }
        below = body(pattern(number, route, endingIn: value.state, at: value.place), value.cost)
      }
    }
  }

  @inline(__always)
  private func prolongation(of route: CourseRoute, _ start: RouteStart, _ last: Int) -> Int {
    route.prolongation * max(0, last - start.nominalLast)
  }

  // MARK: One start

  private mutating func run(
    _ route: CourseRoute, _ start: RouteStart, fixed: Double, below: Double,
    pricing: some RowPricing
  ) -> (cost: Double, state: Int, place: Int)? {
    states.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    before.removeAll(keepingCapacity: true)
    layers.removeAll(keepingCapacity: true)
    layers.append(0)
    var position = 0
    var phaseNumber = 0
    var phase = tables.phases[route.phases[0]]
    begin(start, phase: phase, fixed: fixed, below: below, pricing: pricing)
    layers.append(states.count)
    position = 1
    var fraction = 1
    while fraction < route.fractions {
      let beginsPhase = position == Int(phase.fractions)
      let previous = phase
      if beginsPhase {
        phaseNumber += 1
        phase = tables.phases[route.phases[phaseNumber]]
        position = 0
      }
      let first = layers[fraction - 1]
      let end = layers[fraction]
      guard first < end else { return nil }
      for index in first..<end {
        let state = states[index]
        step(
          from: index, state, route: route, start: start, fraction: fraction, previous: previous,
          phase: phase, beginsPhase: beginsPhase, below: below, pricing: pricing)
      }
      layers.append(states.count)
      position += 1
      fraction += 1
    }
    return least(route, start, phase: phase)
  }

  private mutating func begin(
    _ start: RouteStart, phase: PatternTables.Phase, fixed: Double, below: Double,
    pricing: some RowPricing
  ) {
    let day = start.day
    let costs = visitCosts(phase, day: day, isFirst: true, pricing: pricing)
    states.append(
      State(
        day: Int32(day), inWeek: 1, ofPhase: 1, weekLimit: Int16(phase.perWeekMaximum),
        isFirstWeek: true))
    for place in 0..<tables.width {
      values.append(place < Int(phase.placeCount) ? fixed + costs[place] : .infinity)
      before.append(-1)
    }
  }

  /// Places the next fraction on every day that the rules allow after a state.
  @inline(__always)
  private mutating func step(
    from index: Int, _ state: State, route: CourseRoute, start: RouteStart, fraction: Int,
    previous: PatternTables.Phase, phase: PatternTables.Phase, beginsPhase: Bool, below: Double,
    pricing: some RowPricing
  ) {
    let from = Int(state.day)
    let moves = previous.centre != phase.centre
    var day = from + 1
    if beginsPhase {
      day = max(day + max(Int(phase.freeDaysMinimum), moves ? 1 : 0), Int(phase.notBefore))
    }
    let most = Int(beginsPhase ? phase.freeDaysMaximum : phase.maxGapDays)
    let end = min(tables.span, fraction == 1 ? start.secondBefore : tables.span)
    var hasReservedOnward = false
    var hasFreeOnward = false
    while day < end {
      if tables.freeDays(between: from, and: day, centre: Int(phase.centre)) > most { return }
      defer { day += 1 }
      guard tables.open[Int(phase.openBase) + day],
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
        fillFreeOnward(index, width: Int(previous.placeCount))
      }
      let room = below - Double(prolongation(of: route, start, last))
      place(
        next, from: index, day: day, fraction: fraction, phase: phase, isFirst: beginsPhase,
        below: room, pricing: pricing)
    }
  }

  /// True when the week of a state, or a full week skipped since, has fewer fractions than it must.
  @inline(__always)
  private func leavesShortWeek(
    _ state: State, from: Int, to day: Int, _ phase: PatternTables.Phase
  ) -> Bool {
    let week = from / 7
    let next = day / 7
    guard next > week else { return false }
    if !state.isFirstWeek,
      state.ofPhase < Int16(tables.weekMinimum[Int(phase.weekBase) + week])
    {
      return true
    }
    var skipped = week + 1
    while skipped < next {
      if tables.weekMinimum[Int(phase.weekBase) + skipped] > 0 { return true }
      skipped += 1
    }
    return false
  }

  /// The state after a visit on a day; nil when weekly limits forbid it.
  @inline(__always)
  private func advance(
    _ state: State, from: Int, to day: Int, _ previous: PatternTables.Phase,
    _ phase: PatternTables.Phase, _ beginsPhase: Bool
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
  private mutating func place(
    _ state: State, from index: Int, day: Int, fraction: Int, phase: PatternTables.Phase,
    isFirst: Bool, below: Double, pricing: some RowPricing
  ) {
    let count = Int(phase.placeCount)
    let costs = visitCosts(phase, day: day, isFirst: isFirst, pricing: pricing)
    var least = Double.infinity
    for place in 0..<count { least = min(least, onward[place] + costs[place]) }
    guard least < below else { return }
    var target = layers[fraction]
    while target < states.count, !states[target].isSame(as: state) { target += 1 }
    if target == states.count {
      states.append(state)
      for _ in 0..<tables.width {
        values.append(.infinity)
        before.append(-1)
      }
    }
    let base = target * tables.width
    for place in 0..<count {
      let value = onward[place] + costs[place]
      if value < values[base + place] {
        values[base + place] = value
        before[base + place] = Int32(index)
      }
    }
  }

  // MARK: Costs between and of visits

  /// Least cost at each place after a visit of a state, changes included.
  @inline(__always)
  private mutating func fillOnward(_ index: Int, phase: PatternTables.Phase) {
    let count = Int(phase.placeCount)
    let base = index * tables.width
    let changes = tables.changes
    guard changes.part != 0 || changes.room != 0 || changes.group != 0 else {
      return fillFreeOnward(index, width: count)
    }
    // Least by room; by group and part; by group; by room and part is the value itself.
    let byRoom = grouped.row(0)
    let byGroup = grouped.row(tables.width)
    let byGroupPart = grouped.row(2 * tables.width)
    let partCount = tables.parts
    for place in 0..<count {
      byRoom[place] = .infinity
      byGroup[place] = .infinity
    }
    for slot in 0..<(partCount * (count + 1)) { byGroupPart[slot] = .infinity }
    var all = Double.infinity
    let parts = byGroupPart + partCount * count
    for place in 0..<count {
      let value = values[base + place]
      let facts = tables.places[Int(phase.firstPlace) + place]
      let (room, group, part) = (Int(facts.room), Int(facts.group), Int(facts.part))
      byRoom[room] = min(byRoom[room], value)
      byGroup[group] = min(byGroup[group], value)
      let cell = partCount * group + part
      byGroupPart[cell] = min(byGroupPart[cell], value)
      parts[part] = min(parts[part], value)
      all = min(all, value)
    }
    let (part, room, group) = (
      Double(changes.part), Double(changes.room), Double(changes.group)
    )
    guard group >= room else {
      return fillComparedOnward(index, phase: phase)
    }
    for place in 0..<count {
      let facts = tables.places[Int(phase.firstPlace) + place]
      var value = min(values[base + place], byRoom[Int(facts.room)] + part)
      value = min(value, byGroupPart[partCount * Int(facts.group) + Int(facts.part)] + room)
      value = min(value, byGroup[Int(facts.group)] + room + part)
      value = min(value, parts[Int(facts.part)] + group)
      onward[place] = min(value, all + group + part)
    }
  }

  /// The same where another group costs less than another room of the same group, so that leasts over all places do
  /// not tell what a change costs: every pair of places is compared.
  private mutating func fillComparedOnward(_ index: Int, phase: PatternTables.Phase) {
    let count = Int(phase.placeCount)
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
  private mutating func fillFreeOnward(_ index: Int, width: Int) {
    let base = index * tables.width
    var least = Double.infinity
    for place in 0..<width { least = min(least, values[base + place]) }
    for place in 0..<tables.width { onward[place] = least }
  }

  /// Costs of a visit at every place of a day; nothing after the horizon.
  @inline(__always)
  private mutating func visitCosts(
    _ phase: PatternTables.Phase, day: Int, isFirst: Bool, pricing: some RowPricing
  ) -> UnsafeMutablePointer<Double> {
    guard day < tables.days else { return zeros.row(0) }
    let cell = (Int(phase.slot) * 2 + (isFirst ? 1 : 0)) * tables.days + day
    let costs = visitCost.row(cell * tables.width)
    if stamps[cell] == stamp { return costs }
    stamps[cell] = stamp
    let isReservation = day >= tables.detailDays
    for place in 0..<Int(phase.placeCount) {
      let facts = tables.places[Int(phase.firstPlace) + place]
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
      for place in 0..<Int(phase.placeCount)
      where extra.room == tables.rooms[Int(phase.firstPlace) + place]
        && (!isReservation || extra.part == tables.places[Int(phase.firstPlace) + place].part)
      {
        costs[place] += extra.price
      }
    }
    return costs
  }

  // MARK: Reading a pattern back

  private func least(
    _ route: CourseRoute, _ start: RouteStart, phase: PatternTables.Phase
  ) -> (cost: Double, state: Int, place: Int)? {
    var best: (cost: Double, state: Int, place: Int)?
    for index in layers[route.fractions - 1]..<states.count {
      let late = Double(prolongation(of: route, start, Int(states[index].day)))
      for place in 0..<Int(phase.placeCount) {
        let cost = values[index * tables.width + place] + late
        if cost < (best?.cost ?? .infinity) { best = (cost, index, place) }
      }
    }
    return best
  }

  private func pattern(
    _ number: Int, _ route: CourseRoute, endingIn state: Int, at place: Int
  ) -> CoursePattern {
    var result = CoursePattern(
      route: number, days: Array(repeating: 0, count: route.fractions),
      places: Array(repeating: 0, count: route.fractions), cost: 0)
    var state = state
    var place = place
    var phaseNumber = route.phases.count - 1
    var left = Int(tables.phases[route.phases[phaseNumber]].fractions)
    for fraction in (0..<route.fractions).reversed() {
      result.days[fraction] = Int16(states[state].day)
      result.places[fraction] = Int16(place)
      guard fraction > 0 else { break }
      left -= 1
      let beginsPhase = left == 0
      let phase = tables.phases[route.phases[phaseNumber]]
      if beginsPhase {
        phaseNumber -= 1
        left = Int(tables.phases[route.phases[phaseNumber]].fractions)
      }
      let previous = Int(before[state * tables.width + place])
      let isCounted =
        !beginsPhase && Int(states[previous].day) >= tables.detailDays
        && Int(states[state].day) < tables.days
      place = origin(
        of: place, in: previous, phase: phase, isCounted: isCounted,
        width: Int(tables.phases[route.phases[phaseNumber]].placeCount))
      state = previous
    }
    return result
  }

  /// The place in the state before from which a place was reached at least cost.
  private func origin(
    of place: Int, in state: Int, phase: PatternTables.Phase, isCounted: Bool, width: Int
  ) -> Int {
    var best = place < width ? place : 0
    var least = Double.infinity
    for candidate in 0..<width {
      var value = values[state * tables.width + candidate]
      if isCounted { value += change(from: candidate, to: place, phase) }
      if value < least || (value == least && candidate == place) {
        least = value
        best = candidate
      }
    }
    return best
  }

  private func change(from: Int, to: Int, _ phase: PatternTables.Phase) -> Double {
    let before = tables.places[Int(phase.firstPlace) + from]
    let after = tables.places[Int(phase.firstPlace) + to]
    let changes = tables.changes
    let rooms =
      before.group != after.group
      ? changes.group : before.room != after.room ? changes.room : 0
    return Double(rooms + (before.part != after.part ? changes.part : 0))
  }
}
