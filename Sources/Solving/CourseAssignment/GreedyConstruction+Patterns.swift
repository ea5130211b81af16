import TreatmentDomain

extension GreedyConstruction {
  /// Gives courses the dates and places of patterns, and minutes in the detail window.
  ///
  /// A date of the detail window that has no minute left for a visit refuses it: its row is tightened and the course is
  /// placed anew, again and again; in the end by greedy placement, which knows what is free.
  package mutating func adopt(_ wanted: [CoursePattern?], in assignment: inout CourseAssignment) {
    let changed = wanted.indices.filter { wanted[$0] != assignment.patterns[$0] }
    for position in changed { release(assignment.instance.courses[position]) }
    var open: [Int] = []
    // Courses without visits in the detail window cannot be refused; the others come in order of urgency.
    let urgency = PlacementOrder(problem: problem, facts: facts).sequence
    var rank = Array(repeating: 0, count: problem.courses.count)
    for (number, index) in urgency.enumerated() { rank[index] = number }
    let order = changed.sorted {
      rank[assignment.instance.courses[$0]] < rank[assignment.instance.courses[$1]]
    }
    for position in order {
      guard let pattern = wanted[position] else { continue }
      if !realise(pattern, position, in: &assignment) { open.append(position) }
    }
    assignment.read(self)
    for position in open { replace(position, in: &assignment) }
  }

  private static let mostRefusals = 6

  /// Places a refused course where the tightened rows let it.
  private mutating func replace(_ position: Int, in assignment: inout CourseAssignment) {
    let index = assignment.instance.courses[position]
    for _ in 0..<Self.mostRefusals {
      var core = CourseSearchCore(assignment.instance, from: assignment.patterns, seed: 1)
      let cost = Double(core.unscheduledCost(position))
      guard let pattern = core.insertion(of: position, below: cost) else { break }
      if realise(pattern, position, in: &assignment) { break }
    }
    if visits[index].isEmpty { planWaiting(index) }
    assignment.read(self)
  }

  /// Puts a course on the board as its pattern says; false, with a row tightened, when a date refuses.
  private mutating func realise(
    _ pattern: CoursePattern, _ position: Int, in assignment: inout CourseAssignment
  ) -> Bool {
    let index = assignment.instance.courses[position]
    let number = assignment.instance.classOf[position]
    switch plan(pattern, course: index, class: number, instance: assignment.instance) {
    case .placed(let plan):
      commit(plan, index)
      return true
    case .refused(let day, let room):
      let source = problem.rooms[room].source
      let offset = day - problem.horizon.firstDay
      var held = RowAccount(problem, rows: assignment.rows)
      for other in assignment.instance.courses {
        for visit in visits[other] where visit.day == day {
          held.add(visit, need: VisitNeed(facts: facts[other], fraction: visit.fraction))
        }
      }
      let row = assignment.rows.row(source: source, day: offset, part: 0)
      assignment.tighten(row: row, to: held.load[row])
      return false
    }
  }

  private enum Realisation {
    case placed(CoursePlan)
    case refused(Day, room: Int)
  }

  private func plan(
    _ pattern: CoursePattern, course index: Int, class number: Int, instance: CourseInstance
  ) -> Realisation {
    let entry = facts[index]
    let placer = VisitPlacer(
      problem: problem, board: board, preferences: PreferenceFacts(problem))
    var plan = CoursePlan()
    var fraction = 0
    for phase in instance.classes[number].routes[pattern.route].phases {
      let route = instance.phases[phase]
      for _ in 0..<route.fractions {
        fraction += 1
        let day = problem.horizon.firstDay.adding(Int(pattern.days[fraction - 1]))
        let place = instance.places[
          route.places.lowerBound + Int(pattern.places[fraction - 1])]
        var visit = PlannedVisit(
          fraction: fraction, day: day, centre: route.centre, room: place.room,
          teams: route.teams, position: .dayPart(place.part))
        if day >= problem.horizon.dayAfter {
          visit.room = nil
          visit.teams = []
          visit.position = .tail
        } else if problem.horizon.detailDays.contains(day) {
          guard let found = minutes(for: visit, after: plan, of: entry, placer: placer) else {
            return .refused(day, room: place.room)
          }
          visit = found
        }
        plan.visits.append(visit)
        plan.lastDay = day
      }
    }
    return .placed(plan)
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
