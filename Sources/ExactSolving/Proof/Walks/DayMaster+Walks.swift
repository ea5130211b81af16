import Solving

/// What walks ask of a date's program.
extension DayMaster {
  /// A column as the beam of a source sees it.
  struct BeamUse {
    var minute: Int
    /// Minutes until the beam is free for another visit.
    var length: Int
    /// Number of the room among the source's, and the minutes at which it is entered and free again.
    var room: Int
    var entry: Int
    var leaves: Int
    /// Minutes past closing at which the patient leaves; 0 before.
    var over: Int
  }

  /// The source-day with the most visits that are to be placed.
  var busiestSource: Int? {
    let visits = day.visits.map { Int(instance.visits[$0].sourceDay) }
    return day.sourceDays.max { one, other in
      (visits.count { $0 == one }, other) < (visits.count { $0 == other }, one)
    }
  }

  /// What a column takes of a source's beam; nil when it takes another's.
  func beamUse(of column: Int, source index: Int) -> BeamUse? {
    guard columns.indices.contains(column) else { return nil }
    let entry = day.columns[columns[column]]
    let option = instance.options[Int(entry.option)]
    guard Int(option.sourceDay) == index else { return nil }
    let visit = instance.visits[day.visits[visitOfColumn[column]]]
    return BeamUse(
      minute: Int(entry.beam),
      length: Int(instance.relaxedBeamLength(of: visit, option: Int(entry.option))),
      room: Int(option.roomDay - instance.sourceDays[index].firstRoomDay),
      entry: Int(entry.slot) * instance.grid, leaves: Int(entry.leaves) * instance.grid,
      over: over(columns[column], index))
  }

  /// Columns of a source's overtime steps, and the minutes past closing from which each counts.
  func overtimeSteps(of source: Int) -> [(column: Int, minutes: Int)] {
    let steps = steps[source] ?? Steps()
    return Array(zip(steps.variables, steps.minutes))
  }

  /// True of rows that every walk of a source's beam keeps: its minutes, and the order of its overtime steps.
  func isWalked(_ row: Int, source: Int) -> Bool {
    if case .price(let place) = meanings[row], place < layout.room {
      return place / layout.minutes == Int(instance.sourceDays[source].firstLane)
    }
    return stepRows[source]?.contains(row) ?? false
  }
}
