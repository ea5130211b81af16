/// The visits of one source-day as the order of their beams; minutes follow from the order.
///
/// Where the beam is scarce, a visit can come earlier or later only if others give way minute by minute. Here that is
/// one change of the order: everybody behind comes as soon as beam, room and teams allow, or when held back.
/// What depends on other source-days stands in tables that are filled before a run (see `SearchCore+BeamOrder`).
struct BeamOrder: ~Copyable {
  /// A visit of the source-day.
  struct Member: BitwiseCopyable {
    var visit: Int32 = 0
    var setUp: Int32 = 0
    var beam: Int32 = 0
    var exit: Int32 = 0
    var earliestBeam: Int32 = 0
    var latestBeam: Int32 = 0
    var firstChoice: Int32 = 0
    var choiceCount: Int32 = 0
    var firstTeam: Int32 = 0
    var teamCount: Int32 = 0
    /// Beam start of its cheapest entry.
    var wish: Int32 = 0
    var unplacedCost: Int32 = 0
    /// Where it stays; visits without an anchor may move.
    var anchor = Minutes()
    /// It has a place, which it may not lose.
    var isPlaced = false
  }

  /// An entry slot and a beam start.
  struct Minutes: BitwiseCopyable {
    var slot: Int32 = -1
    var beam: Int32 = -1
    @inline(__always) var isPlaced: Bool { slot >= 0 }
  }

  /// A room for a visit.
  struct Choice: BitwiseCopyable {
    var option: Int32
    /// Number of the room on this source-day.
    var room: Int32
    var cost: Int32
    var turnaround: Int32
    var load: Int32
    var masks: Int32
    /// Between these slots lie all entries that are allowed.
    var firstSlot: Int32
    var lastSlot: Int32
  }

  /// A team that a visit needs: its first entry in a state, and how many visits at once it attends.
  struct TeamUse: BitwiseCopyable {
    var first: Int32
    var capacity: Int32
    var minutesAfterExit: Int32
    var row: Int32
  }

  /// What holds a visit back: nothing, the couch wait it would have, or a beam minute (greater numbers).
  enum Hold {
    static let none: Int32 = 0
    static let untilNoWait: Int32 = 1
  }

  /// Entries of a state; rooms and teams follow, with the first slot in which they are free.
  enum Entry {
    static let beamFree = 0
    static let lastEnd = 1
    static let load = 2
    static let idleRest = 3
    static let lastRoom = 4
    static let rooms = 5
  }

  /// The visits from a position on, as they lie.
  struct Tail: BitwiseCopyable {
    /// What all save who come one slot later, or earlier.
    var laterGain: Int32 = 0
    var earlierGain: Int32 = 0
    /// The last minute at which the beam must be free for them, or nobody can follow.
    var latestBeam = Int32.max / 2
  }

  /// Four entries of a state, which are copied and compared together.
  typealias Lanes = SIMD4<Int32>

  let grid: Int
  let slots: Int
  let slotWords: Int
  let couchWait: Int
  let partCount: Int
  let overtime: Int32
  let couchWaitWeight: Int32
  let beamIdle: Int32
  let beamIdleStep: Int32

  let members: FlatBuffer<Member>
  let choices: FlatBuffer<Choice>
  let teamUses: FlatBuffer<TeamUse>
  /// Cost of each entry slot, a row of `slots` a member.
  let startCosts: FlatBuffer<Int32>
  /// Cost of each day part, a row of `partCount` a member.
  let partCosts: FlatBuffer<Int32>

  // The order, and by member room and hold; by position entry slot and beam start (-1 without a place).
  let order: FlatBuffer<Int32>
  let choice: FlatBuffer<Int32>
  let hold: FlatBuffer<Int32>
  let slot: FlatBuffer<Int32>
  let beam: FlatBuffer<Int32>
  let bestOrder: FlatBuffer<Int32>
  let bestChoice: FlatBuffer<Int32>
  let bestSlot: FlatBuffer<Int32>
  let bestBeam: FlatBuffer<Int32>

  /// What is free before each position, a row of `width` lanes a position, and what everybody before it costs.
  let states: FlatBuffer<Lanes>
  let newStates: FlatBuffer<Lanes>
  let costs: FlatBuffer<Int32>
  let newCosts: FlatBuffer<Int32>
  let newOrder: FlatBuffer<Int32>
  let newSlot: FlatBuffer<Int32>
  let newBeam: FlatBuffer<Int32>
  /// The rest of the day behind each position.
  let tails: FlatBuffer<Tail>
  // The source-day.
  var count = 0
  var width = 1
  var close: Int32 = 0
  var switchMinutes: Int32 = 0
  var loadLimit: Int32 = 0
  var countsIdle = false
  var firstBarred = 0
  var barredCount = 0
  /// Visits elsewhere use the day's teams.
  var hasOtherTeamUse = false
  var bestCost: Int32 = 0
  var random = SearchRandom(seed: 0)

  init(_ instance: WeekInstance) {
    grid = instance.grid
    slots = instance.slots
    slotWords = instance.slotWords
    couchWait = instance.couchWait
    partCount = instance.partCount
    overtime = Int32(instance.weights.overtime)
    couchWaitWeight = Int32(instance.weights.couchWait)
    beamIdle = Int32(instance.weights.beamIdle)
    beamIdleStep = Int32(max(1, instance.weights.beamIdleStep))
    let most = Int(instance.sourceDays.map(\.visitCount).max() ?? 0)
    let rooms = Set(instance.options.map(\.roomDay)).count
    let servers = instance.teamCapacities.reduce(0) { $0 + Int(min($1, Self.mostServers)) }
    let mostChoices = Int(instance.visits.map(\.optionCount).max() ?? 0)
    let mostTeams = Int(instance.visits.map(\.teamCount).max() ?? 0)
    let mostWidth = (Entry.rooms + rooms + servers + 3) / 4
    members = FlatBuffer(repeating: Member(), count: most)
    choices = FlatBuffer(
      repeating: Choice(
        option: 0, room: 0, cost: 0, turnaround: 0, load: 0, masks: 0, firstSlot: 0, lastSlot: 0),
      count: most * mostChoices)
    teamUses = FlatBuffer(
      repeating: TeamUse(first: 0, capacity: 1, minutesAfterExit: 0, row: 0),
      count: most * mostTeams)
    startCosts = FlatBuffer(repeating: 0, count: most * instance.slots)
    partCosts = FlatBuffer(repeating: 0, count: most * instance.partCount)
    order = FlatBuffer(repeating: 0, count: most)
    choice = FlatBuffer(repeating: 0, count: most)
    hold = FlatBuffer(repeating: 0, count: most)
    slot = FlatBuffer(repeating: 0, count: most)
    beam = FlatBuffer(repeating: 0, count: most)
    bestOrder = FlatBuffer(repeating: 0, count: most)
    bestChoice = FlatBuffer(repeating: 0, count: most)
    bestSlot = FlatBuffer(repeating: 0, count: most)
    bestBeam = FlatBuffer(repeating: 0, count: most)
    states = FlatBuffer(repeating: Lanes(), count: (most + 1) * mostWidth)
    newStates = FlatBuffer(repeating: Lanes(), count: (most + 1) * mostWidth)
    costs = FlatBuffer(repeating: 0, count: most + 1)
    newCosts = FlatBuffer(repeating: 0, count: most + 1)
    newOrder = FlatBuffer(repeating: 0, count: most)
    newSlot = FlatBuffer(repeating: 0, count: most)
    newBeam = FlatBuffer(repeating: 0, count: most)
    tails = FlatBuffer(repeating: Tail(), count: most + 1)
  }

  /// Teams that attend more visits at once bind nobody.
  static let mostServers: Int32 = 8

  /// Orders with rooms by member and minutes by position.
  struct Places {
    let order: UnsafeMutablePointer<Int32>
    let choice: UnsafeMutablePointer<Int32>
    let slot: UnsafeMutablePointer<Int32>
    let beam: UnsafeMutablePointer<Int32>
  }

  var present: Places {
    Places(order: order.base, choice: choice.base, slot: slot.base, beam: beam.base)
  }

  var best: Places {
    Places(
      order: bestOrder.base, choice: bestChoice.base, slot: bestSlot.base, beam: bestBeam.base)
  }

  /// Cost of the present order, without what never changes.
  @inline(__always) var cost: Int32 { costs[count] }

  /// Remembers the present order as the best.
  @inline(__always)
  mutating func keepBest() {
    bestCost = cost
    bestOrder.base.update(from: order.base, count: count)
    bestChoice.base.update(from: choice.base, count: count)
    bestSlot.base.update(from: slot.base, count: count)
    bestBeam.base.update(from: beam.base, count: count)
  }
}
