import Checking
import TreatmentDomain

/// The thing that a broken rule speaks of.
public enum ResourceName: Hashable, Sendable {
  /// Index of a centre.
  case centre(Int)
  /// Index of a beam source.
  case source(Int)
  /// Index of a room.
  case room(Int)
  /// Index of a team.
  case team(Int)
  /// Index of a trial.
  case trial(Int)
}

extension Violation {
  /// The resource that the violation names by its id; nil when it names none.
  ///
  /// Ids are unique among things of one kind only, so each rule is asked for the kinds it speaks of.
  public func resourceName(in problem: Problem) -> ResourceName? {
    guard let id = resource else { return nil }
    let rooms = problem.rooms.firstIndex { $0.id == id }.map(ResourceName.room)
    let sources = problem.sources.firstIndex { $0.id == id }.map(ResourceName.source)
    let teams = problem.teams.firstIndex { $0.id == id }.map(ResourceName.team)
    let centres = problem.centres.firstIndex { $0.id == id }.map(ResourceName.centre)
    let trials = problem.trials.firstIndex { $0.id == id }.map(ResourceName.trial)
    switch rule {
    case .roomOverlap, .roomCapability, .dayOrder, .beamContinuity: return rooms ?? centres
    case .beamConflict: return sources
    case .teamCapacity: return teams ?? centres
    case .reservedLoad: return sources ?? rooms ?? teams
    case .treatmentHours: return rooms ?? sources ?? centres
    case .trialLimits: return trials
    default: return centres ?? rooms ?? sources ?? teams ?? trials
    }
  }
}
