import TreatmentDomain

extension GreedyConstruction {
  /// Dates in the detail window that fractions without a place would have if rooms and beams were free.
  ///
  /// Only for started courses whose other fractions lie where they would lie then, so that a fraction that
  /// finds a place on its date completes a course that keeps all rules of dates.
  package func wishes() -> [WeekInstanceBuilder.Unplaced] {
    let lacking = facts.indices.filter { unplaced[$0] > 0 && facts[$0].course.isStarted }
    guard !lacking.isEmpty else { return [] }
    let blank = GreedyConstruction(problem)
    var result: [WeekInstanceBuilder.Unplaced] = []
    for index in lacking {
      let ideal = blank.plan(index, start: nil, mayBreach: false).visits
      let placed = visits[index]
      let isSame = placed.allSatisfy { visit in
        ideal.contains {
          $0.fraction == visit.fraction && $0.day == visit.day && $0.centre == visit.centre
        }
      }
      guard isSame else { continue }
      for visit in ideal
      where visit.minutes != nil && !placed.contains(where: { $0.fraction == visit.fraction }) {
        result.append(
          WeekInstanceBuilder.Unplaced(course: index, fraction: visit.fraction, day: visit.day))
      }
    }
    return result
  }
}
