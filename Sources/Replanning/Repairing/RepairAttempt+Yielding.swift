import ScenarioFiles
import Solving
import TreatmentDomain

extension RepairAttempt {
  /// Keeps one more frozen visit of another day by letting at most three others who come later today come at another time of today.
  ///
  /// Who comes in the afternoon every day can come in the evening and still rest long enough; who comes in the morning cannot.
  mutating func letOthersYield() throws(ScenarioIssues) -> Bool {
    for course in firstBroken.map(\.course) where !hopeless.contains(course) {
      var plansLeft = Self.mostPlans
      for groups in disturbance.groupsThatMayYield(to: course) {
        if try yieldBest(of: groups, to: course, &plansLeft) { return true }
      }
      hopeless.insert(course)
    }
    return false
  }

  /// Plans tried for one course, so that a repair stays a matter of seconds.
  private static let mostPlans = 100
  /// One other patient is called for so many lost visits.
  private static let lostPerOther = 4

  /// Takes the cheapest of the groups that help; false when none does.
  private mutating func yieldBest(
    of groups: [[Appointment]], to course: Int, _ plansLeft: inout Int
  ) throws(ScenarioIssues) -> Bool {
    let most = max(1, disturbance.lost.count / Self.lostPerOther) - disturbance.yielded.count
    var best = self
    let shift = BeamShift(disturbance.problem)
    let wishes = disturbance.wishesForToday(of: course)
    for group in groups where plansLeft > 0 && group.count <= most {
      var rest = disturbance.kept
      rest.appointments.removeAll { group.contains($0) }
      // Most groups leave no place even so, and asking is quicker than planning.
      guard wishes.contains(where: { shift.changes(for: $0, in: rest) != nil }) else { continue }
      plansLeft -= 1
      var trial = self
      try trial.yield(group, to: course)
      if !trial.plan.isBetter(than: plan) { _ = try trial.shiftBeams() }
      if trial.plan.isBetter(than: plan), trial.plan.isPreferred(to: best.plan),
        trial.plan.failuresOfOthers <= plan.failuresOfOthers, trial.plan.holds(dayOf: group)
      {
        best = trial
      }
    }
    guard best.plan.isBetter(than: plan) else { return false }
    self = best
    holdToday()
    return true
  }

  private mutating func yield(
    _ group: [Appointment], to course: Int
  ) throws(ScenarioIssues) {
    try disturbance.yield(group)
    // Who makes way chooses before those who lost their visit: the evening is theirs first.
    order = order(with: course) + group.map(\.course)
    plan = RepairPlan(disturbance, usesSameDay: usesSameDay, first: order)
  }
}

extension Disturbance {
  /// Who may make way today for a course that lost its visit, the smallest change first: one visit of its rooms, one that shares the
  /// beam, two of its rooms in a row, one of each, two in a row and one that shares the beam.
  func groupsThatMayYield(to index: Int) -> [[[Appointment]]] {
    let today = problem.asOf.day
    let facts = CourseFacts(index, problem: problem, dates: DateTable(problem))
    let needs = lost.filter { $0.course == index && $0.day == today && $0.start != nil }
      .map { VisitNeed(facts: facts, fraction: $0.fraction) }
    let rooms = needs.flatMap { facts.options[$0.phase].flatMap(\.rooms) }
    let sources = rooms.map { problem.rooms[$0].source }
    // Who enters while the last beam that is early enough ends, or before the patient has left, is in the way, too.
    let end = latestBeamToday(of: index) + (needs.map(\.visitMinutes).max() ?? 0)
    let visits = kept.appointments.filter { visit in
      visit.day == today && visit.start.minutes < end && mayYield(visit)
        && sources.contains(problem.rooms[visit.room].source) && canComeElsewhen(visit)
    }.sorted { ($0.room, $0.start) < ($1.room, $1.start) }
    let own = visits.filter { rooms.contains($0.room) }
    let others = visits.filter { !rooms.contains($0.room) }
    let rows = zip(own, own.dropFirst()).filter { $0.room == $1.room }.map { [$0, $1] }
    let crossings = own.flatMap { visit in
      others.filter { abs($0.beamStart.minutes - visit.beamStart.minutes) < Self.near }
        .map { [visit, $0] }
    }
    let triples = rows.flatMap { row in
      others.filter { other in
        row.contains { abs($0.beamStart.minutes - other.beamStart.minutes) < Self.near }
      }.map { row + [$0] }
    }
    return [own.map { [$0] }, others.map { [$0] }, rows, crossings, triples]
  }

  /// True when a place of today beside everybody else's is left for a visit, at another minute than its own.
  private func canComeElsewhen(_ visit: Appointment) -> Bool {
    let facts = CourseFacts(visit.course, problem: problem, dates: DateTable(problem))
    let need = VisitNeed(facts: facts, fraction: visit.fraction)
    let wish = BeamShift.Wish(
      course: visit.course, fraction: visit.fraction, day: visit.day,
      rooms: facts.options[need.phase].flatMap(\.rooms),
      starts: entriesToday.filter { $0 != visit.start },
      beamStarts: 0...latestBeamToday(of: visit.course))
    return BeamShift(problem).changes(for: wish, in: kept) != nil
  }

  /// Minutes between beams of visits that stand in each other's way.
  private static let near = 30

  /// True for a visit to come that nobody pinned, of a course that is not planned again anyway.
  private func mayYield(_ visit: Appointment) -> Bool {
    let course = problem.courses[visit.course]
    return visit.start >= problem.asOf.minute && !courses.contains(visit.course)
      && course.pins.isEmpty
      && !course.published.contains { $0.isFrozen && $0.day == visit.day }
  }
}
