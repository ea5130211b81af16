import TreatmentDomain

extension ScheduleView {
  /// What a visit does not keep of a pinned one, as ends of a sentence; empty when it keeps all.
  func departures(of visit: Visit, from pinned: PinnedVisit) -> [String] {
    var result: [String] = []
    if let day = pinned.day, visit.day != day {
      result.append("lies on \(visit.day) instead of \(day)")
    }
    if let centre = pinned.centre, visit.centre != centre {
      result.append("is at \(centreName(visit.centre)) instead of \(centreName(centre))")
    }
    // A tail date has no room and no minute to keep.
    guard visit.kind != .tail else { return result }
    if let room = pinned.room, visit.room != room {
      result.append("is in \(roomName(visit.room)) instead of \(roomName(room))")
    }
    return result + departuresInTime(of: visit, from: pinned)
  }

  /// True when every visit of the evidence is delivered, or frozen and placed exactly as published.
  ///
  /// Contradicting pins are never inherited: somebody has to take one back.
  func isInherited(_ violation: Violation) -> Bool {
    guard violation.rule != .pinned, violation.rule != .courseComplete,
      !violation.evidence.isEmpty
    else { return false }
    return violation.evidence.allSatisfy(standsAsPublished)
  }

  /// True when a physician may accept the failure.
  func givesWay(_ violation: Violation) -> Bool {
    guard violation.rule.mayGiveWay, let course = violation.course else { return false }
    return problem.courses[course].mayBreach
  }

  private func standsAsPublished(_ reference: VisitReference) -> Bool {
    let visits = courses[reference.course]
    let placed = visits.placed.filter { $0.fraction == reference.fraction }
    guard let visit = placed.first else {
      return visits.past.contains { $0.fraction == reference.fraction }
    }
    guard placed.count == 1,
      let frozen = visits.course.published.first(where: {
        $0.isFrozen && !$0.isDateOnly && $0.day == visit.day
      })
    else { return false }
    return departures(of: visit, from: PinnedVisit(keeping: frozen)).isEmpty
  }

  private func departuresInTime(of visit: Visit, from pinned: PinnedVisit) -> [String] {
    guard let start = pinned.start else {
      guard let dayPart = pinned.dayPart, visit.dayPart != dayPart else { return [] }
      return ["is in another day part than pinned"]
    }
    guard let timing = visit.timing else {
      // A reservation keeps a pinned minute by lying in the day part that holds it.
      let beamStart = pinned.beamStart ?? start + visit.setUpMinutes
      let holding = visit.centre.map { problem.centres[$0].dayPart(at: beamStart) }
      return visit.dayPart == holding ? [] : ["is not in the day part of \(start)"]
    }
    var result: [String] = []
    if timing.start != start { result.append("starts at \(timing.start) instead of \(start)") }
    if let beamStart = pinned.beamStart, timing.beamStart != beamStart {
      result.append("has its beam at \(timing.beamStart) instead of \(beamStart)")
    }
    return result
  }
}
