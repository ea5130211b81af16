import TreatmentDomain

/// All visits of a phase lie in one beam-matched group; a plan or a delivered fraction fixes it.
struct BeamContinuity: HardRule {
  let name = RuleName.beamContinuity

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course in
      course.course.phases.indices.flatMap { phase in
        course.course.phases[phase].alternatesBeams
          ? [] : strays(inPhase: phase, of: course, in: view)
      }
    }
  }

  private func strays(
    inPhase phase: Int, of course: CourseVisits, in view: ScheduleView
  ) -> [Violation] {
    let visits = course.placed.filter { $0.phase == phase && $0.room != nil }
    guard let first = visits.first else { return [] }
    let planned = plannedGroup(forPhase: phase, of: course, in: view)
    let delivered = planned == nil ? deliveredRoom(inPhase: phase, of: course) : nil
    let room = delivered ?? first.room
    guard let group = planned ?? room.map({ view.problem.rooms[$0].beamMatchedGroup }) else {
      return []
    }
    let other = planned == nil && delivered == nil ? [first] : []
    return visits.compactMap { visit in
      guard let room = visit.room, view.problem.rooms[room].beamMatchedGroup != group else {
        return nil
      }
      return violation(
        of: visit, against: other, resource: .room(room),
        "\(view.subject(visit)) is in \(view.roomName(room)) on \(visit.day), outside the "
          + "beam-matched group \(group) of phase \(phase + 1).")
    }
  }

  /// The group of the treatment plan, for those phases that one of its rooms can treat.
  private func plannedGroup(
    forPhase phase: Int, of course: CourseVisits, in view: ScheduleView
  ) -> String? {
    guard let group = course.course.planGroup else { return nil }
    let fits = view.problem.rooms.indices.contains {
      view.problem.rooms[$0].beamMatchedGroup == group
        && view.requirements.room($0, fitsPhase: phase, ofCourse: course.index)
    }
    return fits ? group : nil
  }

  private func deliveredRoom(inPhase phase: Int, of course: CourseVisits) -> Int? {
    let past = course.past.filter { $0.phase == phase }
    guard !past.isEmpty else { return nil }
    if let room = past.last(where: { $0.room != nil })?.room { return room }
    return course.course.usual.indices.contains(phase) ? course.course.usual[phase].room : nil
  }
}
