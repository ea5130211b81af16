import TreatmentDomain

/// Makes the flat tables of the course assignment from a problem and what is kept of a schedule.
struct CourseInstanceBuilder {
  let problem: Problem
  let facts: [CourseFacts]
  let dates: DateTable
  let rows: CourseRows
  let days: Int
  let span: Int

  private var phases: [RoutePhase] = []
  private var teams: [[Int]] = []
  private var places: [RoutePlace] = []
  private var claims: [RowClaim] = []
  private var open: [Bool] = []
  private var weekMinimum: [Int8] = []
  private var groups: [String: Int] = [:]
  /// True for sources whose rows hold wherever those of their only room hold.
  private var isImplied: [Bool] = []

  /// Days after the horizon that a course may need at most.
  private static let mostTail = 280

  init(
    _ problem: Problem, facts: [CourseFacts], dates: DateTable, protected: ProtectedMinutes
  ) {
    self.problem = problem
    self.facts = facts
    self.dates = dates
    rows = CourseRows(problem, protected: protected)
    days = problem.horizon.days.count
    let longest = facts.map { entry in
      entry.course.phases.reduce(28) { sum, phase in
        sum + 7 * (phase.fractions / max(1, phase.perWeekMaximum) + 1)
          + phase.freeDaysBeforeMaximum
      }
    }
    span = days + min(Self.mostTail, (longest.max() ?? 28) / 7 * 7 + 28)
  }

  /// The instance in which some courses may move.
  ///
  /// - Parameters:
  ///   - movable: indices of the courses, in order.
  ///   - capacity: what each row has left for them.
  mutating func instance(movable: [Int], capacity: [Int32]) -> CourseInstance {
    isImplied = problem.sources.indices.map { isImplied(source: $0, capacity) }
    for room in problem.rooms where groups[room.beamMatchedGroup] == nil {
      groups[room.beamMatchedGroup] = groups.count
    }
    var classes: [CourseClass] = []
    var known: [Course: Int] = [:]
    let classOf = movable.map { index in
      var key = problem.courses[index]
      key.id = ""
      key.startsAfter = nil
      if let number = known[key] {
        classes[number].count += 1
        return number
      }
      known[key] = classes.count
      classes.append(courseClass(index))
      return classes.count - 1
    }
    let position = Dictionary(uniqueKeysWithValues: movable.enumerated().map { ($1, $0) })
    return CourseInstance(
      days: days, span: span, detailDays: problem.horizon.detailDays.count,
      capacity: capacity.map { max(0, $0) }, courses: movable, classOf: classOf, classes: classes,
      startsAfter: movable.map { index in
        problem.courses[index].startsAfter.flatMap { position[$0] } ?? -1
      }, phases: phases, teams: teams, places: places, claims: claims, open: open,
      weekMinimum: weekMinimum,
      closedBefore: closedBefore(), changes: changes)
  }

  private var changes: ChangeCosts {
    let objective = problem.objective
    return ChangeCosts(
      part: objective.dayPartChange,
      room: objective.roomChangeMode == .consecutive ? objective.roomChange : 0,
      group: objective.beamGroupChange)
  }

  private func closedBefore() -> [Int16] {
    let first = problem.horizon.firstDay
    return problem.centres.flatMap { centre -> [Int16] in
      var closed: Int16 = 0
      return (0...span).map { day in
        defer { if centre.calendar.isClosure(first.adding(day)) { closed += 1 } }
        return closed
      }
    }
  }

  /// True when a source has one room, which never holds more minutes and is kept longer by every visit.
  private func isImplied(source: Int, _ capacity: [Int32]) -> Bool {
    let own = problem.rooms.indices.filter { problem.rooms[$0].source == source }
    guard own.count == 1,
      problem.sources[source].switchMinutes <= problem.rooms[own[0]].turnaroundMinutes
    else { return false }
    return (0..<days).allSatisfy { day in
      (0..<rows.parts).allSatisfy { part in
        capacity[rows.row(room: own[0], day: day, part: part)]
          <= capacity[rows.row(source: source, day: day, part: part)]
      }
    }
  }

  // MARK: Classes and routes

  private mutating func courseClass(_ index: Int) -> CourseClass {
    let entry = facts[index]
    let course = entry.course
    let before = phases.count
    let options = course.phases.indices.map { phase in
      entry.options[phase].map { option in
        (number: add(option, phase: phase, of: entry, slotsFrom: before), option: option)
      }
    }
    var routes: [CourseRoute] = []
    var chosen: [(number: Int, option: PhaseOption)] = []
    func choose(_ phase: Int) {
      guard phase < options.count else {
        routes.append(route(chosen, of: entry))
        return
      }
      for option in options[phase] {
        if let last = chosen.last, last.option.centre != option.option.centre,
          !course.mayChangeCentre
        {
          continue
        }
        chosen.append(option)
        choose(phase + 1)
        chosen.removeLast()
      }
    }
    choose(0)
    let release = course.centres.map { entry.release(at: $0, problem: problem) }.min()
    return CourseClass(
      representative: index, count: 1,
      unscheduledCost: problem.objective.unscheduledCost(
        of: course, daysAfterRelease: problem.horizon.dayAfter - (release ?? course.readyOn)),
      routes: routes.filter { !$0.starts.isEmpty }, phaseCount: phases.count - before)
  }

  private func route(
    _ chosen: [(number: Int, option: PhaseOption)], of entry: CourseFacts
  ) -> CourseRoute {
    let course = entry.course
    let numbers = chosen.map(\.number)
    let earliest = EarliestLast(phases: numbers.map { phases[$0] }, open: open, span: span).table
    let starts = RouteStarts(
      problem: problem, facts: entry, dates: dates, options: chosen.map(\.option), days: days,
      earliestLast: earliest
    ).starts
    return CourseRoute(
      phases: numbers, fractions: course.totalFractions, starts: starts, earliestLast: earliest,
      prolongation: problem.objective.prolongation[course.category.rawValue - 1])
  }

  // MARK: Phases and places

  private mutating func add(
    _ option: PhaseOption, phase: Int, of entry: CourseFacts, slotsFrom before: Int
  ) -> Int {
    let rules = entry.course.phases[phase]
    let first = places.count
    for room in option.rooms {
      for part in problem.centres[option.centre].dayParts.indices
      where admits(part, at: option.centre, phase: phase, of: entry) {
        places.append(place(room: room, part: part, option: option, phase: phase, of: entry))
      }
    }
    let openBase = open.count
    appendDates(option, phase: phase, of: entry)
    let weekBase = weekMinimum.count
    appendWeeks(option, phase: phase, of: entry)
    let moves = entry.course.plannedFor.map { $0 != option.centre } ?? false
    phases.append(
      RoutePhase(
        centre: option.centre, fractions: rules.fractions, perWeekMaximum: rules.perWeekMaximum,
        maxGapDays: rules.maxGapDays, freeDaysMinimum: rules.freeDaysBeforeMinimum,
        freeDaysMaximum: rules.freeDaysBeforeMaximum,
        notBefore: moves
          ? max(
            0, entry.release(at: option.centre, problem: problem) - problem.horizon.firstDay) : 0,
        firstPlace: first, placeCount: places.count - first, openBase: openBase,
        weekBase: weekBase, slot: phases.count - before))
    teams.append(option.teams)
    return phases.count - 1
  }

  /// True when the patient's hours leave a whole visit inside the day part.
  private func admits(_ part: Int, at centre: Int, phase: Int, of entry: CourseFacts) -> Bool {
    shared(part, at: centre, of: entry)
      >= entry.course.phases[phase].visitMinutes(isFirstFraction: false)
  }

  /// Minutes of a day part in which the patient can come.
  private func shared(_ part: Int, at centre: Int, of entry: CourseFacts) -> Int {
    let window = problem.centres[centre].dayParts[part].window
    return (entry.course.hours ?? .wholeDay).intersection(window).minutes
  }

  /// The usual place and time of a phase; none when they are known for another centre only.
  private func usual(_ phase: Int, of course: Course, at centre: Int) -> Course.Usual {
    let usual = course.usual[phase]
    if let room = usual.room, problem.centre(ofRoom: room) != centre { return Course.Usual() }
    return usual
  }

  private mutating func place(
    room: Int, part: Int, option: PhaseOption, phase: Int, of entry: CourseFacts
  ) -> RoutePlace {
    let course = entry.course
    let objective = problem.objective
    let usual = usual(phase, of: course, at: option.centre)
    var cost = 0
    if case .dayPart(let id) = course.preference, usual.start == nil,
      let preferred = problem.centres[option.centre].dayParts.firstIndex(where: { $0.id == id }),
      preferred != part
    {
      cost += objective.preferredDayPart
    }
    if objective.roomChangeMode == .usual, let known = usual.room, known != room,
      problem.rooms[known].beamMatchedGroup == problem.rooms[room].beamMatchedGroup
    {
      cost += objective.roomChange
    }
    if !course.preferredRooms.isEmpty, !course.preferredRooms.contains(room) {
      cost += objective.roomPreference
    }
    return RoutePlace(
      room: room, part: part, group: groups[problem.rooms[room].beamMatchedGroup] ?? -1,
      cost: cost,
      admitsFirst: shared(part, at: option.centre, of: entry)
        >= course.phases[phase].visitMinutes(isFirstFraction: true),
      first: addClaims(room, part, option, phase: phase, of: entry, isFirst: true),
      later: addClaims(room, part, option, phase: phase, of: entry, isFirst: false))
  }

  private mutating func addClaims(
    _ room: Int, _ part: Int, _ option: PhaseOption, phase: Int, of entry: CourseFacts,
    isFirst: Bool
  ) -> Range<Int> {
    let rules = entry.course.phases[phase]
    let visit = rules.visitMinutes(isFirstFraction: isFirst)
    let source = problem.rooms[room].source
    let begin = claims.count
    let beam = rules.beamMinutes + problem.sources[source].switchMinutes
    if !isImplied[source] {
      claims.append(rows.claim(source: source, part: part, load: beam))
    }
    let occupied = visit + problem.rooms[room].turnaroundMinutes
    claims.append(rows.claim(room: room, part: part, load: occupied))
    for level in rows.levels(of: entry.course.waitingClass) {
      claims.append(rows.claim(level: level, source: source, part: part, load: beam))
      claims.append(rows.claim(level: level, room: room, part: part, load: occupied))
    }
    for team in option.teams {
      claims.append(
        rows.claim(
          team: team, part: part, load: visit + problem.teams[team].minutesAfterExit))
      if problem.teams[team].visitsPerDay != nil { claims.append(rows.visitClaim(team: team)) }
    }
    if isFirst, phase == 0, let trial = entry.course.trial, problem.trials[trial].maximum != nil,
      entry.course.countsForTrial(asOf: problem.asOf.day)
    {
      claims.append(rows.claim(trial: trial))
    }
    return begin..<claims.count
  }

  private mutating func appendDates(_ option: PhaseOption, phase: Int, of entry: CourseFacts) {
    let first = problem.horizon.firstDay
    for offset in 0..<span {
      let day = first.adding(offset)
      open.append(
        entry.particles[phase].map {
          dates.isOpen(day, centre: option.centre, particle: $0) && entry.isPresent(on: day)
        } ?? false)
    }
  }

  private mutating func appendWeeks(_ option: PhaseOption, phase: Int, of entry: CourseFacts) {
    let rules = entry.course.phases[phase]
    for number in 0..<(span / 7) {
      let week = Week(containing: problem.horizon.firstDay.adding(7 * number))
      let isFull =
        entry.particles[phase].map { particle in
          week.mondayToFriday.allSatisfy {
            dates.isOpen($0, centre: option.centre, particle: particle)
          }
        } ?? false
      let away = entry.course.unavailableOn.count { week.mondayToFriday.contains($0) }
      weekMinimum.append(isFull ? Int8(clamping: max(0, rules.perWeekMinimum - away)) : 0)
    }
  }
}
