import TreatmentDomain

/// Consecutive visits of a phase in rooms of different beam-matched groups.
struct BeamGroupChange: CostTerm {
  let name = CostName.beamGroupChange

  func items(in view: ScheduleView) -> [CostItem] {
    let weight = view.problem.objective.beamGroupChange
    guard weight != 0 else { return [] }
    let groups = view.problem.rooms.map(\.beamMatchedGroup)
    return view.courses.flatMap { course in
      course.consecutivePairs.compactMap { pair in
        guard let before = pair.earlier.room, let after = pair.later.room,
          groups[before] != groups[after]
        else { return nil }
        return item(weight, of: pair.later, earlier: pair.earlier)
      }
    }
  }
}
