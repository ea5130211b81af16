import TreatmentDomain

/// One way to treat a phase: a centre, a beam-matched group, and what it needs there.
package struct PhaseOption: Hashable, Sendable {
  /// Index of the centre.
  package let centre: Int
  /// The rooms of the group that fit the phase.
  package let rooms: [Int]
  /// The teams every visit needs.
  package let teams: [Int]

  package init(centre: Int, rooms: [Int], teams: [Int]) {
    self.centre = centre
    self.rooms = rooms
    self.teams = teams
  }
}

/// What a planner asks of a course again and again, worked out once.
package struct CourseFacts: Sendable {
  /// Index of the course.
  package let index: Int
  /// The course.
  package let course: Course
  /// Ways to treat each phase; empty for phases that nobody can treat.
  package let options: [[PhaseOption]]
  /// Index of each phase's particle in the date table; nil when no source delivers it.
  package let particles: [Int?]
  /// What must be kept: pins of fractions, and frozen visits of dates.
  package let pins: [PinnedVisit]
  /// True when the course may use special sessions whatever is planned.
  package let isBehind: Bool
  /// When the data were taken; nothing is placed before it.
  private let asOf: Moment

  package init(_ index: Int, problem: Problem, dates: DateTable) {
    let course = problem.courses[index]
    self.index = index
    self.course = course
    particles = course.phases.map { dates.particle($0.particle) }
    options = course.phases.indices.map { Self.options(ofPhase: $0, of: course, in: problem) }
    pins = problem.pinnedVisits(ofCourse: index)
    asOf = problem.asOf
    isBehind = Self.isBehind(
      course, options: options, particles: particles, dates: dates,
      from: problem.horizon.firstDay)
  }

  /// What must be kept of a fraction on a date, several pins combined into one; nil when nothing is pinned.
  ///
  /// People pin fractions by number; a frozen visit is kept by whichever fraction falls on its date.
  package func pin(ofFraction fraction: Int, on day: Day) -> PinnedVisit? {
    let frozen = pins.filter { $0.origin == .frozen && $0.day == day }
    // Of two frozen visits on a date each keeps to its number.
    let own = frozen.count > 1 ? frozen.filter { $0.fraction == fraction } : frozen
    return combined(
      own + pins.filter { $0.origin != .frozen && $0.fraction == fraction }, fraction: fraction)
  }

  /// What people pinned of a fraction, or promised; nil when nothing is.
  package func wish(ofFraction fraction: Int) -> PinnedVisit? {
    combined(
      pins.filter { $0.origin != .frozen && $0.fraction == fraction }, fraction: fraction)
  }

  /// The date that people pinned a fraction to, or promised.
  package func pinnedDay(ofFraction fraction: Int) -> Day? {
    wish(ofFraction: fraction)?.day
  }

  /// The first date from a day on that has a frozen visit, which the course must not pass by.
  package func frozenDay(from day: Day) -> Day? {
    pins.lazy.filter { $0.origin == .frozen }.compactMap(\.day).filter { $0 >= day }.min()
  }

  private func combined(_ own: [PinnedVisit], fraction: Int) -> PinnedVisit? {
    guard let first = own.first else { return nil }
    return own.dropFirst().reduce(first) { known, other in
      PinnedVisit(
        fraction: fraction, origin: known.origin, day: known.day ?? other.day,
        centre: known.centre ?? other.centre, room: known.room ?? other.room,
        start: known.start ?? other.start, beamStart: known.beamStart ?? other.beamStart,
        dayPart: known.dayPart ?? other.dayPart)
    }
  }

  /// First date on which the course may start at a centre.
  package func release(at centre: Int, problem: Problem) -> Day {
    var ready = course.readyOn
    if let planned = course.plannedFor, planned != centre {
      ready = problem.centres[centre].calendar.workingDay(
        problem.rules.transferWorkingDays, after: ready)
    }
    return [course.arrivesOn, course.fixedFrom].compactMap { $0 }.reduce(ready, max)
  }

  /// True when the patient can come on a date at all.
  package func isPresent(on day: Day) -> Bool {
    if let from = course.arrivesOn, day < from { return false }
    if let from = course.fixedFrom, day < from { return false }
    if let last = course.departsOn, day > last { return false }
    if let last = course.fixedUntil, day > last { return false }
    if course.state == .suspended, let from = course.resumesOn, day < from { return false }
    return !course.unavailableOn.contains(day)
  }

  /// Hours of a date in which a visit may be placed; empty before the data were taken.
  package func hours(on day: Day) -> TimeWindow {
    let hours = course.hours(on: day)
    if day > asOf.day { return hours }
    let rest = day < asOf.day ? TimeWindow.wholeDay.end : asOf.minute
    return hours.intersection(TimeWindow(rest, TimeWindow.wholeDay.end))
  }

  /// Last date on which the patient can come; nil without limit.
  package var lastPresence: Day? {
    [course.departsOn, course.fixedUntil].compactMap { $0 }.min()
  }

  private static func options(
    ofPhase index: Int, of course: Course, in problem: Problem
  ) -> [PhaseOption] {
    let phase = course.phases[index]
    let kept = keptRoom(ofPhase: index, of: course)
    var result: [PhaseOption] = []
    for centre in course.centres {
      if let kept, problem.centre(ofRoom: kept) != centre { continue }
      guard let teams = problem.teams(for: phase, at: centre) else { continue }
      let rooms = problem.rooms.indices.filter {
        problem.centre(ofRoom: $0) == centre && problem.room($0, fits: phase)
      }
      for group in groups(of: rooms, phase: phase, problem: problem) {
        if let kept, !phase.alternatesBeams,
          problem.rooms[kept].beamMatchedGroup != problem.rooms[group[0]].beamMatchedGroup
        {
          continue
        }
        result.append(PhaseOption(centre: centre, rooms: group, teams: teams))
      }
    }
    return keepingPlanGroup(result, of: course, phase: phase, in: problem)
  }

  /// A plan group binds every phase that can be treated in it.
  private static func keepingPlanGroup(
    _ options: [PhaseOption], of course: Course, phase: Phase, in problem: Problem
  ) -> [PhaseOption] {
    guard let group = course.planGroup, !phase.alternatesBeams else { return options }
    let isBound = problem.rooms.indices.contains {
      problem.rooms[$0].beamMatchedGroup == group && problem.room($0, fits: phase)
    }
    guard isBound else { return options }
    return options.filter { problem.rooms[$0.rooms[0]].beamMatchedGroup == group }
  }

  private static func groups(of rooms: [Int], phase: Phase, problem: Problem) -> [[Int]] {
    guard !phase.alternatesBeams else { return rooms.isEmpty ? [] : [rooms] }
    var names: [String] = []
    for room in rooms where !names.contains(problem.rooms[room].beamMatchedGroup) {
      names.append(problem.rooms[room].beamMatchedGroup)
    }
    return names.map { name in rooms.filter { problem.rooms[$0].beamMatchedGroup == name } }
  }

  /// The room of a phase's last delivered fraction, or the usual room once one was delivered.
  private static func keptRoom(ofPhase index: Int, of course: Course) -> Int? {
    let first = course.firstFraction(ofPhase: index)
    guard course.deliveredCount >= first else { return nil }
    let range = first..<(first + course.phases[index].fractions)
    return course.history.last { range.contains($0.fraction) && $0.room != nil }?.room
      ?? course.usual[index].room
  }

  private static func isBehind(
    _ course: Course, options: [[PhaseOption]], particles: [Int?], dates: DateTable,
    from firstDay: Day
  ) -> Bool {
    guard course.isStarted, course.remainingFractions > 0, let started = course.startedOn,
      let last = course.lastFractionOn
    else { return false }
    var walk = TreatmentTimeWalk(
      course: course, centres: options.map { $0.first?.centre ?? course.centres[0] },
      particles: particles, dates: dates)
    walk.notBefore = firstDay
    let expected = walk.last(from: last, fraction: course.deliveredCount, closureAware: true)
    walk.notBefore = nil
    return expected > walk.last(from: started, fraction: 1, closureAware: false)
  }
}
