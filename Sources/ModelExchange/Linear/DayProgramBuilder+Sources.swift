import ExactSolving

/// Overtime and idle beam of a source.
extension DayProgramBuilder {
  private static let dayMinutes = 1440

  mutating func addOvertime(of source: Int) {
    let entry = model.sources[source]
    let late = choices.filter { $0.source == source && $0.exitEnd > entry.regularClose }
    let stayed = stayedOvertime(source)
    guard entry.overtimeWeight != 0, !late.isEmpty || stayed > 0 else { return }
    let column = linear.addColumn(
      "overtime_\(source)", cost: entry.overtimeWeight,
      .continuous(from: stayed, upTo: Self.dayMinutes))
    sourceColumns[source].overtime = column
    for visit in model.visits.indices {
      let own = late.filter { $0.visit == visit }
      guard !own.isEmpty else { continue }
      linear.addRow(
        "overtime_\(source)_\(visit)",
        [(column, 1)] + own.map { ($0.column, entry.regularClose - $0.exitEnd) }, .atLeast, 0)
    }
  }

  mutating func addIdle(of source: Int) {
    guard let idle = model.sources[source].idle else { return }
    let own = choices.filter { $0.source == source }
    guard !own.isEmpty else { return }
    addSpan(of: source)
    let steps = Self.dayMinutes / max(1, idle.stepMinutes)
    let column = linear.addColumn("idle_\(source)", cost: idle.weight, .integer(upTo: steps))
    sourceColumns[source].idle = column
    guard let first = sourceColumns[source].first, let last = sourceColumns[source].last else {
      return
    }
    for window in idle.closed { addClosed(window, of: source, own, first: first, last: last) }
    let changes = addChanges(of: source, own)
    var terms: [Term] = [
      (column, idle.stepMinutes), (first, 1), (last, -1),
      (changes, model.sources[source].switchMinutes),
    ]
    terms += own.map { ($0.column, $0.beamEnd - $0.beamStart) }
    terms += sourceColumns[source].closed.map { ($0.column, 1) }
    let fixed = stayedBeams(source).reduce(0) { $0 + $1.end - $1.start }
    linear.addRow("idle_\(source)", terms, .atLeast, -fixed - (idle.stepMinutes - 1))
  }

  /// How often the beam changes rooms, from above: less often than there are beams, and at most twice
  /// for each beam outside any one room.
  private mutating func addChanges(of source: Int, _ own: [DayProgramModel.Choice]) -> Int {
    let stayed = stayedBeams(source)
    let most = model.visits.count + stayed.count
    let column = linear.addColumn("changes_\(source)", cost: 0, .integer(upTo: most))
    sourceColumns[source].changes = column
    // A source that may stay empty has no first beam that no change leads to.
    let isUsed =
      !stayed.isEmpty
      || model.visits.indices.contains { visit in
        choices[firstChoice[visit]..<firstChoice[visit + 1]].allSatisfy { $0.source == source }
      }
    linear.addRow(
      "changes_\(source)", [(column, 1)] + own.map { ($0.column, -1) }, .atMost,
      stayed.count - (isUsed ? 1 : 0))
    for room in model.rooms.indices where model.rooms[room].source == model.sources[source].id {
      let others = own.filter { $0.room != room }
      let stayedElsewhere = stayed.count { $0.room != room }
      linear.addRow(
        "changes_\(source)_\(room)", [(column, 1)] + others.map { ($0.column, -2) }, .atMost,
        2 * stayedElsewhere)
    }
    return column
  }

  /// The first beam start and the last beam end of a source.
  private mutating func addSpan(of source: Int) {
    let stayed = stayedBeams(source)
    let first = linear.addColumn(
      "first_\(source)", cost: 0,
      .continuous(from: 0, upTo: stayed.map(\.start).min() ?? Self.dayMinutes))
    let last = linear.addColumn(
      "last_\(source)", cost: 0,
      .continuous(from: stayed.map(\.end).max() ?? 0, upTo: Self.dayMinutes))
    sourceColumns[source].first = first
    sourceColumns[source].last = last
    for visit in model.visits.indices {
      let own = choices[firstChoice[visit]..<firstChoice[visit + 1]].filter {
        $0.source == source
      }
      guard !own.isEmpty else { continue }
      // A visit that may use another source frees this one's span when it does.
      let mayLeave = own.count < firstChoice[visit + 1] - firstChoice[visit]
      let free = mayLeave ? Self.dayMinutes : 0
      linear.addRow(
        "first_\(source)_\(visit)", [(first, 1)] + own.map { ($0.column, free - $0.beamStart) },
        .atMost, free)
      linear.addRow(
        "last_\(source)_\(visit)", [(last, 1)] + own.map { ($0.column, -$0.beamEnd) }, .atLeast, 0)
    }
  }

  /// Minutes of a closed window between the first and the last beam, which are not idle.
  private mutating func addClosed(
    _ window: [Int], of source: Int, _ own: [DayProgramModel.Choice], first: Int, last: Int
  ) {
    let stayed = stayedBeams(source)
    let name = "\(source)_\(sourceColumns[source].closed.count)"
    let minutes = window[1] - window[0]
    let column = linear.addColumn("closed_\(name)", cost: 0, .continuous(from: 0, upTo: minutes))
    let inside = linear.addColumn("inside_\(name)", cost: 0, .binary)
    sourceColumns[source].closed.append((column, inside, window))
    linear.addRow("closed_\(name)", [(column, 1), (inside, -minutes)], .atMost, 0)
    if !stayed.contains(where: { $0.start < window[1] }) {
      let before = own.filter { $0.beamStart < window[1] }
      linear.addRow("before_\(name)", [(inside, 1)] + before.map { ($0.column, -1) }, .atMost, 0)
    }
    if !stayed.contains(where: { $0.end > window[0] }) {
      let after = own.filter { $0.beamEnd > window[0] }
      linear.addRow("after_\(name)", [(inside, 1)] + after.map { ($0.column, -1) }, .atMost, 0)
    }
    // Quality assurance that yields to overtime may hold the first or the last beam itself.
    linear.addRow(
      "upto_\(name)", [(column, 1), (last, -1), (inside, Self.dayMinutes)], .atMost,
      Self.dayMinutes - window[0])
    linear.addRow(
      "from_\(name)", [(column, 1), (first, 1), (inside, Self.dayMinutes)], .atMost,
      Self.dayMinutes + window[1])
  }

  private func stayedBeams(_ source: Int) -> [(start: Int, end: Int, room: Int)] {
    model.stayed.compactMap { visit in
      guard let place = place(ofRoom: visit.room), place.source == source else { return nil }
      return (visit.beamStart, visit.beamEnd, place.room)
    }
  }

  private func stayedOvertime(_ source: Int) -> Int {
    let exits = model.stayed.filter { place(ofRoom: $0.room)?.source == source }.map(\.exitEnd)
    return max(0, (exits.max() ?? 0) - model.sources[source].regularClose)
  }

  /// Sets the columns of a source to what the chosen places make of them.
  func setSource(
    _ source: Int, chosen: [DayProgramModel.Choice], in values: inout [Int]
  ) {
    let columns = sourceColumns[source]
    let own = chosen.filter { $0.source == source }
    if let overtime = columns.overtime {
      let exit = own.map(\.exitEnd).max() ?? 0
      values[overtime] = max(
        stayedOvertime(source), exit - model.sources[source].regularClose, 0)
    }
    let beams = (own.map { ($0.beamStart, $0.beamEnd, $0.room) } + stayedBeams(source))
      .sorted { $0.start < $1.start }
    guard let idle = model.sources[source].idle, let column = columns.idle,
      let first = columns.first, let last = columns.last, let changes = columns.changes,
      let start = beams.map(\.start).min(), let end = beams.map(\.end).max()
    else { return }
    values[first] = start
    values[last] = end
    values[changes] = zip(beams, beams.dropFirst()).count { $0.room != $1.room }
    var minutes = end - start - model.sources[source].switchMinutes * values[changes]
    minutes -= beams.reduce(0) { $0 + $1.end - $1.start }
    for closed in columns.closed where start < closed.window[1] && closed.window[0] < end {
      values[closed.inside] = 1
      values[closed.column] = min(end, closed.window[1]) - max(start, closed.window[0])
      minutes -= values[closed.column]
    }
    values[column] = max(0, minutes) / idle.stepMinutes
  }
}
