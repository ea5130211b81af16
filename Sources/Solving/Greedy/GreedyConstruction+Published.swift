import TreatmentDomain

extension GreedyConstruction {
  /// Puts every published visit that is still possible on the board: frozen ones first, then those that people pinned.
  mutating func hold() {
    for firmness in 0...2 {
      for index in facts.indices where facts[index].course.remainingFractions > 0 {
        for row in facts[index].course.published where self.firmness(of: row, index) == firmness {
          guard let visit = heldVisit(row, course: index) else { continue }
          visits[index].append(visit)
          board.place(visit, need: VisitNeed(facts: facts[index], fraction: row.fraction))
        }
      }
    }
    for index in visits.indices { visits[index].sort { $0.day < $1.day } }
  }

  /// 0 for frozen visits, 1 for pinned ones, 2 for the rest.
  private func firmness(of row: PublishedVisit, _ index: Int) -> Int {
    if row.isFrozen { return 0 }
    return facts[index].pinnedDay(ofFraction: row.fraction) == row.day ? 1 : 2
  }

  private func heldVisit(_ row: PublishedVisit, course index: Int) -> PlannedVisit? {
    let entry = facts[index]
    guard let room = row.room, row.fraction > entry.course.deliveredCount,
      let phase = entry.course.phaseIndex(ofFraction: row.fraction),
      let option = entry.options[phase].first(where: { $0.rooms.contains(room) }),
      problem.horizon.days.contains(row.day), !visits[index].contains(where: { $0.day == row.day })
    else { return nil }
    let pin = PinnedVisit(
      fraction: row.fraction, origin: .frozen, day: row.day, room: room, start: row.start,
      beamStart: row.beamStart, dayPart: row.dayPart)
    let need = VisitNeed(facts: entry, fraction: row.fraction, on: row.day)
    if row.isFrozen, let start = row.start, problem.horizon.detailDays.contains(row.day) {
      let beamStart = row.beamStart?.minutes ?? start.minutes + need.setUpMinutes
      return PlannedVisit(
        fraction: row.fraction, day: row.day, centre: option.centre, room: room,
        teams: option.teams, position: .minutes(start: start.minutes, beamStart: beamStart))
    }
    if problem.horizon.detailDays.contains(row.day) && row.start == nil { return nil }
    let wish = VisitPlacer.Wish(
      facts: entry, need: need, option: option, day: row.day, others: [],
      beamStarts: 0...problem.rules.minutesPerDay, pin: pin)
    guard entry.isPresent(on: row.day) else { return nil }
    return VisitPlacer(problem: problem, board: board, preferences: preferences)
      .place(wish)?.visit
  }
}
