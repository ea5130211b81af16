import TreatmentDomain

/// Which courses may move, the instance that this gives, and where they are now.
///
/// Waiting courses that nobody published, pinned or promised may move; all others stay as they were placed.
package struct CourseAssignment {
  package private(set) var instance: CourseInstance
  /// Pattern of each course of the instance; nil for one left out.
  package var patterns: [CoursePattern?]
  package let rows: CourseRows

  /// The assignment as a construction has it on its board.
  package init(_ construction: GreedyConstruction) {
    self.init(construction, visits: construction.visits)
  }

  /// The assignment as a schedule has it.
  package init(_ construction: GreedyConstruction, schedule: Schedule) {
    self.init(construction, visits: construction.planned(schedule))
  }

  private init(_ construction: GreedyConstruction, visits: [[PlannedVisit]]) {
    let problem = construction.problem
    let movable = problem.courses.indices.filter { Self.mayMove(problem.courses[$0]) }
    self.init(construction, visits: visits, movable: movable)
    // What no pattern describes stays where it is.
    let readable = zip(instance.courses, patterns).filter { $1 != nil || visits[$0].isEmpty }
    if readable.count < movable.count {
      self.init(construction, visits: visits, movable: readable.map(\.0))
    }
  }

  private init(_ construction: GreedyConstruction, visits: [[PlannedVisit]], movable: [Int]) {
    let problem = construction.problem
    var builder = CourseInstanceBuilder(
      problem, facts: construction.facts, dates: construction.dates,
      protected: construction.protected)
    rows = builder.rows
    let capacity = Self.capacity(construction, visits, movable: movable, rows: builder.rows)
    instance = builder.instance(movable: movable, capacity: capacity)
    patterns = Array(repeating: nil, count: movable.count)
    read(visits, problem: problem)
  }

  /// Cost of all courses that may move, as the course assignment counts.
  package var cost: Int { instance.cost(of: patterns) }

  static func mayMove(_ course: Course) -> Bool {
    course.state == .waiting && !course.mayBreach && course.pins.isEmpty
      && course.promisedStart == nil && course.remainingFractions > 0
  }

  /// Reads where the courses are from what was placed.
  mutating func read(_ construction: GreedyConstruction) {
    read(construction.visits, problem: construction.problem)
  }

  private mutating func read(_ visits: [[PlannedVisit]], problem: Problem) {
    for (position, index) in instance.courses.enumerated() {
      patterns[position] = instance.pattern(
        of: visits[index], class: instance.classOf[position], problem: problem)
    }
  }

  /// A day that could not take a visit holds what it holds now, whatever the surrogate says.
  mutating func tighten(row: Int, to held: Int32) {
    instance.capacity[row] = min(instance.capacity[row], max(0, held))
  }

  /// What is left of every row for courses that may move.
  private static func capacity(
    _ construction: GreedyConstruction, _ visits: [[PlannedVisit]], movable: [Int],
    rows: CourseRows
  ) -> [Int32] {
    let problem = construction.problem
    var capacity = RowAccount.capacity(
      problem, rows: rows,
      detailed: DayCapacity(problem, visits: visits, facts: construction.facts),
      protected: construction.protected)
    var all = RowAccount(problem, rows: rows)
    var kept = RowAccount(problem, rows: rows)
    var isMovable = Array(repeating: false, count: problem.courses.count)
    for index in movable { isMovable[index] = true }
    for index in problem.courses.indices {
      let entry = construction.facts[index]
      for visit in visits[index] {
        let need = VisitNeed(facts: entry, fraction: visit.fraction)
        // What stays takes from every level, as it takes from what arrivals find.
        let levels =
          isMovable[index]
          ? rows.levels(of: entry.course.waitingClass) : rows.levels.indices
        all.add(visit, need: need, levels: levels)
        if !isMovable[index] { kept.add(visit, need: need, levels: levels) }
      }
      if let trial = entry.course.trial, !visits[index].isEmpty,
        construction.countsForTrial(entry.course), !isMovable[index]
      {
        kept.addStart(trial: trial)
      }
    }
    // What stands was possible: days of the detail window were filled to the minute.
    for row in capacity.indices {
      capacity[row] = max(capacity[row], all.load[row]) - kept.load[row]
    }
    return capacity
  }
}

extension CourseInstance {
  /// The pattern of placed visits; nil when there are none or no route goes that way.
  func pattern(
    of visits: [PlannedVisit], class number: Int, problem: Problem
  ) -> CoursePattern? {
    guard !visits.isEmpty else { return nil }
    for (index, route) in classes[number].routes.enumerated()
    where route.fractions == visits.count {
      if let found = pattern(of: visits, route: route, number: index, class: number, problem) {
        return found
      }
    }
    return nil
  }

  private func pattern(
    of visits: [PlannedVisit], route: CourseRoute, number: Int, class courseClass: Int,
    _ problem: Problem
  ) -> CoursePattern? {
    var result = CoursePattern(route: number, days: [], places: [], cost: 0)
    var fraction = 0
    for phase in route.phases {
      var last: Int16 = 0
      for _ in 0..<phases[phase].fractions {
        let visit = visits[fraction]
        let day = visit.day - problem.horizon.firstDay
        guard visit.centre == phases[phase].centre, day >= 0, day < span else { return nil }
        if day < days {
          guard let place = place(of: visit, phase: phase, problem: problem) else { return nil }
          last = place
        }
        result.days.append(Int16(day))
        result.places.append(last)
        fraction += 1
      }
    }
    guard route.starts.contains(where: { $0.day == result.start }) else { return nil }
    result.cost = cost(of: result, class: courseClass)
    return result
  }

  private func place(of visit: PlannedVisit, phase: Int, problem: Problem) -> Int16? {
    let range = phases[phase].places
    let part = visit.dayPart(in: problem)
    let exact = range.first { places[$0].room == visit.room && places[$0].part == part }
    let found =
      exact
      ?? (visit.minutes != nil ? range.first { places[$0].room == visit.room } : nil)
    return found.map { Int16($0 - range.lowerBound) }
  }
}

extension GreedyConstruction {
  /// The visits of a schedule by course, in order of fractions.
  func planned(_ schedule: Schedule) -> [[PlannedVisit]] {
    var result = Array(repeating: [PlannedVisit](), count: problem.courses.count)
    func add(
      _ course: Int, _ fraction: Int, _ day: Day, _ room: Int?, _ centre: Int,
      _ position: PlannedVisit.Position
    ) {
      let teams = room.flatMap { room in
        facts[course].course.phaseIndex(ofFraction: fraction).flatMap { phase in
          facts[course].options[phase].first { $0.rooms.contains(room) }?.teams
        }
      }
      result[course].append(
        PlannedVisit(
          fraction: fraction, day: day, centre: centre, room: room, teams: teams ?? [],
          position: position))
    }
    for visit in schedule.appointments {
      add(
        visit.course, visit.fraction, visit.day, visit.room, problem.centre(ofRoom: visit.room),
        .minutes(start: visit.start.minutes, beamStart: visit.beamStart.minutes))
    }
    for visit in schedule.reservations {
      add(
        visit.course, visit.fraction, visit.day, visit.room, problem.centre(ofRoom: visit.room),
        .dayPart(visit.dayPart))
    }
    for visit in schedule.tailDates {
      add(visit.course, visit.fraction, visit.day, nil, visit.centre, .tail)
    }
    for index in result.indices { result[index].sort { $0.fraction < $1.fraction } }
    return result
  }
}
