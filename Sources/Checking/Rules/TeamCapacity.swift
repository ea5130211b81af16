import TreatmentDomain

/// Teams attend visits inside their windows, not too many at once and not too many a day.
struct TeamCapacity: HardRule {
  let name = RuleName.teamCapacity

  func violations(in view: ScheduleView) -> [Violation] {
    let attended = view.teamDays
    return view.placed.compactMap { withoutTeam($0, in: view) }
      + attended.flatMap { outsideWindows($0, in: view) }
      + attended.flatMap { tooManyAtOnce($0, in: view) }
      + attended.compactMap { tooManyOnDay($0, in: view) }
  }

  private func withoutTeam(_ visit: Visit, in view: ScheduleView) -> Violation? {
    guard view.teams(for: visit) == nil else { return nil }
    let named = view.phase(of: visit).teams.joined(separator: ", ")
    return violation(
      of: visit, resource: visit.centre.map(Resource.centre),
      "\(view.subject(visit)) lies at \(view.centreName(visit.centre)) on \(visit.day), which "
        + "lacks a team it needs (\(named)).")
  }

  private func outsideWindows(
    _ day: VisitGroup<ResourceDay>, in view: ScheduleView
  ) -> [Violation] {
    let team = view.problem.teams[day.key.resource]
    let windows = view.openings.team(day.key.resource, on: day.key.day)
    return day.visits.compactMap { visit in
      guard let busy = busy(visit, team), !windows.contains(where: { $0.contains(busy) }) else {
        return nil
      }
      let works = windows.map(\.description).joined(separator: " and ")
      return violation(
        of: visit, resource: .team(day.key.resource),
        "\(view.subject(visit)) needs \(team.id) \(busy) on \(visit.day), but the team works "
          + "\(works.isEmpty ? "not at all" : works).")
    }
  }

  /// Looks at every entry: the visits still attended then, and this one.
  private func tooManyAtOnce(
    _ day: VisitGroup<ResourceDay>, in view: ScheduleView
  ) -> [Violation] {
    let team = view.problem.teams[day.key.resource]
    var attended: [(visit: Visit, end: MinuteOfDay)] = []
    var result: [Violation] = []
    for visit in day.visits.ordered(by: { $0.start }) {
      guard let busy = busy(visit, team), !busy.isEmpty else { continue }
      attended.removeAll { $0.end <= busy.start }
      if attended.count >= team.concurrentVisits {
        let count = attended.count + 1
        result.append(
          violation(
            of: visit, against: attended.map(\.visit), resource: .team(day.key.resource),
            units: count - team.concurrentVisits,
            "\(view.subject(visit)) needs \(team.id) at \(busy.start) on \(visit.day) as one of "
              + "\(count) visits; the team attends at most \(team.concurrentVisits) at once."))
      }
      attended.append((visit, busy.end))
    }
    return result
  }

  private func tooManyOnDay(_ day: VisitGroup<ResourceDay>, in view: ScheduleView) -> Violation? {
    let team = view.problem.teams[day.key.resource]
    guard let limit = team.visitsPerDay(on: day.key.day), day.visits.count > limit else {
      return nil
    }
    return Violation(
      rule: name, day: day.key.day, resource: .team(day.key.resource),
      units: day.visits.count - limit,
      evidence: day.visits.map(\.reference),
      message: "\(team.id) has \(day.visits.count) visits on \(day.key.day); it attends at most "
        + "\(limit) a day.")
  }

  private func busy(_ visit: Visit, _ team: Team) -> TimeWindow? {
    visit.timing.map { TimeWindow($0.start, $0.exitEnd + team.minutesAfterExit) }
  }
}

extension ScheduleView {
  /// Appointments and reservations by team and date.
  var teamDays: [VisitGroup<ResourceDay>] {
    byTeam(appointments + reservations).enumerated().flatMap { team, attended in
      attended.grouped { ResourceDay(resource: team, day: $0.day) }
    }
  }
}
