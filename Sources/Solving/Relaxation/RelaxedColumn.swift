/// One way to place one visit, as the relaxation prices it: a room, an entry slot and a beam start.
package struct RelaxedColumn: Sendable, BitwiseCopyable {
  /// What it costs whatever the other visits do.
  package var cost: Int32
  /// Index into the instance's options.
  package var option: Int32
  package var slot: Int16
  /// First slot in which the room is free again.
  package var leaves: Int16
  package var beam: Int16
  /// Overtime steps that it enters.
  package var late: Int16
}

/// All columns of one date of a centre, and the rows they use.
///
/// Rows are beam minutes of each lane, slots of each room and slots of each team; columns that meet a visit which
/// stays where it is are left out, so rows have the capacity that the others leave.
package struct RelaxedDay: Sendable {
  package let day: Int
  /// Visits of the instance that may move on this date, in order.
  package let visits: [Int]
  package let columns: [RelaxedColumn]
  /// Columns of `visits[i]` lie at `firstColumn[i]..<firstColumn[i + 1]`.
  package let firstColumn: [Int]
  /// Source-days, lanes, room-days and team-days of the date.
  package let sourceDays: [Int]
  package let roomDays: Range<Int>
  package let lanes: Range<Int>
  package let teamDays: Range<Int>
  /// What visits that stay cost by themselves, and the overtime they make anyway.
  package let fixedCost: Int
  /// Overtime steps that visits which stay have paid already, by source-day of the date.
  package let paidSteps: [Int]
  /// The same in minutes.
  package let paidMinutes: [Int]
  /// Most overtime steps of any column.
  package let steps: Int
}

/// Lists the columns of a date.
struct RelaxedDayBuilder {
  let instance: WeekInstance
  let day: Int
  private var roomRows: [UInt64]
  private var beamRows: [UInt64]
  private var teamLeft: [Int32]

  init(_ instance: WeekInstance, day: Int) {
    self.instance = instance
    self.day = day
    roomRows = Array(repeating: 0, count: instance.roomDayCount * instance.slotWords)
    beamRows = Array(repeating: 0, count: instance.laneCount * instance.minuteWords)
    teamLeft = instance.teamCapacities.flatMap {
      Array(repeating: $0, count: instance.slots)
    }
    for (index, visit) in instance.visits.enumerated()
    where !visit.isFree && Int(visit.day) == day && instance.places[index].isPlaced {
      occupy(visit, instance.places[index])
    }
  }

  private mutating func occupy(_ visit: WeekInstance.Visit, _ place: WeekInstance.Place) {
    let option = instance.options[Int(place.option)]
    let source = instance.sourceDays[Int(option.sourceDay)]
    let grid = instance.grid
    // Only whole slots are taken: who came between two steps of an older grid leaves the one before to others.
    let first = (Int(place.start) + grid - 1) / grid
    let end = Int(place.beamStart + visit.beam + visit.exit)
    for lane in 0..<Int(source.laneCount)
    where source.laneCount == 1 || lane + Int(source.firstLane) != Int(option.lane) {
      let row = (Int(source.firstLane) + lane) * instance.minuteWords
      beamRows.withUnsafeMutableBufferPointer { rows in
        guard let base = rows.baseAddress else { return }
        BitRow.set(
          base + row, from: Int(place.beamStart), count: Int(visit.beam + source.switchMinutes))
      }
    }
    let leaves = (end + Int(option.turnaround) + grid - 1) / grid
    roomRows.withUnsafeMutableBufferPointer { rows in
      guard let base = rows.baseAddress else { return }
      BitRow.set(
        base + Int(option.roomDay) * instance.slotWords, from: first, count: leaves - first)
    }
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam + visit.teamCount) {
      let team = instance.teamUses[use]
      let until = (end + Int(team.minutesAfterExit) + grid - 1) / grid
      for slot in first..<min(until, instance.slots) {
        teamLeft[Int(team.teamDay) * instance.slots + slot] -= 1
      }
    }
  }

  func build() -> RelaxedDay {
    let own = instance.visits.indices.filter { Int(instance.visits[$0].day) == day }
    let free = own.filter { instance.visits[$0].isFree }
    var columns: [RelaxedColumn] = []
    var firstColumn = [0]
    for visit in free {
      addColumns(of: visit, to: &columns)
      firstColumn.append(columns.count)
    }
    let sourceDays = instance.sourceDays.indices.filter {
      Int(instance.sourceDays[$0].day) == day
    }
    let fixed = own.filter { !instance.visits[$0].isFree }
    return RelaxedDay(
      day: day, visits: free, columns: columns, firstColumn: firstColumn, sourceDays: sourceDays,
      roomDays: range(sourceDays) {
        $0.firstRoomDay
      } count: {
        roomCount($0)
      },
      lanes: range(sourceDays) {
        $0.firstLane
      } count: {
        Int($0.laneCount)
      },
      teamDays: teamRange,
      fixedCost: fixed.reduce(0) { $0 + ownCost($1) }
        + sourceDays.reduce(0) { $0 + fixedOvertime($1, fixed) },
      paidSteps: sourceDays.map { paidSteps($0, fixed) },
      paidMinutes: sourceDays.map { paidMinutes($0, fixed) },
      steps: Int(columns.map(\.late).max() ?? 0))
  }

  private func range(
    _ days: [Int], first: (WeekInstance.SourceDay) -> Int32,
    count: (WeekInstance.SourceDay) -> Int
  ) -> Range<Int> {
    let lower = days.map { Int(first(instance.sourceDays[$0])) }.min() ?? 0
    let upper =
      days.map {
        Int(first(instance.sourceDays[$0])) + count(instance.sourceDays[$0])
      }.max() ?? 0
    return lower..<max(lower, upper)
  }

  private func roomCount(_ source: WeekInstance.SourceDay) -> Int {
    let next =
      instance.sourceDays.map { Int($0.firstRoomDay) }
      .filter { $0 > Int(source.firstRoomDay) }.min() ?? instance.roomDayCount
    return next - Int(source.firstRoomDay)
  }

  private var teamRange: Range<Int> {
    let each = instance.teamCapacities.count / max(1, instance.days.count)
    return (day * each)..<((day + 1) * each)
  }

  /// Own cost of a visit that stays.
  private func ownCost(_ index: Int) -> Int {
    let visit = instance.visits[index]
    let place = instance.places[index]
    guard place.isPlaced else { return 0 }
    let slot = Int(place.start) / instance.grid
    let wait = Int(place.beamStart - visit.setUp) - slot * instance.grid
    let part = Int(instance.partOfMinute[Int(place.beamStart)])
    return Int(instance.startCosts[Int(visit.startCosts) + slot])
      + Int(instance.options[Int(place.option)].cost) + wait * instance.weights.couchWait
      + Int(instance.partCosts[Int(visit.partCosts) + part])
  }

  private func paidSteps(_ sourceDay: Int, _ fixed: [Int]) -> Int {
    late(lastEnd(sourceDay, fixed), sourceDay)
  }

  private func fixedOvertime(_ sourceDay: Int, _ fixed: [Int]) -> Int {
    instance.weights.overtime * paidMinutes(sourceDay, fixed)
  }

  private func paidMinutes(_ sourceDay: Int, _ fixed: [Int]) -> Int {
    max(0, lastEnd(sourceDay, fixed) - Int(instance.sourceDays[sourceDay].close))
  }

  private func lastEnd(_ sourceDay: Int, _ fixed: [Int]) -> Int {
    fixed.reduce(0) { latest, index in
      let place = instance.places[index]
      guard place.isPlaced, Int(instance.options[Int(place.option)].sourceDay) == sourceDay else {
        return latest
      }
      let visit = instance.visits[index]
      return max(latest, Int(place.beamStart + visit.beam + visit.exit))
    }
  }

  private func late(_ end: Int, _ sourceDay: Int) -> Int {
    let over = end - Int(instance.sourceDays[sourceDay].close)
    return over > 0 ? (over + instance.grid - 1) / instance.grid : 0
  }

  private func addColumns(of index: Int, to columns: inout [RelaxedColumn]) {
    let visit = instance.visits[index]
    for choice in Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount) {
      let option = instance.options[choice]
      for wait in 0...instance.couchWait {
        let masks = Int(option.masks) + wait * instance.slotWords
        for slot in 0..<instance.slots
        where (instance.startMasks[masks + slot / 64] >> UInt64(slot % 64)) & 1 != 0 {
          if let column = column(visit, choice, option, slot, wait) { columns.append(column) }
        }
      }
    }
  }

  private func column(
    _ visit: WeekInstance.Visit, _ choice: Int, _ option: WeekInstance.Option, _ slot: Int,
    _ wait: Int
  ) -> RelaxedColumn? {
    let grid = instance.grid
    let beam = slot * grid + Int(visit.setUp) + wait
    guard beam >= Int(visit.earliestBeam), beam <= Int(visit.latestBeam) else { return nil }
    let end = beam + Int(visit.beam) + Int(visit.exit)
    let leaves = (end + Int(option.turnaround) + grid - 1) / grid
    let source = instance.sourceDays[Int(option.sourceDay)]
    guard
      isFree(
        beamRows, Int(option.lane) * instance.minuteWords, beam,
        beam + Int(visit.beam + source.switchMinutes)),
      isFree(roomRows, Int(option.roomDay) * instance.slotWords, slot, leaves)
    else { return nil }
    guard hasTeams(visit, slot, end) else { return nil }
    let part = Int(instance.partOfMinute[beam])
    let cost =
      instance.startCosts[Int(visit.startCosts) + slot] + option.cost
      + Int32(wait * instance.weights.couchWait)
      + instance.partCosts[Int(visit.partCosts) + part]
    return RelaxedColumn(
      cost: cost, option: Int32(choice), slot: Int16(slot), leaves: Int16(leaves),
      beam: Int16(beam),
      // Overtime of a visit is priced on the source that its rows belong to; elsewhere it is left out.
      late: option.sourceDay == visit.sourceDay ? Int16(late(end, Int(option.sourceDay))) : 0)
  }

  /// False when visits that stay keep a team busy.
  private func hasTeams(_ visit: WeekInstance.Visit, _ slot: Int, _ end: Int) -> Bool {
    let grid = instance.grid
    return (Int(visit.firstTeam)..<Int(visit.firstTeam + visit.teamCount)).allSatisfy { use in
      let team = instance.teamUses[use]
      let until = min(instance.slots, (end + Int(team.minutesAfterExit) + grid - 1) / grid)
      let row = Int(team.teamDay) * instance.slots
      return (slot..<max(slot, until)).allSatisfy { teamLeft[row + $0] > 0 }
    }
  }

  private func isFree(_ rows: [UInt64], _ row: Int, _ first: Int, _ end: Int) -> Bool {
    for bit in first..<end where (rows[row + bit / 64] >> UInt64(bit % 64)) & 1 != 0 {
      return false
    }
    return true
  }
}
