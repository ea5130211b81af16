import ExactSolving
import TreatmentDomain

/// Something of which one more unit has a price.
public enum ScarceThing: Hashable, Sendable {
  /// Sixty minutes of a source's beam in regular hours.
  case beamHour(source: Int, day: Day)
  /// Sixty minutes of a room in regular hours.
  case roomHour(room: Int, day: Day)
  /// One more visit of a team.
  case teamVisit(team: Int, day: Day)
  /// One more place in a trial.
  case trialPlace(trial: Int)

  init(_ thing: ScarcePrice.Thing) {
    switch thing {
    case .beamHour(let source, let day): self = .beamHour(source: source, day: day)
    case .roomHour(let room, let day): self = .roomHour(room: room, day: day)
    case .teamVisit(let team, let day): self = .teamVisit(team: team, day: day)
    case .trialPlace(let trial): self = .trialPlace(trial: trial)
    }
  }

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
      return problem.with(rooms: problem.rooms + [problem.rooms[room].twin(in: hour, on: day)])
    case .teamVisit(let team, let day):
      return problem.changing(team: team) { $0.with(extraVisits: [day: 1]) }
    }
  }
}
