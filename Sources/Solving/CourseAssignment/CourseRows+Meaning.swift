import TreatmentDomain

extension CourseRows {
  /// What a row stands for, in indices of the problem.
  package enum Meaning: Hashable, Sendable {
    /// Minutes of a resource on a day of the horizon, in a day part outside the detail window.
    case source(Int, day: Int, part: Int)
    case room(Int, day: Int, part: Int)
    case team(Int, day: Int, part: Int)
    /// Visits of a team on a day.
    case visits(team: Int, day: Int)
    /// Courses of a trial.
    case trial(Int)
    /// Minutes of a source or room for courses of a class and less urgent ones together.
    case protectedSource(WaitingClass, Int, day: Int, part: Int)
    case protectedRoom(WaitingClass, Int, day: Int, part: Int)
  }

  /// What a row stands for.
  package func meaning(of row: Int) -> Meaning {
    let perDay = resourceCount * days * parts
    guard row < perDay else {
      return meaning(ofOther: row - perDay)
    }
    let resource = row / (days * parts)
    let (day, part) = (row / parts % days, row % parts)
    if resource < sourceCount { return .source(resource, day: day, part: part) }
    if resource < sourceCount + roomCount {
      return .room(resource - sourceCount, day: day, part: part)
    }
    return .team(resource - sourceCount - roomCount, day: day, part: part)
  }

  private func meaning(ofOther row: Int) -> Meaning {
    if row < teamCount * days { return .visits(team: row / days, day: row % days) }
    let row = row - teamCount * days
    if row < trialCount { return .trial(row) }
    let cell = row - trialCount
    let (day, part) = (cell / parts % days, cell % parts)
    let perLevel = sourceCount + roomCount
    let (level, resource) = (
      levels[cell / (days * parts) / perLevel], cell / (days * parts) % perLevel
    )
    return resource < sourceCount
      ? .protectedSource(level, resource, day: day, part: part)
      : .protectedRoom(level, resource - sourceCount, day: day, part: part)
  }

  private var resourceCount: Int { sourceCount + roomCount + teamCount }
}
