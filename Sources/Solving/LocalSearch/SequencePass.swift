/// Builds sequences job by job and keeps the most promising beginnings of each length.
///
/// Method: beam search (the word has nothing to do with the particle beam) with bounds and idle times as in
/// Horn, Raidl, Blum, "Job sequencing with one common and multiple secondary resources", Artificial
/// Intelligence; equal sets of jobs are kept once. Jobs with long set-ups and exits come early where the beam
/// is scarcer than the rooms, so that those left at the end are easy to fit.
struct SequencePass: ~Copyable {
  /// Why and how far a pass may go.
  struct Limits {
    /// Choices looked at, at most.
    var looks: Int
    /// True when the pass is to end at once.
    var shouldStop: () -> Bool
  }

  private let day: SequenceDay
  private let jobs: FlatBuffer<SequenceDay.Job>
  /// True for a job of the same kind as the one before it.
  private let isRepeated: FlatBuffer<Bool>
  private let keys: FlatBuffer<UInt64>
  private let leastSetUps: FlatBuffer<Int32>
  private let meanSetUps: FlatBuffer<Int32>
  private let turnarounds: FlatBuffer<Int32>
  private let leastExit: Int32
  private let meanLength: Float
  private let meanEnds: Float
  private let bound: SequenceBound
  private let leastEnd: Int
  private let mostBeginnings: Int

  private var layer: SequenceLayer
  private var nextLayer: SequenceLayer
  private var choices: SequenceChoices
  private let roomCharges: FlatBuffer<Float>
  private let hardCharges: FlatBuffer<Float>
  private var beamCharge: Float = 0
  private var readyCharge: Float = 0

  /// Choices looked at so far, all passes together.
  private(set) var looks = 0

  /// Prepares passes over a day.
  init(_ day: SequenceDay) {
    self.day = day
    let rooms = day.rooms.count
    let count = day.jobs.count
    jobs = FlatBuffer(day.jobs)
    isRepeated = FlatBuffer(
      day.jobs.indices.map { $0 > 0 && day.jobs[$0].isLike(day.jobs[$0 - 1]) })
    var random = SearchRandom(seed: 1)
    keys = FlatBuffer(
      day.jobs.map { _ in UInt64(random.next()) << 32 | UInt64(random.next()) })
    let byRoom = (0..<rooms).map { room in day.jobs.filter { $0.room == room } }
    leastSetUps = FlatBuffer(byRoom.map { $0.map(\.setUp).min() ?? 0 })
    meanSetUps = FlatBuffer(
      byRoom.map { $0.reduce(0) { $0 + $1.setUp } / Int32(max(1, $0.count)) })
    turnarounds = FlatBuffer(day.rooms.map { Int32($0.turnaround) })
    leastExit = day.jobs.map(\.exit).min() ?? 0
    let length = day.jobs.reduce(0) { $0 + Int($1.length) }
    let beam = day.jobs.reduce(0) { $0 + Int($1.beam) }
    meanLength = Float(length) / Float(max(1, count))
    meanEnds = Float(length - beam) / Float(max(1, count))
    bound = SequenceBound(day.jobs, rooms: day.rooms, switchMinutes: day.switchMinutes)
    leastEnd = day.leastEnd
    roomCharges = FlatBuffer(repeating: 0, count: rooms)
    hardCharges = FlatBuffer(repeating: 0, count: rooms)
    let bytes = SequenceLayer.bytes(rooms: rooms, jobs: count)
    mostBeginnings = max(1, min(Self.mostBeginnings, Self.mostBytes / bytes))
    layer = SequenceLayer(rooms: rooms, jobs: count, most: mostBeginnings)
    nextLayer = SequenceLayer(rooms: rooms, jobs: count, most: mostBeginnings)
    choices = SequenceChoices(most: Self.choicesABeginning * mostBeginnings + 64)
  }

  private static let mostBeginnings = 30_000
  private static let mostBytes = 16 << 20
  /// Choices kept for each beginning of the next length, as some of them are the same set of jobs.
  private static let choicesABeginning = 3
  /// What a minute beyond the least end costs against an idle one.
  private static let excess: Float = 10

  /// Runs one pass.
  ///
  /// - Parameters:
  ///   - weights: what tells good beginnings from bad ones.
  ///   - effort: beginnings kept, times jobs still to come, by jobs of the day: all lengths take the same time.
  ///   - end: the last exit to be improved on.
  /// - Returns: an order with an earlier last exit; nil when none was found within the limits.
  mutating func run(
    _ weights: SequenceWeights, effort: Int, below end: Int, limits: Limits
  ) -> [Int]? {
    charge(weights)
    layer.begin(day)
    var history = SequenceHistory()
    for length in 0..<jobs.count {
      guard looks < limits.looks, !limits.shouldStop() else { return nil }
      let width = min(mostBeginnings, max(1, effort * jobs.count / (jobs.count - length)))
      choices.restart(limit: Self.choicesABeginning * width + 64)
      for beginning in 0..<layer.count { extend(beginning, below: Int32(clamping: end)) }
      guard choices.count > 0 else { return nil }
      keepBest(width, &history)
      swap(&layer, &nextLayer)
    }
    return history.order(endingWith: 0)
  }

  /// Idle minutes are the dearer, the less of them there are to spare.
  private mutating func charge(_ weights: SequenceWeights) {
    let ease = weights.ease * meanLength
    beamCharge = 1 / (Float(leastEnd - bound.beam) + ease)
    readyCharge = weights.ready
    for room in 0..<bound.rooms.count {
      let own = weights.room / (Float(leastEnd - bound.rooms[room]) + ease)
      roomCharges[room] = own
      let fullness = max(0, (own - beamCharge) / (own + beamCharge))
      hardCharges[room] = (weights.hard - weights.hardInFullRoom * fullness) / meanLength
    }
  }

  /// Offers a beginning with each kind of job that it has left.
  @inline(__always)
  private mutating func extend(_ beginning: Int, below end: Int32) {
    let left = layer.left.row(beginning &* layer.words)
    for word in 0..<layer.words {
      var bits = left[word]
      while bits != 0 {
        let job = word &* 64 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        if isRepeated[job] && BitRow.contains(left, job &- 1) { continue }
        offer(beginning, job, below: end)
      }
    }
  }

  @inline(__always)
  private mutating func offer(_ beginning: Int, _ number: Int, below end: Int32) {
    looks &+= 1
    let numbers = layer.numbers.row(beginning &* layer.stride)
    let ready = numbers + SequenceLayer.firstRoom
    let toCome = ready + layer.rooms
    let job = jobs[number]
    let room = Int(job.room)
    let start = beamStart(job, numbers)
    let time = start &+ job.beam
    let free = time &+ job.exit &+ turnarounds[room]
    let beamEnd = time &+ numbers[SequenceLayer.beamLeft] &- job.beam &+ leastExit
    let roomLeft = toCome[room] &- job.length &- turnarounds[room]
    let roomEnd = free &+ roomLeft &- turnarounds[room]
    guard beamEnd < end, roomEnd < end else { return }
    var score = self.score(beginning, job, start: start)
    guard score <= choices.worst else { return }
    score += pending(numbers, room, free: free, roomLeft: roomLeft, time: time)
    let least = Int32(truncatingIfNeeded: leastEnd)
    score += Self.excess * beamCharge * Float(max(0, beamEnd &- least))
    score += Self.excess * roomCharges[room] * Float(max(0, roomEnd &- least))
    guard score <= choices.worst else { return }
    choices.offer(
      SequenceChoices.Choice(
        score: score, beginning: Int32(truncatingIfNeeded: beginning),
        job: Int32(truncatingIfNeeded: number), key: layer.keys[beginning] ^ keys[number]))
  }

  @inline(__always)
  private func beamStart(_ job: SequenceDay.Job, _ numbers: UnsafeMutablePointer<Int32>) -> Int32 {
    var beamFree = numbers[SequenceLayer.time]
    let last = numbers[SequenceLayer.lastRoom]
    if last >= 0 && last != job.room { beamFree &+= Int32(truncatingIfNeeded: day.switchMinutes) }
    return max(beamFree, numbers[SequenceLayer.firstRoom &+ Int(job.room)] &+ job.setUp)
  }

  /// What a beginning and its next job cost for certain.
  @inline(__always)
  private func score(_ beginning: Int, _ job: SequenceDay.Job, start: Int32) -> Float {
    let numbers = layer.numbers.row(beginning &* layer.stride)
    let room = Int(job.room)
    let idleBeam = start &- numbers[SequenceLayer.time]
    let idleRoom = start &- job.setUp &- numbers[SequenceLayer.firstRoom &+ room]
    return layer.scores[beginning] + beamCharge * Float(idleBeam)
      + roomCharges[room] * Float(idleRoom)
      - hardCharges[room] * (Float(job.setUp &+ job.exit) - meanEnds)
  }

  /// Idle minutes that are to be expected: of rooms that have been ready longer than a set-up takes, and of
  /// the beam while no room is ready.
  @inline(__always)
  private func pending(
    _ numbers: UnsafeMutablePointer<Int32>, _ room: Int, free: Int32, roomLeft: Int32, time: Int32
  ) -> Float {
    let ready = numbers + SequenceLayer.firstRoom
    let toCome = ready + layer.rooms
    var charge: Float = 0
    var earliest = Int32.max
    for other in 0..<layer.rooms {
      let isOwn = other == room
      guard (isOwn ? roomLeft : toCome[other]) > 0 else { continue }
      let from = isOwn ? free : ready[other]
      let idle = time &- meanSetUps[other] &- from
      if idle > 0 { charge += readyCharge * roomCharges[other] * Float(idle) }
      earliest = min(earliest, from &+ leastSetUps[other])
    }
    guard earliest != .max else { return charge }
    return charge + beamCharge * Float(max(0, earliest &- time))
  }

  /// Fills the next layer with the best choices, each set of jobs once.
  private mutating func keepBest(_ width: Int, _ history: inout SequenceHistory) {
    nextLayer.count = 0
    history.beginLength()
    var seen: Set<UInt64> = []
    seen.reserveCapacity(width)
    for choice in choices.sorted() {
      guard nextLayer.count < width else { break }
      guard seen.insert(choice.key).inserted else { continue }
      add(choice)
      history.append(beginning: choice.beginning, job: choice.job)
    }
  }

  @inline(__always)
  private mutating func add(_ choice: SequenceChoices.Choice) {
    let beginning = Int(choice.beginning)
    let number = Int(choice.job)
    let job = jobs[number]
    let room = Int(job.room)
    let place = nextLayer.count
    let start = beamStart(job, layer.numbers.row(beginning &* layer.stride))
    nextLayer.scores[place] = score(beginning, job, start: start)
    nextLayer.keys[place] = choice.key
    nextLayer.append(beginning, of: layer)
    let numbers = nextLayer.numbers.row(place &* nextLayer.stride)
    numbers[SequenceLayer.time] = start &+ job.beam
    numbers[SequenceLayer.beamLeft] &-= job.beam
    numbers[SequenceLayer.lastRoom] = job.room
    let ready = numbers + SequenceLayer.firstRoom
    ready[room] = start &+ job.beam &+ job.exit &+ turnarounds[room]
    ready[nextLayer.rooms &+ room] &-= job.length &+ turnarounds[room]
    BitRow.clear(nextLayer.left.row(place &* nextLayer.words), from: number, count: 1)
  }
}
