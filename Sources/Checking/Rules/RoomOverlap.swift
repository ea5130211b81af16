import TreatmentDomain

/// Visits in a room do not overlap, and its turnaround lies between them.
struct RoomOverlap: HardRule {
  let name = RuleName.roomOverlap

  func violations(in view: ScheduleView) -> [Violation] {
    view.roomDays.flatMap { overlaps(in: $0, view) }
  }

  private func overlaps(in day: VisitGroup<ResourceDay>, _ view: ScheduleView) -> [Violation] {
    let room = view.problem.rooms[day.key.resource]
    var result: [Violation] = []
    var latest: Visit?
    for visit in day.visits {
      guard let timing = visit.timing else { continue }
      if let before = latest, let left = before.timing?.exitEnd {
        let free = timing.start - left
        if free < room.turnaroundMinutes {
          result.append(
            violation(
              of: visit, against: [before], resource: .room(day.key.resource),
              units: room.turnaroundMinutes - free,
              .minutes, ["\(room.turnaroundMinutes - free)"],
              "\(view.subject(visit)) enters \(room.id) at \(timing.start) on \(visit.day), but "
                + "\(view.object(before)) leaves at \(left) and turnaround takes "
                + "\(room.turnaroundMinutes) minutes."))
        }
      }
      if let known = latest?.timing?.exitEnd, known >= timing.exitEnd { continue }
      latest = visit
    }
    return result
  }
}
