import TreatmentDomain

/// Reserved minutes stay within the usable share of open minutes, day part by day part; in the detail
/// window time stays free for urgent patients.
struct ReservedLoad: HardRule {
  let name = RuleName.reservedLoad

  func violations(in view: ScheduleView) -> [Violation] {
    let detail = view.problem.horizon.detailDays
    let reservations = view.reservations.filter {
      view.problem.horizon.days.contains($0.day) && !detail.contains($0.day)
    }
    return sourceOverloads(reservations, in: view) + roomOverloads(reservations, in: view)
      + teamOverloads(reservations, in: view)
      + view.sourceDays.filter { detail.contains($0.key.day) }
      .compactMap { keptFree(in: $0, view) }
  }

  private func sourceOverloads(_ visits: [Visit], in view: ScheduleView) -> [Violation] {
    groups(of: visits) { $0.source }.compactMap { group in
      let source = view.problem.sources[group.key.resource]
      let load = group.visits.reduce(0) { $0 + $1.beamMinutes + source.switchMinutes }
      let open = view.openSourceMinutes(group.key)
      return overload(
        group, of: .source(group.key.resource), load: load, open: open,
        share: view.problem.rules.usableSourceShare,
        in: view)
    }
  }

  private func roomOverloads(_ visits: [Visit], in view: ScheduleView) -> [Violation] {
    groups(of: visits) { $0.room }.compactMap { group in
      let room = view.problem.rooms[group.key.resource]
      let load = group.visits.reduce(0) { $0 + $1.stayMinutes + room.turnaroundMinutes }
      let open = view.openRoomMinutes(group.key)
      return overload(
        group, of: .room(group.key.resource), load: load, open: open,
        share: view.problem.rules.usableRoomShare,
        in: view)
    }
  }

  private func teamOverloads(_ visits: [Visit], in view: ScheduleView) -> [Violation] {
    view.byTeam(visits).enumerated().flatMap { index, attended in
      let team = view.problem.teams[index]
      return groups(of: attended) { _ in index }.compactMap { group in
        let load = group.visits.reduce(0) { $0 + $1.stayMinutes + team.minutesAfterExit }
        return overload(
          group, of: .team(index), load: load, open: view.openTeamMinutes(group.key),
          share: view.problem.rules.usableTeamShare, in: view)
      }
    }
  }

  private func groups(
    of visits: [Visit], by resource: (Visit) -> Int?
  ) -> [VisitGroup<ResourceDayPart>] {
    visits.grouped { visit in
      guard let index = resource(visit), let dayPart = visit.dayPart else { return nil }
      return ResourceDayPart(resource: index, day: visit.day, dayPart: dayPart)
    }
  }

  private func overload(
    _ group: VisitGroup<ResourceDayPart>, of resource: Resource, load: Int, open: Int, share: Int,
    in view: ScheduleView
  ) -> Violation? {
    guard load * 1000 > open * share else { return nil }
    let usable = open * share / 1000
    let part =
      group.visits.first?.centre
      .map { view.problem.centres[$0].dayParts[group.key.dayPart].id } ?? "day part"
    return Violation(
      rule: name, day: group.key.day, resource: resource, units: load - usable,
      evidence: group.visits.map(\.reference),
      aspect: .minutes, values: ["\(load - usable)"],
      message:
        "\(view.problem.id(of: resource)) has \(load) minutes reserved in the \(part) of \(group.key.day); "
        + "\(usable) of \(open) open minutes are usable.")
  }

  private func keptFree(in day: VisitGroup<ResourceDay>, _ view: ScheduleView) -> Violation? {
    let source = view.problem.sources[day.key.resource]
    let opening = view.openings.source(day.key.resource, on: day.key.day)
    guard source.keepFreeMinutes > 0, let regular = opening.hours?.regular else { return nil }
    let visits = day.visits.filter { visit in
      view.problem.courses[visit.course].waitingClass != .p1
        && (visit.timing.map { regular.contains($0.beamStart) } ?? false)
    }
    let load = visits.reduce(0) { $0 + $1.beamMinutes + source.switchMinutes }
    let limit = opening.regularBeam.totalMinutes - source.keepFreeMinutes
    guard load > max(0, limit) else { return nil }
    return Violation(
      rule: name, day: day.key.day, resource: .source(day.key.resource),
      units: load - max(0, limit),
      evidence: visits.map(\.reference),
      aspect: .minutes, values: ["\(load - max(0, limit))"],
      message: "\(source.id) has \(load) regular minutes in use on \(day.key.day); with "
        + "\(source.keepFreeMinutes) kept free for urgent patients \(max(0, limit)) are left.")
  }
}
