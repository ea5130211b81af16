import TreatmentDomain

/// What staff look for among visits; a visit may be in several states.
enum VisitState: String, CaseIterable {
  case firstFraction = "n"
  case lastFraction = "l"
  case frozen = "f"
  case asPublished = "k"
  case changed = "m"
  case pinned = "p"
  case newTime = "t"

  /// The states of an appointment of which this was published.
  static func all(
    of visit: TimedVisit, published: PublishedVisit?, in problem: Problem
  ) -> [VisitState] {
    let course = problem.courses[visit.appointment.course]
    let appointment = visit.appointment
    var states: [VisitState] = []
    if appointment.fraction == 1 { states.append(.firstFraction) }
    if appointment.fraction == course.totalFractions { states.append(.lastFraction) }
    if let published {
      if published.isFrozen { states.append(.frozen) }
      let keeps =
        published.day == appointment.day
        && (published.room == nil || published.room == appointment.room)
        && (published.start == nil || published.start == appointment.start)
      states.append(keeps ? .asPublished : .changed)
    }
    if published?.start == nil { states.append(.newTime) }
    if course.pins.contains(where: { $0.fraction == appointment.fraction }) {
      states.append(.pinned)
    }
    return states
  }

  func text(_ language: Language) -> String {
    let word: BoardWords =
      switch self {
      case .firstFraction: .newStart
      case .lastFraction: .lastFraction
      case .frozen: .frozen
      case .asPublished: .asPublished
      case .changed: .changed
      case .pinned: .pinned
      case .newTime: .newTime
      }
    return word.text(language)
  }
}
