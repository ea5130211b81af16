/// A day on which only the last exit costs, every visit having its one room: what is left to decide is
/// the order in which visits get the beam.
///
/// Start times follow from the order, each as early as room and beam allow. With one source this is job
/// sequencing with one common and multiple secondary resources (Horn, Raidl, Blum, Artificial Intelligence).
struct SequenceDay: Sendable {
  /// A visit; times in minutes.
  struct Job: Sendable, BitwiseCopyable {
    var room: Int32
    var setUp: Int32
    var beam: Int32
    var exit: Int32
    /// Index in the instance.
    var visit: Int32

    @inline(__always) var length: Int32 { setUp &+ beam &+ exit }
  }

  /// A room; minutes from the instance's base.
  struct Room: Hashable, Sendable {
    /// Earliest entry.
    var opens: Int
    var turnaround: Int
  }

  /// Those of one kind follow each other.
  private(set) var jobs: [Job]
  let rooms: [Room]
  let switchMinutes: Int
  /// No order has an earlier last exit.
  let leastEnd: Int

  /// The day of an instance; nil when it decides or charges anything but the order of its visits.
  init?(_ instance: WeekInstance) {
    guard let parts = SequenceParts(instance) else { return nil }
    jobs = parts.jobs.sorted { $0.comes(before: $1) }
    rooms = parts.rooms
    switchMinutes = parts.switchMinutes
    leastEnd = SequenceBound(jobs, rooms: rooms, switchMinutes: switchMinutes).total
  }

  /// The day run backwards: set-ups and exits change places, and orders are read from their end.
  var backwards: SequenceDay {
    var result = self
    for index in jobs.indices {
      result.jobs[index].setUp = jobs[index].exit
      result.jobs[index].exit = jobs[index].setUp
    }
    return result
  }

  /// Entries of the jobs when the beam serves them in this order, each as early as possible.
  func entries(_ order: [Int]) -> [Int] {
    var entries = Array(repeating: 0, count: jobs.count)
    var ready = rooms.map(\.opens)
    var beamFree = 0
    var lastRoom: Int?
    for index in order {
      let job = jobs[index]
      let room = Int(job.room)
      let switching = lastRoom.map { $0 == room ? 0 : switchMinutes } ?? 0
      let beamStart = max(beamFree + switching, ready[room] + Int(job.setUp))
      entries[index] = beamStart - Int(job.setUp)
      beamFree = beamStart + Int(job.beam)
      ready[room] = beamFree + Int(job.exit) + rooms[room].turnaround
      lastRoom = room
    }
    return entries
  }

  /// What the least last exit costs, with all that costs the same in every order.
  func leastCost(of instance: WeekInstance) -> Int {
    let close = instance.visits.first.map { Int(instance.sourceDays[Int($0.sourceDay)].close) } ?? 0
    return instance.visits.reduce(instance.weights.overtime * max(0, leastEnd - close)) {
      let parts = instance.partCount > 1 ? instance.partCosts[Int($1.partCosts)] : 0
      let option = instance.options[Int($1.firstOption)]
      return $0 + Int(instance.startCosts[Int($1.startCosts)] + option.cost + parts)
    }
  }

  /// The last exit of an order.
  func end(_ order: [Int]) -> Int {
    zip(entries(order), jobs).map { $0 + Int($1.length) }.max() ?? 0
  }
}

extension SequenceDay.Job {
  /// True when the two can change places without a difference.
  func isLike(_ other: SequenceDay.Job) -> Bool {
    room == other.room && setUp == other.setUp && beam == other.beam && exit == other.exit
  }

  /// An order in which jobs of one kind follow each other.
  fileprivate func comes(before other: SequenceDay.Job) -> Bool {
    (room, setUp, beam, exit, visit)
      < (other.room, other.setUp, other.beam, other.exit, other.visit)
  }
}
