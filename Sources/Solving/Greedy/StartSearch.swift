import TreatmentDomain

/// Tries start dates of one waiting course beside a schedule that stays as it is, or nearly so.
public struct StartSearch {
  /// A start that keeps every rule.
  public struct Start: Sendable {
    /// Index of the centre of the first visit.
    public let centre: Int
    /// The date.
    public let day: Day
    /// What the course costs by greedy placement's own account; to compare starts, not to print.
    public let estimate: Int
    /// The whole schedule with the course.
    public let schedule: Schedule
    /// Courses that nobody was told about and that were planned otherwise to make room.
    public let moved: [Int]
  }

  let problem: Problem
  let schedule: Schedule
  let index: Int
  let from: Day

  /// Searches starts of a course from a date on; the schedule must not hold the course.
  public init(_ problem: Problem, schedule: Schedule, course index: Int, from: Day) {
    self.problem = problem
    self.schedule = schedule
    self.index = index
    self.from = from
  }

  /// The cheapest starts with everybody else in place, at most `most`, and no two of one centre on one date.
  public func undisturbed(most: Int) -> [Start] {
    ranked(yielding: []).prefix(most).map(undisturbed)
  }

  /// The schedule with a start, everybody else in place.
  func undisturbed(_ entry: Entry) -> Start {
    var construction = entry.construction
    construction.commit(entry.plan, index)
    return start(entry, merged(construction, replanned: [index]), moved: [])
  }

  /// The cheapest starts before a date for which courses that nobody was told about yield, at most `most`.
  public func displacing(before day: Day, most: Int) -> [Start] {
    let yielding = schedule.untoldCourses(of: problem).filter { $0 != index }
    guard !yielding.isEmpty else { return [] }
    return ranked(yielding: yielding).lazy.filter { $0.day < day }.prefix(most)
      .compactMap(displaced).filter { !$0.moved.isEmpty }
  }

  /// The schedule with a start for which others made room; nil when one of them finds no other dates.
  func displaced(_ entry: Entry) -> Start? {
    var construction = entry.construction
    construction.commit(entry.plan, index)
    let order = PlacementOrder(problem: problem, facts: construction.facts)
    var moved: [Int] = []
    for other in order.sequence {
      guard let plan = entry.yielded[other] else { continue }
      if construction.hasRoom(for: plan, other) {
        construction.commit(plan, other)
      } else {
        construction.replan(other)
        if construction.visits[other].isEmpty { return nil }
        moved.append(other)
      }
    }
    return start(entry, merged(construction, replanned: moved + [index]), moved: moved.sorted())
  }

  /// What bars the starts before a date with everybody else in place.
  public func reasonsAgainst(startsBefore day: Day) -> [RefusalReason] {
    var construction = GreedyConstruction(problem)
    construction.keep(schedule)
    return construction.reasons(forWaiting: index, between: from..<max(from, day))
  }

  struct Entry {
    let centre: Int
    let day: Day
    let plan: CoursePlan
    let estimate: Int
    let construction: GreedyConstruction
    let yielded: [Int: CoursePlan]
  }

  /// Every legal start, centre by centre, the cheapest first.
  func ranked(yielding: [Int]) -> [Entry] {
    problem.courses[index].centres.flatMap { centre -> [Entry] in
      let (construction, yielded) = board(at: centre, yielding: yielding)
      let days: [Day?] =
        problem.courses[index].isStarted
        ? [nil]
        : construction.starts(of: index).filter { $0 >= from }.prefix(Self.mostDays).map(\.self)
      return days.compactMap { day in
        guard let (plan, cost) = construction.legalPlan(index, start: day),
          let first = day ?? plan.visits.first?.day
        else { return nil }
        return Entry(
          centre: centre, day: first, plan: plan, estimate: cost, construction: construction,
          yielded: yielded)
      }
    }.sorted { ($0.estimate, $0.day, $0.centre) < ($1.estimate, $1.day, $1.centre) }
  }

  /// The board with everybody but the course and those who yield, and where these were.
  func board(
    at centre: Int, yielding: [Int]
  ) -> (construction: GreedyConstruction, yielded: [Int: CoursePlan]) {
    var courses = problem.courses
    if !courses[index].isStarted { courses[index].centres = [centre] }
    var construction = GreedyConstruction(problem.with(courses: courses))
    construction.keep(schedule)
    var yielded: [Int: CoursePlan] = [:]
    for other in yielding { yielded[other] = construction.takeOff(other) }
    return (construction, yielded)
  }

  /// Eight weeks; a patient who asks for a date hears of nothing later.
  private static let mostDays = 56

  private func start(_ entry: Entry, _ schedule: Schedule, moved: [Int]) -> Start {
    Start(
      centre: entry.centre, day: entry.day, estimate: entry.estimate, schedule: schedule,
      moved: moved)
  }

  private func merged(_ construction: GreedyConstruction, replanned: [Int]) -> Schedule {
    schedule.replacing(replanned, by: construction.schedule(of: replanned))
  }
}

extension GreedyConstruction {
  /// The plan of a start date that keeps every rule, and what it costs; nil when there is none.
  func legalPlan(_ index: Int, start: Day?) -> (plan: CoursePlan, cost: Int)? {
    let candidate = plan(index, start: start, mayBreach: false)
    let verdict = PlanVerdict(candidate, of: facts[index], problem: problem, dates: dates)
    return candidate.unplaced == 0 && verdict.isLegal ? (candidate, verdict.cost) : nil
  }
}

extension Schedule {
  /// Waiting courses whose dates nobody was told: not published, not promised, and without a minute in the schedule in force.
  public func untoldCourses(of problem: Problem) -> [Int] {
    let timed = Set(appointments.map(\.course))
    let dated = Set(reservations.map(\.course))
    return problem.courses.indices.filter {
      dated.contains($0) && !timed.contains($0)
        && CourseAssignment.mayMove(problem.courses[$0])
    }
  }

  /// The same schedule with the entries of some courses taken from another one.
  func replacing(_ courses: [Int], by other: Schedule) -> Schedule {
    let replaced = Set(courses)
    var result = self
    result.appointments.removeAll { replaced.contains($0.course) }
    result.reservations.removeAll { replaced.contains($0.course) }
    result.tailDates.removeAll { replaced.contains($0.course) }
    result.unscheduled.removeAll { replaced.contains($0.course) }
    result.unplaced.removeAll { replaced.contains($0.course) }
    result.appointments += other.appointments.filter { replaced.contains($0.course) }
    result.reservations += other.reservations.filter { replaced.contains($0.course) }
    result.tailDates += other.tailDates.filter { replaced.contains($0.course) }
    result.unscheduled += other.unscheduled.filter { replaced.contains($0.course) }
    result.unplaced += other.unplaced.filter { replaced.contains($0.course) }
    return result.sorted()
  }
}
