/// Jobs and rooms of an instance that is nothing but a sequence.
struct SequenceParts {
  private(set) var jobs: [SequenceDay.Job] = []
  private(set) var rooms: [SequenceDay.Room] = []
  let switchMinutes: Int
  private let instance: WeekInstance
  private let firstRoomDay: Int32
  private var known: Set<Int32> = []

  /// The parts; nil when anything else than the last exit counts or binds.
  init?(_ instance: WeekInstance) {
    guard let number = instance.visits.first?.sourceDay else { return nil }
    let source = instance.sourceDays[Int(number)]
    // Off the grid's minutes a patient would wait on the couch for the beam, which orders do not tell.
    guard instance.grid == 1, instance.weights.overtime > 0, !source.countsIdle else { return nil }
    self.instance = instance
    switchMinutes = Int(source.switchMinutes)
    firstRoomDay = source.firstRoomDay
    var opens: [Int32: (first: Int, turnaround: Int)] = [:]
    for (index, visit) in instance.visits.enumerated() {
      guard visit.sourceDay == number, isUnbound(visit), costsTheSameAnywhere(visit) else {
        return nil
      }
      let option = instance.options[Int(visit.firstOption)]
      guard let first = openFrom(option), opens[option.roomDay].map({ $0.first == first }) ?? true
      else { return nil }
      opens[option.roomDay] = (first, Int(option.turnaround))
      jobs.append(
        SequenceDay.Job(
          room: option.roomDay - firstRoomDay, setUp: visit.setUp, beam: visit.beam,
          exit: visit.exit, visit: Int32(index)))
    }
    let last = jobs.map(\.room).max() ?? 0
    rooms = (0...last).map { room in
      let own = opens[room + firstRoomDay]
      return SequenceDay.Room(opens: own?.first ?? 0, turnaround: own?.turnaround ?? 0)
    }
  }

  /// True when nothing but its room and the beam binds a visit.
  private func isUnbound(_ visit: WeekInstance.Visit) -> Bool {
    visit.isFree && visit.optionCount == 1 && visit.teamCount == 0 && visit.beam > 0
      && visit.group < 0 && visit.previous < 0 && visit.next < 0 && visit.placeInDay == 0
      && instance.options[Int(visit.firstOption)].load == 0
      && visit.earliestBeam <= visit.setUp
  }

  /// True when no minute and no day part is cheaper than another.
  private mutating func costsTheSameAnywhere(_ visit: WeekInstance.Visit) -> Bool {
    if !known.contains(visit.startCosts) {
      let first = Int(visit.startCosts)
      let costs = instance.startCosts[first..<(first + instance.slots)]
      guard costs.allSatisfy({ $0 == costs[first] }) else { return false }
      known.insert(visit.startCosts)
    }
    let first = Int(visit.partCosts)
    let parts = instance.partCosts[first..<(first + instance.partCount)]
    return parts.allSatisfy { $0 == parts[first] }
  }

  /// The first minute from which a visit may start in a room; nil when there is none or a gap follows.
  private func openFrom(_ option: WeekInstance.Option) -> Int? {
    let first = Int(option.masks)
    let row = instance.startMasks[first..<(first + instance.slotWords)]
    guard let from = row.firstIndex(where: { $0 != 0 }), let to = row.lastIndex(where: { $0 != 0 })
    else { return nil }
    let begin = (from - first) * 64 + row[from].trailingZeroBitCount
    let end = (to - first) * 64 + 63 - row[to].leadingZeroBitCount
    let count = row.reduce(0) { $0 + $1.nonzeroBitCount }
    return count == end - begin + 1 ? begin : nil
  }
}
