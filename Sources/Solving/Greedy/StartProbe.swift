import TreatmentDomain

/// Whether a course finds a start at all, with everybody else in place or nearly so.
package enum StartProbe: Sendable {
  /// A schedule with the course; the referee has not seen it yet.
  case found(StartSearch.Start)
  /// Every start was tried in vain.
  case none
  /// The budget was used up before every start was tried.
  case cutOff
}

extension StartSearch {
  /// The first start before a date that keeps every rule, the earliest first; each attempt takes one of `steps`.
  ///
  /// - Parameters:
  ///   - displaces: true when courses that nobody was told about make room where nothing is free.
  ///   - accepts: what the referee says of a schedule; placement only claims.
  package func probe(
    before limit: Day, displaces: Bool, steps: inout Int, stop: StopSignal,
    accepts: (Schedule) -> Bool
  ) -> StartProbe {
    let untold = displaces ? schedule.untoldCourses(of: problem).filter { $0 != index } : []
    for yielding in untold.isEmpty ? [[]] : [[], untold] {
      for centre in problem.courses[index].centres {
        let (construction, yielded) = board(at: centre, yielding: yielding)
        for day in days(construction, before: limit) {
          guard steps > 0, !stop.shouldStop else { return .cutOff }
          steps -= 1
          guard let (plan, cost) = construction.legalPlan(index, start: day) else { continue }
          let entry = Entry(
            centre: centre, day: plan.visits.first?.day ?? problem.horizon.firstDay, plan: plan,
            estimate: cost, construction: construction, yielded: yielded)
          let start = yielding.isEmpty ? undisturbed(entry) : displaced(entry)
          if let start, accepts(start.schedule) { return .found(start) }
        }
      }
    }
    return .none
  }

  /// The cheapest starts before a date by greedy placement's own account, at most `most` with everybody else in place
  /// and as many with courses that make room.
  package func cheapest(before limit: Day, displaces: Bool, most: Int) -> [Start] {
    let untold = displaces ? schedule.untoldCourses(of: problem).filter { $0 != index } : []
    return (untold.isEmpty ? [[]] : [[], untold]).flatMap { yielding in
      let entries = ranked(yielding: yielding).filter { $0.day < limit }.prefix(3 * most)
      return Array(
        entries.lazy.compactMap { yielding.isEmpty ? undisturbed($0) : displaced($0) }
          .prefix(most))
    }
  }

  private func days(_ construction: GreedyConstruction, before limit: Day) -> [Day?] {
    guard !problem.courses[index].isStarted else { return [nil] }
    return construction.starts(of: index).filter { $0 >= from && $0 < limit }
  }
}
