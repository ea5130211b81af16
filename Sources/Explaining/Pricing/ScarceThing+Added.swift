import TreatmentDomain

extension ScarceThing {
  /// The problem with one more of it; nil for what cannot be added alone.
  ///
  /// An hour of a room is an hour of a twin beside it, which the beam has to be switched to as to any other room; a
  /// source with a single room gets none, because its beam would become a shared one.
  public func added(to problem: Problem, hour: TimeWindow? = nil) -> Problem? {
    switch self {
    case .beamHour(let source, let day):
      return problem.changing(source: source) { $0.with(longerDays: [day: 60]) }
    case .trialPlace(let trial):
      return problem.changing(trial: trial) { $0.with(morePlaces: 1) }
    case .roomHour(let room, let day):
      let source = problem.rooms[room].source
      guard let hour, problem.rooms.count(where: { $0.source == source }) > 1 else { return nil }
      return problem.with(rooms: problem.rooms + [problem.twin(ofRoom: room, in: hour, on: day)])
    case .teamVisit(let team, let day):
      return problem.changing(team: team) { $0.with(extraVisits: [day: 1]) }
    case .teamHour(let team, let day):
      return problem.changing(team: team) { $0.with(longerDays: [day: 60]) }
    }
  }
}

extension Problem {
  /// A room like one of the problem beside it, open in one window of one date alone.
  fileprivate func twin(ofRoom index: Int, in window: TimeWindow, on day: Day) -> Room {
    let room = rooms[index]
    // Further than any horizon reaches.
    let ages = 4_000
    let closed = [
      Downtime(
        from: Moment(day.adding(-ages), MinuteOfDay(0)), until: Moment(day, window.start)),
      Downtime(
        from: Moment(day, window.end), until: Moment(day.adding(ages), MinuteOfDay(0))),
    ]
    var id = room.id + "+"
    while rooms.contains(where: { $0.id == id }) { id += "+" }
    return Room(
      id: id, source: room.source, beamLines: room.beamLines, equipment: room.equipment,
      turnaroundMinutes: room.turnaroundMinutes, beamMatchedGroup: room.beamMatchedGroup,
      downtime: closed)
  }
}
