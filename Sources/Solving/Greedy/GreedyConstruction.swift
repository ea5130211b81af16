import TreatmentDomain

/// Builds a whole schedule course by course on one board.
package struct GreedyConstruction {
  let problem: Problem
  let dates: DateTable
  let preferences: PreferenceFacts
  package let facts: [CourseFacts]
  /// What waiting courses leave to arrivals that are not known yet.
  let protected: ProtectedMinutes
  /// Courses that must not start before a course, by course.
  private let followers: [[Int]]
  var board: PlanBoard
  /// Visits of each course on the board, in order of dates.
  var visits: [[PlannedVisit]]
  private(set) var unplaced: [Int]
  /// True for started courses that could not be planned without a breach.
  private(set) var gaveWay: [Bool]
  /// True for courses that count against the maximum of their trial.
  private var isCounted: [Bool]
  /// True when a course that is planned again may use the minutes of its own visits in another way.
  var reusesOwnMinutes = false
  /// True for waiting courses that nobody looked at before the time was up.
  private(set) var untried: [Bool]

  package init(_ problem: Problem) {
    self.problem = problem
    let dates = DateTable(problem)
    self.dates = dates
    preferences = PreferenceFacts(problem)
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
    protected = ProtectedMinutes(problem)
    followers = Self.followers(problem)
    board = PlanBoard(problem)
    visits = Array(repeating: [], count: problem.courses.count)
    unplaced = Array(repeating: 0, count: problem.courses.count)
    gaveWay = Array(repeating: false, count: problem.courses.count)
    untried = gaveWay
    isCounted = gaveWay
  }

  private static func followers(_ problem: Problem) -> [[Int]] {
    var result = Array(repeating: [Int](), count: problem.courses.count)
    for index in problem.courses.indices {
      var before = problem.courses[index].startsAfter
      while let other = before {
        result[other].append(index)
        before = problem.courses[other].startsAfter
      }
    }
    return result
  }

  /// Plans every open course; when `stop` fires, the rest of the waiting ones without pins is left out.
  package mutating func run(stop: StopSignal, preferring preferred: [Int] = []) {
    hold()
    let order = PlacementOrder(problem: problem, facts: facts, preferred: preferred)
    for index in order.sequence {
      if facts[index].course.isStarted {
        planStarted(index)
      } else if stop.shouldStop && facts[index].pins.isEmpty {
        release(index)
        untried[index] = true
      } else {
        planWaiting(index)
      }
    }
  }

  /// The best of a few attempts: courses that came off badly in one go first in the next.
  package static func best(of problem: Problem, stop: StopSignal) -> GreedyConstruction {
    let blank = GreedyConstruction(problem)
    var best = blank
    best.run(stop: stop)
    var preferred = best.troubled
    for _ in 0..<mostRetries where !best.troubled.isEmpty && !stop.shouldStop {
      var next = blank
      next.run(stop: stop, preferring: preferred)
      preferred += next.troubled.filter { !preferred.contains($0) }
      if next.troubled.count < best.troubled.count { best = next }
    }
    return best
  }

  private static let mostRetries = 4

  /// Courses that needed a breach, lack fractions or found no dates.
  private var troubled: [Int] {
    facts.indices.filter { index in
      gaveWay[index] || unplaced[index] > 0
        || (visits[index].isEmpty && facts[index].course.remainingFractions > 0)
    }
  }

  /// Replaces the minutes of the detail window and tries once more the courses that were left out,
  /// needed a breach or start later than they could.
  ///
  /// Returns true when one of them found a better place.
  package mutating func resume(with appointments: [Appointment]) -> Bool {
    take(appointments)
    var found = false
    for index in PlacementOrder(problem: problem, facts: facts).sequence {
      if gaveWay[index] {
        planStarted(index, onlyStrictly: true)
        found = found || !gaveWay[index]
      } else if !facts[index].course.isStarted && visits[index].isEmpty {
        untried[index] = false
        planWaiting(index)
        found = found || !visits[index].isEmpty
      } else if advance(index) {
        found = true
      }
    }
    return found
  }

  /// Puts the visits that it knows where appointments say.
  package mutating func take(_ appointments: [Appointment]) {
    for appointment in appointments {
      let index = appointment.course
      guard
        let number = visits[index].firstIndex(where: { $0.fraction == appointment.fraction })
      else { continue }
      let need = VisitNeed(facts: facts[index], fraction: appointment.fraction)
      board.remove(visits[index][number], need: need)
      // The search moves dates, too, where they were wished.
      visits[index][number].day = appointment.day
      visits[index][number].room = appointment.room
      visits[index][number].position = .minutes(
        start: appointment.start.minutes, beamStart: appointment.beamStart.minutes)
      board.place(visits[index][number], need: need)
    }
  }

  /// The schedule as it stands, of some courses or all, with reasons for what is missing.
  package func schedule(of courses: [Int]? = nil, withReasons: Bool = true) -> Schedule {
    var result = Schedule()
    for index in courses ?? Array(problem.courses.indices)
    where problem.courses[index].remainingFractions > 0 {
      for visit in visits[index] { result.add(visit, course: index) }
      let course = problem.courses[index]
      if !course.isStarted && visits[index].isEmpty {
        result.unscheduled.append(
          UnscheduledCourse(
            course: index, reasons: withReasons ? reasons(forWaiting: index) : []))
      } else if unplaced[index] > 0 {
        result.unplaced.append(
          UnplacedFractions(
            course: index, count: unplaced[index],
            reasons: withReasons ? reasons(forStarted: index) : []))
      }
    }
    return result.sorted()
  }

  // MARK: One course

  mutating func planStarted(_ index: Int, onlyStrictly: Bool = false) {
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

  mutating func planWaiting(_ index: Int) {
    var best = cheapestPlan(index, protects: true)
    // What is protected is a wish: nobody goes without dates for it.
    if best == nil && leavesMinutes(index) { best = cheapestPlan(index, protects: false) }
    if best == nil && facts[index].course.mayBreach { best = planWithBreach(index) }
    if best == nil && problem.hasBegun(facts[index].course) { best = longestPlan(index) }
    if let best {
      commit(best.plan, index)
    } else {
      release(index)
    }
  }

  /// True for courses that leave minutes to more urgent arrivals: those that nobody was told about yet.
  private func leavesMinutes(_ index: Int) -> Bool {
    !protected.isEmpty && CourseAssignment.mayMove(facts[index].course)
  }

  /// The cheapest plan that keeps all rules; nil when there is none.
  private func cheapestPlan(_ index: Int, protects: Bool) -> (plan: CoursePlan, cost: Int)? {
    var best: (plan: CoursePlan, cost: Int)?
    for day in starts(of: index) {
      if let best, lowestCost(index, start: day) >= best.cost { break }
      let candidate = plan(index, start: day, mayBreach: false, protects: protects)
      let verdict = judge(candidate, index)
      if candidate.unplaced == 0 && verdict.isLegal && best.map({ verdict.cost < $0.cost }) ?? true
      {
        best = (candidate, verdict.cost)
        if day == knownStart(of: index) { break }
      }
    }
    return best
  }

  /// The cheapest plan of a published course whose clinical rules cannot all be kept; nil when some
  /// fraction finds no date at all.
  private func planWithBreach(_ index: Int) -> (plan: CoursePlan, cost: Int)? {
    var best: (plan: CoursePlan, verdict: PlanVerdict)?
    for day in starts(of: index) {
      let candidate = plan(index, start: day, mayBreach: true)
      guard candidate.unplaced == 0 else { continue }
      let verdict = judge(candidate, index)
      if best.map({ verdict.isPreferred(to: $0.verdict) }) ?? true { best = (candidate, verdict) }
      if let best, best.verdict.frozenPassedBy == 0, day == knownStart(of: index) { break }
    }
    return best.map { ($0.plan, $0.verdict.cost) }
  }

  /// What can be kept of a course begun in the week under way that finds no date for its last fractions.
  private func longestPlan(_ index: Int) -> (plan: CoursePlan, cost: Int)? {
    starts(of: index).map { plan(index, start: $0, mayBreach: true) }
      .map { (plan: $0, cost: judge($0, index).cost) }
      .filter { !$0.plan.visits.isEmpty }
      .min { ($0.plan.unplaced, $0.cost) < ($1.plan.unplaced, $1.cost) }
  }

  /// Starts a waiting course earlier if that pays; true when it does.
  ///
  /// The old plan is thought to cost nothing in its days, so that the gain is certain.
  private mutating func advance(_ index: Int) -> Bool {
    let course = facts[index].course
    guard !course.isStarted, course.published.isEmpty, facts[index].pins.isEmpty,
      let start = visits[index].first?.day
    else { return false }
    let old = visits[index]
    var known = CoursePlan(visits: old)
    known.lastDay = old.last?.day
    let cost = judge(known, index).cost
    release(index)
    for day in starts(of: index) where day < start && lowestCost(index, start: day) < cost {
      let candidate = plan(index, start: day, mayBreach: false, protects: true)
      let verdict = judge(candidate, index)
      if candidate.unplaced == 0 && verdict.isLegal && verdict.cost < cost {
        commit(candidate, index)
        return true
      }
    }
    commit(known, index)
    return false
  }

  /// Start dates worth trying, a published or pinned one first, then in order of time.
  func starts(of index: Int, ignoringTrial: Bool = false) -> [Day] {
    let entry = facts[index]
    if let pinned = entry.pinnedDay(ofFraction: 1) ?? frozenStart(of: entry) { return [pinned] }
    let released = entry.course.centres.map { entry.release(at: $0, problem: problem) }.min()
    let bounds = startBounds(of: index)
    let first = max(bounds.first, released ?? problem.horizon.firstDay)
    let end = min(bounds.end, entry.lastPresence?.adding(1) ?? problem.horizon.dayAfter)
    guard first < end else { return [] }
    let days = Array(first..<end).filter { ignoringTrial || mayEnrol(index, on: $0) }
    guard let known = knownStart(of: index) else { return days }
    return days.filter { $0 == known } + days.filter { $0 != known }
  }

  private func frozenStart(of entry: CourseFacts) -> Day? {
    entry.pins.first { $0.origin == .frozen && $0.fraction == 1 }?.day
  }

  /// First start day, and the day after the last, that the order of starts leaves among what is placed.
  private func startBounds(of index: Int) -> (first: Day, end: Day) {
    var bounds = (first: problem.horizon.firstDay, end: problem.horizon.dayAfter)
    var before = facts[index].course.startsAfter
    while let other = before {
      if let start = visits[other].first?.day { bounds.first = max(bounds.first, start) }
      before = facts[other].course.startsAfter
    }
    for other in followers[index] {
      if let start = visits[other].first?.day { bounds.end = min(bounds.end, start.adding(1)) }
    }
    return bounds
  }

  /// The start that was published or promised, if any.
  private func knownStart(of index: Int) -> Day? {
    let course = facts[index].course
    return course.published.first { $0.fraction == 1 }?.day ?? course.promisedStart
  }

  private func mayEnrol(_ index: Int, on day: Day) -> Bool {
    trialRefusal(index, on: day) == nil
  }

  /// Waiting and lateness of a start on a date: no plan of that date costs less.
  private func lowestCost(_ index: Int, start: Day) -> Int {
    let entry = facts[index]
    let costs = entry.course.centres.map {
      problem.objective.startCost(
        of: entry.course,
        daysAfterRelease: start - entry.release(at: $0, problem: problem))
    }
    return costs.min() ?? 0
  }

  func plan(
    _ index: Int, start: Day?, mayBreach: Bool, explains: Bool = false, protects: Bool = false
  ) -> CoursePlan {
    CoursePlanner(
      problem: problem, dates: dates,
      placer: VisitPlacer(
        problem: problem, board: reusesOwnMinutes ? boardWithout(index) : board,
        preferences: preferences,
        protected: protects && leavesMinutes(index) ? protected : nil),
      facts: facts[index], holds: visits[index], mayBreach: mayBreach, explains: explains
    ).plan(start: start)
  }

  private func boardWithout(_ index: Int) -> PlanBoard {
    var result = board
    for visit in visits[index] {
      result.remove(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    return result
  }

  private func judge(_ plan: CoursePlan, _ index: Int) -> PlanVerdict {
    PlanVerdict(plan, of: facts[index], problem: problem, dates: dates)
  }

  mutating func commit(_ plan: CoursePlan, _ index: Int) {
    release(index)
    for visit in plan.visits {
      board.place(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    visits[index] = plan.visits
    unplaced[index] = plan.unplaced
    if let trial = facts[index].course.trial, countsForTrial(facts[index].course) {
      board.countStart(ofTrial: trial, sign: 1)
      isCounted[index] = true
    }
  }

  /// Takes a course off the board again, and out of its trial's count if it had started there.
  mutating func release(_ index: Int) {
    // Counted is also who waits for the minute of its only visit.
    if isCounted[index], let trial = facts[index].course.trial {
      board.countStart(ofTrial: trial, sign: -1)
    }
    isCounted[index] = false
    for visit in visits[index] {
      board.remove(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    visits[index] = []
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
