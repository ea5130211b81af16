import TreatmentDomain

extension CoursePlanner {
  /// The first rule that leaves no place on a date that the date rules allow.
  func why(
    _ fraction: Int, _ option: PhaseOption, _ day: Day, _ plan: CoursePlan
  ) -> Refusal {
    let wish = wish(fraction, option: option, day: day, plan: plan)
    if let team = placer.fullTeam(wish) {
      return Refusal("teamCapacity", .teamVisitsADay, problem.teams[team].id)
    }
    let phase = course.phaseIndex(ofFraction: fraction) ?? 0
    let rooms = facts.options[phase].flatMap(\.rooms).map { problem.rooms[$0].id }
      .joined(separator: ", ")
    if problem.horizon.detailDays.contains(day) {
      return Refusal("roomOverlap", .noFreeMinute, rooms)
    }
    let parts = problem.centres[option.centre].dayParts.indices
    let refusals = placer.rooms(wish).flatMap { room in
      parts.compactMap { placer.refusal(wish, room: room, part: $0) }
    }
    return refusals.last { $0.rule != "patientWindows" } ?? refusals.first
      ?? Refusal("roomCapability", .noRoomLeft)
  }

  /// Where a plan got no further, and the dates that were tried there.
  func deadEnd(_ step: DateStep, option: PhaseOption, after plan: CoursePlan) -> DeadEnd {
    let tried = step.candidates(after: plan).sorted()
    // Without a date inside every limit, the next one shows which limit it is.
    let next = (plan.lastDay ?? course.readyOn).adding(1)
    return DeadEnd(
      fraction: step.fraction, option: option, days: tried.isEmpty ? [next] : tried,
      isBarredStart: step.fraction == 1
        && tried.contains { step.barredStart(on: $0)?.rule == "startRule" })
  }
}
