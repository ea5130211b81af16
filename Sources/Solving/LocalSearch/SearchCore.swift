/// The state of one search: where every visit lies, and bit rows of what that leaves free.
///
/// Everything is a flat buffer that this value owns, so the inner loop neither counts references nor
/// allocates. Method: ruin and recreate (Schrimpf et al., "Record breaking optimization results using the ruin and
/// recreate principle", J. Comput. Phys. 159, 2000) with places priced by a Lagrangian relaxation.
struct SearchCore: ~Copyable {
  typealias Visit = WeekInstance.Visit
  typealias Option = WeekInstance.Option
  typealias SourceDay = WeekInstance.SourceDay

  let weights: WeekInstance.Weights
  let grid: Int
  let slots: Int
  let minutes: Int
  let slotWords: Int
  let minuteWords: Int
  let couchWait: Int
  let hasParts: Bool
  let partCount: Int

  let visits: FlatBuffer<Visit>
  let options: FlatBuffer<Option>
  let teamUses: FlatBuffer<WeekInstance.TeamUse>
  let teamCapacities: FlatBuffer<Int32>
  let sourceDays: FlatBuffer<SourceDay>
  let hasOrder: FlatBuffer<Bool>
  let startCosts: FlatBuffer<Int32>
  let slotOrders: FlatBuffer<Int16>
  let partCosts: FlatBuffer<Int32>
  let partOfMinute: FlatBuffer<UInt8>
  let startMasks: FlatBuffer<UInt64>
  let barredMinutes: FlatBuffer<Int32>
  let firstMember: FlatBuffer<Int32>
  let groupMembers: FlatBuffer<Int32>
  let visitsOfSourceDay: FlatBuffer<Int32>
  /// Source-days with visits that may move.
  let workdays: FlatBuffer<Int32>
  /// Grid slots that cover so many minutes.
  let slotsCovering: FlatBuffer<Int32>

  // Where visits lie: option (-1 unplaced), slot of entry, beam start.
  let option: FlatBuffer<Int32>
  let slot: FlatBuffer<Int32>
  let beam: FlatBuffer<Int32>
  let bestOption: FlatBuffer<Int32>
  let bestSlot: FlatBuffer<Int32>
  let bestBeam: FlatBuffer<Int32>

  // What that leaves free.
  let beamRows: FlatBuffer<UInt64>
  let roomRows: FlatBuffer<UInt64>
  let teamRows: FlatBuffer<UInt64>
  let teamCounts: FlatBuffer<UInt8>
  let lastEnd: FlatBuffer<Int32>
  let isEndStale: FlatBuffer<Bool>
  let load: FlatBuffer<Int32>
  /// Visit whose beam is on in a minute of a source-day, -1 for none; kept where idle beam counts.
  let visitAt: FlatBuffer<Int32>
  let countsIdle: Bool

  // Scratch of one step.
  let freeBeam: FlatBuffer<UInt64>
  let freeRoom: FlatBuffer<UInt64>
  let freeTeams: FlatBuffer<UInt64>
  let candidates: FlatBuffer<UInt64>
  let anyCandidate: FlatBuffer<UInt64>
  let partScratch: FlatBuffer<Int32>
  let stamp: FlatBuffer<Int32>
  let groupStamp: FlatBuffer<Int32>
  let dayStamp: FlatBuffer<Int32>
  let removed: FlatBuffer<Int32>
  let order: FlatBuffer<Int32>
  let keys: FlatBuffer<Int32>
  let oldOption: FlatBuffer<Int32>
  let oldSlot: FlatBuffer<Int32>
  let oldBeam: FlatBuffer<Int32>
  let oldEnds: FlatBuffer<Int32>

  var beamOrder: BeamOrder

  /// What the visits cost at least, each at its cheapest place.
  let floor: Int
  let prices: SearchPrices.Buffers
  var theta: Float = 0
  var random: SearchRandom
  var cost = 0
  var bestCost = 0
  var unplaced = 0
  var bestUnplaced = 0
  /// Protected visits among those without a place; the best places never have more of them than the first.
  var displaced = 0
  var bestDisplaced = 0
  var removedCount = 0
  var mark: Int32 = 0

  init(_ instance: WeekInstance, places: [WeekInstance.Place], prices: SearchPrices?, seed: UInt64)
  {
    let count = instance.visits.count
    weights = instance.weights
    grid = instance.grid
    slots = instance.slots
    minutes = instance.minutes
    slotWords = instance.slotWords
    minuteWords = instance.minuteWords
    couchWait = instance.couchWait
    hasParts = instance.partCount > 1
    partCount = instance.partCount
    visits = FlatBuffer(instance.visits)
    options = FlatBuffer(instance.options)
    teamUses = FlatBuffer(instance.teamUses)
    teamCapacities = FlatBuffer(instance.teamCapacities)
    sourceDays = FlatBuffer(instance.sourceDays)
    hasOrder = FlatBuffer(instance.hasOrder)
    startCosts = FlatBuffer(instance.startCosts)
    slotOrders = FlatBuffer(instance.slotOrders)
    partCosts = FlatBuffer(instance.partCosts)
    partOfMinute = FlatBuffer(instance.partOfMinute)
    startMasks = FlatBuffer(instance.startMasks)
    barredMinutes = FlatBuffer(instance.barredMinutes)
    firstMember = FlatBuffer(instance.firstMember)
    groupMembers = FlatBuffer(instance.groupMembers)
    visitsOfSourceDay = FlatBuffer(instance.visitsOfSourceDay)
    let workdays = instance.sourceDays.indices.filter { instance.sourceDays[$0].freeCount > 0 }
    self.workdays = FlatBuffer(workdays.map { Int32($0) })
    let grid = instance.grid
    slotsCovering = FlatBuffer((0...(2 * instance.minutes)).map { Int32(($0 + grid - 1) / grid) })

    option = FlatBuffer(repeating: -1, count: count)
    slot = FlatBuffer(repeating: -1, count: count)
    beam = FlatBuffer(repeating: -1, count: count)
    bestOption = FlatBuffer(repeating: -1, count: count)
    bestSlot = FlatBuffer(repeating: -1, count: count)
    bestBeam = FlatBuffer(repeating: -1, count: count)

    let days = instance.sourceDays.count
    let teams = instance.teamCapacities.count
    beamRows = FlatBuffer(repeating: 0, count: instance.laneCount * instance.minuteWords)
    roomRows = FlatBuffer(repeating: 0, count: instance.roomDayCount * instance.slotWords)
    teamRows = FlatBuffer(repeating: 0, count: teams * instance.slotWords)
    teamCounts = FlatBuffer(repeating: 0, count: teams * instance.slots)
    lastEnd = FlatBuffer(repeating: 0, count: days)
    isEndStale = FlatBuffer(repeating: false, count: days)
    load = FlatBuffer(repeating: 0, count: days)
    countsIdle = instance.sourceDays.contains(where: \.countsIdle)
    visitAt = FlatBuffer(repeating: -1, count: countsIdle ? days * instance.minutes : 0)

    freeBeam = FlatBuffer(repeating: 0, count: instance.minuteWords)
    freeRoom = FlatBuffer(repeating: 0, count: instance.slotWords)
    let mostTeams = Int(instance.visits.map(\.teamCount).max() ?? 0)
    freeTeams = FlatBuffer(repeating: 0, count: mostTeams * instance.slotWords)
    candidates = FlatBuffer(repeating: 0, count: (instance.couchWait + 1) * instance.slotWords)
    anyCandidate = FlatBuffer(repeating: 0, count: instance.slotWords)
    partScratch = FlatBuffer(repeating: 0, count: max(1, instance.partCount))
    stamp = FlatBuffer(repeating: 0, count: count)
    groupStamp = FlatBuffer(repeating: 0, count: instance.firstMember.count)
    dayStamp = FlatBuffer(repeating: 0, count: days)
    removed = FlatBuffer(repeating: 0, count: count + 1)
    order = FlatBuffer(repeating: 0, count: count + 1)
    keys = FlatBuffer(repeating: 0, count: count + 1)
    oldOption = FlatBuffer(repeating: 0, count: count + 1)
    oldSlot = FlatBuffer(repeating: 0, count: count + 1)
    oldBeam = FlatBuffer(repeating: 0, count: count + 1)
    oldEnds = FlatBuffer(repeating: 0, count: days)
    beamOrder = BeamOrder(instance)
    floor = instance.floor(places)
    self.prices = SearchPrices.Buffers(prices)
    random = SearchRandom(seed: seed)
    for visit in 0..<count where places[visit].isPlaced {
      let place = places[visit]
      put(
        visit, option: Int(place.option), slot: Int(place.start) / grid, beam: Int(place.beamStart))
    }
    cost = costFromScratch()
    for visit in 0..<count where option[visit] < 0 { countUnplaced(visit, 1) }
    keepBest()
  }

  /// True when nothing cheaper exists.
  var isAtFloor: Bool { bestUnplaced == 0 && bestCost <= floor }

  /// Remembers the present places as the best.
  mutating func keepBest() {
    bestCost = cost
    bestUnplaced = unplaced
    bestDisplaced = displaced
    bestOption.copy(from: option)
    bestSlot.copy(from: slot)
    bestBeam.copy(from: beam)
  }

  /// Counts a visit that loses its place, or finds one with -1.
  @inline(__always)
  mutating func countUnplaced(_ visit: Int, _ change: Int) {
    unplaced &+= change
    if visits[visit].isProtected { displaced &+= change }
  }

  /// True when the present places are to be remembered.
  var isBest: Bool {
    displaced <= bestDisplaced
      && (unplaced < bestUnplaced || unplaced == bestUnplaced && cost < bestCost)
  }

  /// The best places so far, minutes from the instance's base.
  var bestPlaces: [WeekInstance.Place] {
    (0..<visits.count).map { visit in
      bestOption[visit] < 0
        ? .none
        : WeekInstance.Place(
          option: bestOption[visit], start: bestSlot[visit] * Int32(grid),
          beamStart: bestBeam[visit])
    }
  }

  // MARK: Placing and taking out

  /// Lays a visit on its resources; the caller knows that they are free.
  @inline(__always)
  mutating func put(_ visit: Int, option number: Int, slot first: Int, beam beamStart: Int) {
    option[visit] = Int32(truncatingIfNeeded: number)
    slot[visit] = Int32(truncatingIfNeeded: first)
    beam[visit] = Int32(truncatingIfNeeded: beamStart)
    occupy(visit, isTaken: true)
    let day = Int(options[number].sourceDay)
    let end = beamStart &+ Int(visits[visit].beam) &+ Int(visits[visit].exit)
    if end > Int(lastEnd[day]) { lastEnd[day] = Int32(truncatingIfNeeded: end) }
  }

  /// Takes a visit out; the day's last exit is looked up anew when somebody asks.
  @inline(__always)
  mutating func take(_ visit: Int) {
    guard option[visit] >= 0 else { return }
    occupy(visit, isTaken: false)
    let day = Int(options[Int(option[visit])].sourceDay)
    let end = beam[visit] &+ visits[visit].beam &+ visits[visit].exit
    if end >= lastEnd[day] { isEndStale[day] = true }
    option[visit] = -1
  }

  @inline(__always)
  private mutating func occupy(_ number: Int, isTaken: Bool) {
    let visit = visits[number]
    let option = options[Int(self.option[number])]
    let first = Int(slot[number])
    let beamStart = Int(beam[number])
    let day = Int(option.sourceDay)
    let source = sourceDays[day]
    let beamLength = Int(visit.beam) &+ Int(source.switchMinutes)
    if source.laneCount == 1 {
      mark(beamRows.row(Int(option.lane) &* minuteWords), beamStart, beamLength, isTaken)
    } else {
      occupyLanes(number, option, source, beamStart, beamLength, isTaken: isTaken)
    }
    let end = beamStart &+ Int(visit.beam) &+ Int(visit.exit)
    let stay = end &- first &* grid
    let room = Int(slotsCovering[stay &+ Int(option.turnaround)])
    mark(roomRows.row(Int(option.roomDay) &* slotWords), first, room, isTaken)
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam &+ visit.teamCount) {
      let team = teamUses[use]
      let busy = Int(slotsCovering[stay &+ Int(team.minutesAfterExit)])
      markTeam(Int(team.teamDay), first, busy, isTaken)
    }
    if option.load != 0 && beamStart < Int(source.close) {
      load[day] &+= isTaken ? option.load : 0 &- option.load
    }
    if source.countsIdle {
      let row = visitAt.row(day &* minutes &+ beamStart)
      let value = isTaken ? Int32(truncatingIfNeeded: number) : -1
      for minute in 0..<Int(visit.beam) { row[minute] = value }
    }
  }

  @inline(__always)
  private func mark(
    _ row: UnsafeMutablePointer<UInt64>, _ first: Int, _ count: Int, _ isTaken: Bool
  ) {
    if isTaken {
      BitRow.set(row, from: first, count: count)
    } else {
      BitRow.clear(row, from: first, count: count)
    }
  }

  private func markTeam(_ team: Int, _ first: Int, _ count: Int, _ isTaken: Bool) {
    let counts = teamCounts.row(team &* slots)
    let row = teamRows.row(team &* slotWords)
    let capacity = teamCapacities[team]
    for slot in first..<min(slots, first &+ count) {
      if isTaken {
        counts[slot] &+= 1
        if Int32(counts[slot]) >= capacity { BitRow.set(row, from: slot, count: 1) }
      } else {
        if Int32(counts[slot]) == capacity { BitRow.clear(row, from: slot, count: 1) }
        counts[slot] &-= 1
      }
    }
  }

  /// Lanes of other rooms; visits of one room may lie closer together than a switch, so a lane from
  /// which one is taken is drawn again around it.
  private func occupyLanes(
    _ number: Int, _ option: Option, _ source: SourceDay, _ beamStart: Int, _ length: Int,
    isTaken: Bool
  ) {
    for lane in Int(source.firstLane)..<Int(source.firstLane &+ source.laneCount)
    where lane != Int(option.lane) {
      mark(beamRows.row(lane &* minuteWords), beamStart, length, isTaken)
    }
    guard !isTaken else { return }
    for other in visitsOf(source) where other != number && self.option[other] >= 0 {
      let neighbour = options[Int(self.option[other])]
      // It may lie in a room of another source.
      guard neighbour.sourceDay == option.sourceDay else { continue }
      let start = Int(beam[other])
      let count = Int(visits[other].beam) &+ Int(source.switchMinutes)
      guard start < beamStart &+ length && beamStart < start &+ count else { continue }
      for lane in Int(source.firstLane)..<Int(source.firstLane &+ source.laneCount)
      where lane != Int(neighbour.lane) {
        BitRow.set(beamRows.row(lane &* minuteWords), from: start, count: count)
      }
    }
  }

  /// Visits with an option on a source-day, wherever they lie.
  func visitsOf(_ source: SourceDay) -> [Int] {
    (Int(source.firstVisit)..<Int(source.firstVisit + source.visitCount)).map {
      Int(visitsOfSourceDay[$0])
    }
  }
}
