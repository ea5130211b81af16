import TreatmentDomain

/// Builds a whole schedule course by course on one board.
package struct GreedyConstruction {
  let problem: Problem
  let dates: DateTable
  package let facts: [CourseFacts]
  private var board: PlanBoard
  /// Visits of each course on the board, in order of dates.
  private(set) var visits: [[PlannedVisit]]
  private var unplaced: [Int]
  /// True for started courses that could not be planned without a breach.
  private var gaveWay: [Bool]

  package init(_ problem: Problem) {
    self.problem = problem
    let dates = DateTable(problem)
    self.dates = dates
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
    board = PlanBoard(problem)
    visits = Array(repeating: [], count: problem.courses.count)
    unplaced = Array(repeating: 0, count: problem.courses.count)
    gaveWay = Array(repeating: false, count: problem.courses.count)
  }

  /// Plans every open course; ends early, with a legal rest, when `stop` fires.
  package mutating func run(stop: StopSignal) {
    hold()
    for index in PlacementOrder(problem: problem, facts: facts).sequence {
      if facts[index].course.isStarted {
        planStarted(index)
      } else if stop.shouldStop {
        release(index)
      } else {
        planWaiting(index)
      }
    }
  }

  /// Replaces the minutes of the detail window and tries once more the courses that were left out or
  /// needed a breach.
  ///
  /// Returns true when one of them found a better place.
  package mutating func resume(with appointments: [Appointment]) -> Bool {
    for appointment in appointments {
      let index = appointment.course
      guard
        let number = visits[index].firstIndex(where: { $0.fraction == appointment.fraction })
      else { continue }
      let need = VisitNeed(facts: facts[index], fraction: appointment.fraction)
      board.remove(visits[index][number], need: need)
      visits[index][number].room = appointment.room
      visits[index][number].position = .minutes(
        start: appointment.start.minutes, beamStart: appointment.beamStart.minutes)
      board.place(visits[index][number], need: need)
    }
    var found = false
    for index in PlacementOrder(problem: problem, facts: facts).sequence {
      if gaveWay[index] {
        planStarted(index, onlyStrictly: true)
        found = found || !gaveWay[index]
      } else if !facts[index].course.isStarted && visits[index].isEmpty {
        planWaiting(index)
        found = found || !visits[index].isEmpty
      }
    }
    return found
  }

  /// The schedule as it stands, with reasons for what is missing.
  package func schedule() -> Schedule {
    var result = Schedule()
    for index in problem.courses.indices where problem.courses[index].remainingFractions > 0 {
      for visit in visits[index] { result.add(visit, course: index) }
      let course = problem.courses[index]
      if !course.isStarted && visits[index].isEmpty {
        result.unscheduled.append(
          UnscheduledCourse(course: index, reasons: reasons(forWaiting: index)))
      } else if unplaced[index] > 0 {
        result.unplaced.append(
          UnplacedFractions(
            course: index, count: unplaced[index], reasons: reasons(forStarted: index)))
      }
    }
    return result.sorted()
  }

  // MARK: Published visits

  /// Puts every published visit that is still possible on the board, frozen ones first.
  private mutating func hold() {
    for frozen in [true, false] {
      for index in facts.indices where facts[index].course.remainingFractions > 0 {
        for row in facts[index].course.published where row.isFrozen == frozen {
          guard let visit = heldVisit(row, course: index) else { continue }
          visits[index].append(visit)
          board.place(visit, need: VisitNeed(facts: facts[index], fraction: row.fraction))
        }
      }
    }
    for index in visits.indices { visits[index].sort { $0.day < $1.day } }
  }

  private func heldVisit(_ row: PublishedVisit, course index: Int) -> PlannedVisit? {
    let entry = facts[index]
    guard let room = row.room, row.fraction > entry.course.deliveredCount,
      let phase = entry.course.phaseIndex(ofFraction: row.fraction),
      let option = entry.options[phase].first(where: { $0.rooms.contains(room) }),
      problem.horizon.days.contains(row.day), !visits[index].contains(where: { $0.day == row.day })
    else { return nil }
    let pin = PinnedVisit(
      fraction: row.fraction, origin: .frozen, day: row.day, room: room, start: row.start,
      beamStart: row.beamStart, dayPart: row.dayPart)
    let need = VisitNeed(facts: entry, fraction: row.fraction)
    if row.isFrozen, let start = row.start, problem.horizon.detailDays.contains(row.day) {
      let beamStart = row.beamStart?.minutes ?? start.minutes + need.setUpMinutes
      return PlannedVisit(
        fraction: row.fraction, day: row.day, centre: option.centre, room: room,
        teams: option.teams, position: .minutes(start: start.minutes, beamStart: beamStart))
    }
    if problem.horizon.detailDays.contains(row.day) && row.start == nil { return nil }
    let wish = VisitPlacer.Wish(
      facts: entry, need: need, option: option, day: row.day, others: [], beamStarts: 0...1440,
      pin: pin)
    guard entry.isPresent(on: row.day) else { return nil }
    return VisitPlacer(problem: problem, board: board, preferences: PreferenceFacts(problem))
      .place(wish)?.visit
  }

  // MARK: One course

  private mutating func planStarted(_ index: Int, onlyStrictly: Bool = false) {
    let strict = plan(index, start: nil, mayBreach: false)
    let verdict = judge(strict, index)
    if strict.unplaced == 0 && verdict.isLegal {
      commit(strict, index)
      gaveWay[index] = false
    } else if !onlyStrictly {
      commit(plan(index, start: nil, mayBreach: true), index)
      gaveWay[index] = true
    }
  }

  private mutating func planWaiting(_ index: Int) {
    var best: (plan: CoursePlan, cost: Int)?
    for day in starts(of: index) {
      if let best, lowestCost(index, start: day) >= best.cost { break }
      let candidate = plan(index, start: day, mayBreach: false)
      let verdict = judge(candidate, index)
      if candidate.unplaced == 0 && verdict.isLegal && best.map({ verdict.cost < $0.cost }) ?? true
      {
        best = (candidate, verdict.cost)
        if day == knownStart(of: index) { break }
      }
    }
    if let best {
      commit(best.plan, index)
    } else {
      release(index)
    }
  }

  /// Start dates worth trying, a published or pinned one first, then in order of time.
  private func starts(of index: Int, ignoringTrial: Bool = false) -> [Day] {
    let entry = facts[index]
    if let pinned = entry.pin(ofFraction: 1)?.day { return [pinned] }
    let released = entry.course.centres.map { entry.release(at: $0, problem: problem) }.min()
    let first = max(problem.horizon.firstDay, released ?? problem.horizon.firstDay)
    let end = min(problem.horizon.dayAfter, entry.lastPresence?.adding(1) ?? problem.horizon.dayAfter)
    guard first < end else { return [] }
    let days = Array(first..<end).filter { ignoringTrial || mayEnrol(index, on: $0) }
    guard let known = knownStart(of: index) else { return days }
    return days.filter { $0 == known } + days.filter { $0 != known }
  }

  /// The start that was published or promised, if any.
  private func knownStart(of index: Int) -> Day? {
    let course = facts[index].course
    return course.published.first { $0.fraction == 1 }?.day ?? course.promisedStart
  }

  private func mayEnrol(_ index: Int, on day: Day) -> Bool {
    trialRefusal(index, on: day) == nil
  }

  private func trialRefusal(_ index: Int, on day: Day) -> Refusal? {
    let course = facts[index].course
    guard let number = course.trial else { return nil }
    let trial = problem.trials[number]
    let enrolled = course.enrolledOn ?? day
    if trial.enrolsFrom.map({ enrolled < $0 }) ?? false
      || trial.enrolsUntil.map({ enrolled > $0 }) ?? false
    {
      return Refusal(rule: "trialLimits", resource: "trial \(trial.id) does not enrol")
    }
    if countsForTrial(course), let maximum = trial.maximum,
      trial.enrolled + board.starts(ofTrial: number) >= maximum
    {
      return Refusal(rule: "trialLimits", resource: "trial \(trial.id) is full")
    }
    return nil
  }

  private func countsForTrial(_ course: Course) -> Bool {
    !course.isStarted && course.enrolledOn.map { $0 > problem.asOf.day } ?? true
  }

  /// Waiting and lateness of a start on a date: no plan of that date costs less.
  private func lowestCost(_ index: Int, start: Day) -> Int {
    let entry = facts[index]
    let costs = entry.course.centres.map {
      problem.objective.startCost(
        of: entry.course.waitingClass,
        daysAfterRelease: start - entry.release(at: $0, problem: problem))
    }
    return costs.min() ?? 0
  }

  private func plan(
    _ index: Int, start: Day?, mayBreach: Bool, explains: Bool = false
  ) -> CoursePlan {
    CoursePlanner(
      problem: problem, dates: dates,
      placer: VisitPlacer(problem: problem, board: board, preferences: PreferenceFacts(problem)),
      facts: facts[index], holds: visits[index], mayBreach: mayBreach, explains: explains
    ).plan(start: start)
  }

  private func judge(_ plan: CoursePlan, _ index: Int) -> PlanVerdict {
    PlanVerdict(plan, of: facts[index], problem: problem, dates: dates)
  }

  private mutating func commit(_ plan: CoursePlan, _ index: Int) {
    release(index)
    for visit in plan.visits {
      board.place(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    visits[index] = plan.visits
    unplaced[index] = plan.unplaced
    if let trial = facts[index].course.trial, countsForTrial(facts[index].course) {
      board.countStart(ofTrial: trial, sign: 1)
    }
  }

  /// Takes a course off the board again.
  private mutating func release(_ index: Int) {
    for visit in visits[index] {
      board.remove(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    visits[index] = []
  }

  // MARK: Reasons

  /// Why a waiting course cannot start: the first rule met on each date.
  private func reasons(forWaiting index: Int) -> [RefusalReason] {
    var log = RefusalLog()
    for day in starts(of: index, ignoringTrial: true) {
      if let refusal = trialRefusal(index, on: day) {
        log.add(refusal, day: day)
        continue
      }
      let attempt = plan(index, start: day, mayBreach: false, explains: true)
      if attempt.unplaced == 0 {
        log.add(
          Refusal(
            rule: "overallTreatmentTime", resource: "closures would stretch the course too far"),
          day: day)
      } else if let (refusal, _) = attempt.refusal {
        log.add(refusal, day: day)
      }
    }
    if log.reasons.isEmpty {
      let released = facts[index].course.centres.map { facts[index].release(at: $0, problem: problem) }
      log.add(
        Refusal(
          rule: "startRule",
          resource: "not ready before \(released.min().map { "\($0)" } ?? "the horizon ends")"),
        day: problem.horizon.firstDay)
    }
    return log.reasons
  }

  private func reasons(forStarted index: Int) -> [RefusalReason] {
    var log = RefusalLog()
    if let (refusal, day) = plan(index, start: nil, mayBreach: true, explains: true).refusal {
      log.add(refusal, day: day)
    }
    return log.reasons
  }
}

extension Schedule {
  /// Adds a planned visit in the form its position asks for.
  fileprivate mutating func add(_ visit: PlannedVisit, course: Int) {
    switch visit.position {
    case .minutes(let start, let beamStart):
      guard let room = visit.room else { return }
      appointments.append(
        Appointment(
          course: course, fraction: visit.fraction, day: visit.day, room: room,
          start: MinuteOfDay(start), beamStart: MinuteOfDay(beamStart)))
    case .dayPart(let part):
      guard let room = visit.room else { return }
      reservations.append(
        Reservation(
          course: course, fraction: visit.fraction, day: visit.day, room: room, dayPart: part))
    case .tail:
      tailDates.append(
        TailDate(course: course, fraction: visit.fraction, day: visit.day, centre: visit.centre))
    }
  }
}
