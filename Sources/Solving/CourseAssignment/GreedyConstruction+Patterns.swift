import TreatmentDomain

/// A visit of the detail window that has a date but no minute yet.
struct PendingVisit {
  /// Position of its course among those that may move.
  let position: Int
  let visit: PlannedVisit
}

extension GreedyConstruction {
  /// Finds minutes for visits that greedy placement found none for: a schedule without them in, one with as
  /// many of them as possible out.
  package typealias MinuteFinder = (Schedule, [WeekInstanceBuilder.Unplaced]) -> Schedule

  /// Gives courses the dates and places of patterns, and minutes in the detail window.
  ///
  /// A date of the detail window with no minute left for a visit refuses it: its row is tightened and the course is
  /// placed anew, again and again; in the end by greedy placement, which knows what is free.
  package mutating func adopt(
    _ wanted: [CoursePattern?], in assignment: inout CourseAssignment, minutes: MinuteFinder
  ) {
    let changed = wanted.indices.filter { wanted[$0] != assignment.patterns[$0] }
    for position in changed { release(assignment.instance.courses[position]) }
    var pending: [PendingVisit] = []
    for position in inOrderOfUrgency(changed, assignment) {
      guard let pattern = wanted[position] else { continue }
      let planned = plan(
        pattern, class: assignment.instance.classOf[position],
        course: assignment.instance.courses[position], instance: assignment.instance)
      commit(planned.plan, assignment.instance.courses[position])
      pending += planned.pending.map { PendingVisit(position: position, visit: $0) }
    }
    let refused = pending.isEmpty ? [] : settle(pending, assignment, minutes)
    tighten(refused, in: &assignment)
    for position in courses(of: refused) {
      release(assignment.instance.courses[position])
    }
    assignment.read(self)
    for position in courses(of: refused) { replace(position, in: &assignment) }
  }

  private func inOrderOfUrgency(_ positions: [Int], _ assignment: CourseAssignment) -> [Int] {
    var rank = Array(repeating: 0, count: problem.courses.count)
    for (number, index) in PlacementOrder(problem: problem, facts: facts).sequence.enumerated() {
      rank[index] = number
    }
    return positions.sorted {
      rank[assignment.instance.courses[$0]] < rank[assignment.instance.courses[$1]]
    }
  }

  private func courses(of refused: [PendingVisit]) -> [Int] {
    refused.reduce(into: []) { known, entry in
      if !known.contains(entry.position) { known.append(entry.position) }
    }
  }

  // MARK: Visits that found no minute at once

  /// Looks for minutes among all visits of the window; returns the visits that have none even so.
  private mutating func settle(
    _ pending: [PendingVisit], _ assignment: CourseAssignment, _ minutes: MinuteFinder
  ) -> [PendingVisit] {
    let wishes = pending.map { entry in
      WeekInstanceBuilder.Unplaced(
        course: assignment.instance.courses[entry.position], fraction: entry.visit.fraction,
        day: entry.visit.day, room: entry.visit.room)
    }
    let found = minutes(schedule(), wishes)
    take(found.appointments)
    return pending.filter { entry in
      let index = assignment.instance.courses[entry.position]
      guard
        let own = found.appointments.first(where: {
          $0.course == index && $0.fraction == entry.visit.fraction
        })
      else { return true }
      var visit = entry.visit
      visit.room = own.room
      visit.position = .minutes(start: own.start.minutes, beamStart: own.beamStart.minutes)
      add(visit, to: index)
      return false
    }
  }

  /// Puts one more visit of a course on the board.
  private mutating func add(_ visit: PlannedVisit, to index: Int) {
    board.place(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    let number = visits[index].firstIndex { $0.fraction > visit.fraction } ?? visits[index].count
    visits[index].insert(visit, at: number)
  }

  /// Days that refused a visit hold what they hold now.
  private func tighten(_ refused: [PendingVisit], in assignment: inout CourseAssignment) {
    for entry in refused {
      guard let room = entry.visit.room else { continue }
      var held = RowAccount(problem, rows: assignment.rows)
      for other in assignment.instance.courses {
        for visit in visits[other] where visit.day == entry.visit.day {
          held.add(visit, need: VisitNeed(facts: facts[other], fraction: visit.fraction))
        }
      }
      let day = entry.visit.day - problem.horizon.firstDay
      let source = assignment.rows.row(source: problem.rooms[room].source, day: day, part: 0)
      assignment.tighten(row: source, to: held.load[source])
      // Rows of a source with one room may be left out, being implied by the room's.
      if problem.rooms.count(where: { $0.source == problem.rooms[room].source }) == 1 {
        let own = assignment.rows.row(room: room, day: day, part: 0)
        assignment.tighten(row: own, to: held.load[own])
      }
    }
  }

  private static let mostRefusals = 6

  /// Places a refused course where the tightened rows let it.
  private mutating func replace(_ position: Int, in assignment: inout CourseAssignment) {
    let index = assignment.instance.courses[position]
    for _ in 0..<Self.mostRefusals {
      var core = CourseSearchCore(assignment.instance, from: assignment.patterns, seed: 1)
      let cost = Double(core.unscheduledCost(position))
      guard let pattern = core.insertion(of: position, below: cost) else { break }
      let planned = plan(
        pattern, class: assignment.instance.classOf[position], course: index,
        instance: assignment.instance)
      guard !planned.pending.isEmpty else {
        commit(planned.plan, index)
        break
      }
      tighten(
        planned.pending.map { PendingVisit(position: position, visit: $0) }, in: &assignment)
    }
    if visits[index].isEmpty { planWaiting(index) }
    assignment.read(self)
  }

  // MARK: One pattern

  /// The visits of a pattern, those of the detail window with minutes where there are any.
  private func plan(
    _ pattern: CoursePattern, class number: Int, course index: Int, instance: CourseInstance
  ) -> (plan: CoursePlan, pending: [PlannedVisit]) {
    let placer = VisitPlacer(problem: problem, board: board, preferences: preferences)
    var plan = CoursePlan()
    var pending: [PlannedVisit] = []
    for visit in planned(pattern, class: number, instance: instance) {
      var visit = visit
      if problem.horizon.detailDays.contains(visit.day) {
        guard let found = minutes(for: visit, after: plan, of: facts[index], placer: placer) else {
          pending.append(visit)
          continue
        }
        visit = found
      }
      plan.visits.append(visit)
      plan.lastDay = visit.day
    }
    return (plan, pending)
  }

  private func planned(
    _ pattern: CoursePattern, class number: Int, instance: CourseInstance
  ) -> [PlannedVisit] {
    var result: [PlannedVisit] = []
    for phase in instance.classes[number].routes[pattern.route].phases {
      let route = instance.phases[phase]
      for _ in 0..<route.fractions {
        let fraction = result.count
        let day = problem.horizon.firstDay.adding(Int(pattern.days[fraction]))
        let place = instance.places[route.places.lowerBound + Int(pattern.places[fraction])]
        let isTail = day >= problem.horizon.dayAfter
        result.append(
          PlannedVisit(
            fraction: fraction + 1, day: day, centre: route.centre,
            room: isTail ? nil : place.room, teams: isTail ? [] : instance.teams[phase],
            position: isTail ? .tail : .dayPart(place.part)))
      }
    }
    return result
  }

  /// The cheapest minute of a date in the rooms of the visit's group; nil when none is free.
  private func minutes(
    for visit: PlannedVisit, after plan: CoursePlan, of entry: CourseFacts, placer: VisitPlacer
  ) -> PlannedVisit? {
    guard let phase = entry.course.phaseIndex(ofFraction: visit.fraction),
      let room = visit.room,
      let option = entry.options[phase].first(where: { $0.rooms.contains(room) })
    else { return nil }
    var earliest = 0
    if let last = plan.visits.last, let (_, beamStart) = last.minutes,
      let before = entry.course.phaseIndex(ofFraction: last.fraction)
    {
      let end = beamStart + entry.course.phases[before].beamMinutes
      earliest = end + 60 * problem.rules.spacingHours - 1440 * (visit.day - last.day)
    }
    let most = problem.rules.minutesPerDay
    return placer.place(
      VisitPlacer.Wish(
        facts: entry, need: VisitNeed(facts: entry, fraction: visit.fraction), option: option,
        day: visit.day, others: plan.visits, beamStarts: min(most, max(0, earliest))...most,
        pin: nil)
    )?.visit
  }
}
