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
    for window in idle.closed { addInside(window, of: source, own) }
    guard let first = sourceColumns[source].first, let last = sourceColumns[source].last else {
      return
    }
    // Every beam but the last is followed by a switch.
    let switching = model.sources[source].switchMinutes
    var terms: [Term] = [(column, idle.stepMinutes), (first, 1), (last, -1)]
    terms += own.map { ($0.column, $0.beamEnd - $0.beamStart + switching) }
    terms += sourceColumns[source].inside.map { ($0.column, $0.window[1] - $0.window[0]) }
    let stayed = stayedBeams(source)
    let fixed = stayed.reduce(0) { $0 + $1.end - $1.start + switching }
    linear.addRow(
      "idle_\(source)", terms, .atLeast, switching - fixed - (idle.stepMinutes - 1))
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

  /// A closed window is not idle when somebody beams before it and somebody after it.
  private mutating func addInside(
    _ window: [Int], of source: Int, _ own: [DayProgramModel.Choice]
  ) {
    let stayed = stayedBeams(source)
    let number = sourceColumns[source].inside.count
    let column = linear.addColumn("inside_\(source)_\(number)", cost: 0, .binary)
    sourceColumns[source].inside.append((column, window))
    if !stayed.contains(where: { $0.start <= window[0] }) {
      let before = own.filter { $0.beamStart <= window[0] }
      linear.addRow(
        "before_\(source)_\(number)", [(column, 1)] + before.map { ($0.column, -1) }, .atMost, 0)
    }
    if !stayed.contains(where: { $0.end >= window[1] }) {
      let after = own.filter { $0.beamEnd >= window[1] }
      linear.addRow(
        "after_\(source)_\(number)", [(column, 1)] + after.map { ($0.column, -1) }, .atMost, 0)
    }
  }

  func stayedBeams(_ source: Int) -> [(start: Int, end: Int)] {
    model.stayed.filter { place(ofRoom: $0.room)?.source == source }
      .map { ($0.beamStart, $0.beamEnd) }
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
    let beams = own.map { (start: $0.beamStart, end: $0.beamEnd) } + stayedBeams(source)
    guard let idle = model.sources[source].idle, let column = columns.idle,
      let first = columns.first, let last = columns.last,
      let start = beams.map(\.start).min(), let end = beams.map(\.end).max()
    else { return }
    values[first] = start
    values[last] = end
    let switching = model.sources[source].switchMinutes
    var minutes = end - start + switching
    minutes -= beams.reduce(0) { $0 + $1.end - $1.start + switching }
    for inside in columns.inside where start <= inside.window[0] && inside.window[1] <= end {
      values[inside.column] = 1
      minutes -= inside.window[1] - inside.window[0]
    }
    values[column] = max(0, minutes) / idle.stepMinutes
  }
}
