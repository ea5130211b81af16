/// Something with limits of its own, by its index in the problem.
public enum Resource: Hashable, Sendable {
  /// A centre.
  case centre(Int)
  /// A beam source.
  case source(Int)
  /// A room.
  case room(Int)
  /// A team.
  case team(Int)
  /// A trial.
  case trial(Int)
}

extension Problem {
  /// Id of a resource; ids are unique among things of one kind only.
  public func id(of resource: Resource) -> String {
    switch resource {
    case .centre(let index): centres[index].id
    case .source(let index): sources[index].id
    case .room(let index): rooms[index].id
    case .team(let index): teams[index].id
    case .trial(let index): trials[index].id
    }
  }
}
