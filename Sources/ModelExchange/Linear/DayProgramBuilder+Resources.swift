import ExactSolving

/// Rows of rooms, beams and teams.
extension DayProgramBuilder {
  /// A stretch of a resource that a choice uses.
  private struct Use {
    let from: Int
    let until: Int
    let visit: Int
    let column: Int

    init(_ choice: DayProgramModel.Choice, from: Int, until: Int) {
      self.from = from
      self.until = until
      visit = choice.visit
      column = choice.column
    }
  }

  mutating func addRooms() {
    for (room, entry) in model.rooms.enumerated() {
      let uses = choices.filter { $0.room == room }.map {
        Use($0, from: $0.start, until: $0.exitEnd + entry.turnaroundMinutes)
      }
      addCapacity("room_\(room)", uses: uses) { _ in 1 }
    }
  }

  /// Beam and switch are one occupation where two visits of a room are a switch apart anyway;
  /// elsewhere rooms are kept apart two by two.
  mutating func addBeams() {
    for (source, entry) in model.sources.enumerated() {
      let own = choices.filter { $0.source == source }
      guard coversSwitch(source) else {
        addSwitches(of: source, own)
        continue
      }
      let uses = own.map {
        Use($0, from: $0.beamStart, until: $0.beamEnd + entry.switchMinutes)
      }
      addCapacity("beam_\(source)", uses: uses) { _ in 1 }
    }
  }

  mutating func addTeams() {
    for (team, entry) in model.teams.enumerated() {
      let uses = choices.filter { model.visits[$0.visit].teams.contains(entry.id) }.map {
        Use($0, from: $0.start, until: $0.exitEnd + entry.minutesAfterExit)
      }
      let stayed = model.stayed.filter { $0.teams.contains(entry.id) }.map {
        (from: $0.start, until: $0.exitEnd + entry.minutesAfterExit)
      }
      addCapacity("team_\(team)", uses: uses, alsoAt: stayed.map(\.from)) { minute in
        entry.concurrentVisits
          - stayed.count { $0.from <= minute && minute < $0.until }
      }
    }
  }

  /// One row at every minute where somebody begins, if more visits could meet there than fit.
  private mutating func addCapacity(
    _ name: String, uses: [Use], alsoAt others: [Int] = [], capacity: (Int) -> Int
  ) {
    let uses = uses.sorted { ($0.from, $0.column) < ($1.from, $1.column) }
    var minutes = uses.map(\.from) + others
    minutes.sort()
    var open: [Use] = []
    var next = 0
    var previous: Int?
    for minute in minutes where minute != previous {
      previous = minute
      open.removeAll { $0.until <= minute }
      while next < uses.count, uses[next].from <= minute {
        if uses[next].until > minute { open.append(uses[next]) }
        next += 1
      }
      let limit = capacity(minute)
      guard Set(open.map(\.visit)).count > limit else { continue }
      linear.addRow("\(name)_\(minute)", open.map { ($0.column, 1) }, .atMost, max(0, limit))
    }
  }

  /// True when exit, turnaround and set-up always last at least as long as a switch.
  private func coversSwitch(_ source: Int) -> Bool {
    let shortest =
      (model.visits.map(\.exitMinutes).min() ?? 0)
      + (model.visits.map(\.setUpMinutes).min() ?? 0)
    return model.rooms.allSatisfy {
      $0.source != model.sources[source].id
        || shortest + $0.turnaroundMinutes >= model.sources[source].switchMinutes
    }
  }

  /// Whoever begins to beam in one room keeps the beams of all other rooms a switch away.
  private mutating func addSwitches(of source: Int, _ own: [DayProgramModel.Choice]) {
    let most = model.visits.count
    let switching = model.sources[source].switchMinutes
    for room in model.rooms.indices where model.rooms[room].source == model.sources[source].id {
      let others = own.filter { $0.room != room }
      let begins = own.filter { $0.room == room }
      for minute in Set(begins.map(\.beamStart)).sorted() {
        let beginning = begins.filter { $0.beamStart == minute }
        let covering = others.filter {
          $0.beamStart <= minute && minute < $0.beamEnd + switching
        }
        guard !covering.isEmpty else { continue }
        linear.addRow(
          "switch_\(room)_\(minute)",
          beginning.map { ($0.column, most) } + covering.map { ($0.column, 1) }, .atMost, most)
      }
    }
  }
}
