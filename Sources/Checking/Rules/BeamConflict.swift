import TreatmentDomain

/// A source serves one room at a time and needs its switching minutes between two rooms.
struct BeamConflict: HardRule {
  let name = RuleName.beamConflict

  func violations(in view: ScheduleView) -> [Violation] {
    view.sourceDays.flatMap { conflicts(in: $0, view) }
  }

  private func conflicts(in day: VisitGroup<ResourceDay>, _ view: ScheduleView) -> [Violation] {
    var result: [Violation] = []
    // The latest beam of every room so far: an earlier one of the same room conflicts less.
    var latest: [Visit] = []
    for visit in day.visits {
      result += latest.compactMap { conflict(of: visit, after: $0, in: view) }
      guard let place = latest.firstIndex(where: { $0.room == visit.room }) else {
        latest.append(visit)
        continue
      }
      if end(of: visit) > end(of: latest[place]) { latest[place] = visit }
    }
    return result
  }

  private func conflict(of visit: Visit, after before: Visit, in view: ScheduleView) -> Violation? {
    guard let source = visit.source, let timing = visit.timing, let earlier = before.timing else {
      return nil
    }
    let candidate = view.problem.sources[source]
    let switching = visit.room == before.room ? 0 : candidate.switchMinutes
    let short = switching - (timing.beamStart - earlier.beamEnd)
    guard short > 0 else { return nil }
    return violation(
      of: visit, against: [before], resource: .source(source), units: short, .minutes, ["\(short)"],
      "\(view.subject(visit)) has the beam of \(candidate.id) in \(view.roomName(visit.room)) at "
        + "\(timing.beamStart) on \(visit.day), but \(view.object(before)) in "
        + "\(view.roomName(before.room)) ends at \(earlier.beamEnd) and switching takes "
        + "\(switching) minutes.")
  }

  private func end(of visit: Visit) -> MinuteOfDay { visit.timing?.beamEnd ?? MinuteOfDay(0) }
}
