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
  var states: FlatBuffer<State>
  var stateCount = 0
  /// First state of each fraction, and the end of the last.
  let layers: FlatBuffer<Int>
  /// Least cost by state and place.
  var values: FlatBuffer<Double>
  /// State of the fraction before, by state and place.
  var before: FlatBuffer<Int32>
  /// Least cost of moving on from a state to each place.
  let onward: FlatBuffer<Double>
  /// What the places of the state at hand cost.
  let sums: FlatBuffer<Double>
  /// Costs of a visit by slot, kind, day and place; valid where the stamp is the present one.
  let visitCost: FlatBuffer<Double>
  let stamps: FlatBuffer<UInt32>
  var stamp: UInt32 = 0
  var visitExtras: [ClassPrices.Visit] = []
  var slack = 0.0
  /// Least values by part, by group, by group and part, by room.
  let grouped: FlatBuffer<Double>
  /// Costs of a visit after the horizon.
  let zeros: FlatBuffer<Double>

  init(_ instance: CourseInstance) {
    tables = PatternTables(instance)
    onward = FlatBuffer(repeating: 0, count: tables.width)
    sums = FlatBuffer(repeating: 0, count: tables.width)
    visitCost = FlatBuffer(
      repeating: 0, count: 2 * tables.slots * tables.days * tables.width)
    stamps = FlatBuffer(repeating: 0, count: 2 * tables.slots * tables.days)
    grouped = FlatBuffer(
      repeating: 0, count: 2 * tables.width + tables.parts * (tables.width + 1))
    zeros = FlatBuffer(repeating: 0, count: tables.width)
    let first = State(day: 0, inWeek: 0, ofPhase: 0, weekLimit: 0, isFirstWeek: false)
    states = FlatBuffer(repeating: first, count: Self.firstStates)
    values = FlatBuffer(repeating: 0, count: Self.firstStates * tables.width)
    before = FlatBuffer(repeating: 0, count: Self.firstStates * tables.width)
    let longest = instance.classes.flatMap(\.routes).map(\.fractions).max() ?? 0
    layers = FlatBuffer(repeating: 0, count: longest + 2)
  }

  static let firstStates = 512

  /// Makes room for twice as many states.
  mutating func grow() {
    let wider = FlatBuffer(repeating: states[0], count: 2 * states.count)
    let more = FlatBuffer<Double>(repeating: 0, count: 2 * values.count)
    let earlier = FlatBuffer<Int32>(repeating: 0, count: 2 * before.count)
    wider.base.update(from: states.base, count: stateCount)
    more.base.update(from: values.base, count: stateCount * tables.width)
    earlier.base.update(from: before.base, count: stateCount * tables.width)
    states = wider
    values = more
    before = earlier
  }

  /// Adds a state whose places cost `sums`.
  @inline(__always)
  mutating func append(_ state: State, from index: Int, places: Int) {
    if stateCount == states.count { grow() }
    states[stateCount] = state
    let base = stateCount * tables.width
    for place in 0..<places {
      values[base + place] = sums[place]
      before[base + place] = Int32(truncatingIfNeeded: index)
    }
    stateCount += 1
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
      var first = query.first
      for start in route.starts {
        guard start.day >= first, start.day <= query.last, start.day != query.barred
        else { continue }
        let fixed = Double(start.cost) + (extras?.starts?[start.day] ?? 0)
        let least =
          fixed + Double(prolongation(of: route, start, Int(route.earliestLast[start.day])))
        guard least < below + slack else { continue }
        if let full = lastFullDay(of: route, after: start, pricing: pricing) {
          first = full
          continue
        }
        guard let value = run(route, start, fixed: fixed, below: below + slack, pricing: pricing),
          value.cost < below
        else { continue }
        below = body(pattern(number, route, endingIn: value.state, at: value.place), value.cost)
      }
    }
  }

  @inline(__always)
  func prolongation(of route: CourseRoute, _ start: RouteStart, _ last: Int) -> Int {
    route.prolongation * max(0, last - start.nominalLast)
  }

  // MARK: One start

  mutating func run(
    _ route: CourseRoute, _ start: RouteStart, fixed: Double, below: Double,
    pricing: some RowPricing
  ) -> (cost: Double, state: Int, place: Int)? {
    stateCount = 0
    layers[0] = 0
    var position = 1
    var phaseNumber = 0
    var phase = tables.phases[route.phases[0]]
    begin(start, phase: phase, fixed: fixed, below: below, pricing: pricing)
    layers[1] = stateCount
    var fraction = 1
    while fraction < route.fractions {
      let beginsPhase = position == phase.fractions
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
      layers[fraction + 1] = stateCount
      position += 1
      fraction += 1
    }
    return least(route, start, phase: phase)
  }

  mutating func begin(
    _ start: RouteStart, phase: RoutePhase, fixed: Double, below: Double,
    pricing: some RowPricing
  ) {
    let day = start.day
    let costs = visitCosts(phase, day: day, isFirst: true, pricing: pricing)
    for place in 0..<phase.placeCount { sums[place] = fixed + costs[place] }
    append(
      State(
        day: Int32(day), inWeek: 1, ofPhase: 1, weekLimit: Int16(phase.perWeekMaximum),
        isFirstWeek: true), from: -1, places: phase.placeCount)
  }
}
