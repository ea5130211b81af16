import Checking
import Simulating
import TreatmentDomain

extension WeekRecord {
  /// Counts what a week's schedule says, and whom it moves.
  mutating func plan(
    _ judgement: Judgement, _ schedule: Schedule, of problem: Problem, changed: [Int]
  ) {
    weeks = 1
    cost = judgement.costs.total
    movedCourses = Set(changed.map { problem.courses[$0].id })
    unscheduled = schedule.unscheduled.map { item in
      let course = problem.courses[item.course]
      return (course.id, CourseGroup(waiting: course))
    }
    let weight = problem.objective.timeOfDayDrift
    guard problem.horizon.detailWeeks > 0, weight > 0 else { return }
    drift = (
      Double(judgement.costs[.timeOfDayDrift]) / Double(weight), schedule.appointments.count
    )
  }

  /// Counts who waits when a week is over and the next one's data are taken.
  mutating func wait(_ problem: Problem) {
    waiting = problem.courses.filter { course in
      course.state != .finished
        && course.deliveredCount == course.history.count(where: \.isAssumed)
    }.map { CourseGroup(waiting: $0) }
  }

  /// Counts what is open on a date.
  mutating func open(_ problem: Problem, on day: Day) {
    for source in problem.sources.indices {
      beams[source].open += Double(
        problem.regularBeamWindows(ofSource: source, on: day).totalMinutes)
    }
    for room in problem.rooms.indices {
      guard let hours = problem.hours(ofSource: problem.rooms[room].source, on: day) else {
        continue
      }
      rooms[room].open += Double(
        problem.windows(ofRoom: room, on: day).clipped(to: hours.regular).totalMinutes)
    }
    for team in problem.teams.indices {
      let windows = problem.windows(ofTeam: team, on: day)
      guard !windows.isEmpty else { continue }
      teams[team].open += Double(
        problem.teams[team].visitsPerDay(on: day)
          ?? windows.totalMinutes * problem.teams[team].concurrentVisits)
    }
  }

  /// Counts what a visit used, in minutes.
  mutating func use(_ visit: DayPlan.Visit, of problem: Problem, stay: Double, beam: Double) {
    let room = problem.rooms[visit.roomIndex]
    beams[room.source].used += beam
    rooms[visit.roomIndex].used += stay + Double(room.turnaroundMinutes)
    let course = problem.courses[visit.course]
    guard let phase = course.phaseIndex(ofFraction: visit.fraction) else { return }
    let centre = problem.sources[room.source].centre
    for index in problem.teams(for: course.phases[phase], at: centre) ?? [] {
      let team = problem.teams[index]
      teams[index].used +=
        team.visitsPerDay == nil ? stay + Double(team.minutesAfterExit) : 1
    }
  }

  /// Counts minutes in which a beam was on its way to another room.
  mutating func use(source: Int, minutes: Double) {
    beams[source].used += minutes
  }

  /// Counts minutes after a regular close, if they are any.
  mutating func overtime(source: Int, minutes: Double) {
    overtime[source] += max(0, minutes)
  }

  /// Counts a fraction.
  mutating func deliver(centre: Int) {
    fractions[centre] += 1
  }

  /// Counts a course that got its first fraction.
  mutating func start(_ course: Course, at centre: Int, on day: Day, of problem: Problem) {
    let wait = max(0, day - problem.release(of: course, at: centre))
    starts.append(
      Start(
        group: CourseGroup(waitingClass: course.waitingClass.rawValue, centre: centre),
        wait: wait, isLate: wait > problem.objective.targetDays(of: course)))
  }

  /// Counts a course whose patient goes before all is done.
  mutating func leave(_ course: Course, delivered: Int) {
    if delivered == 0 {
      neverStarted.append(CourseGroup(waiting: course))
      unscheduled.removeAll { $0.id == course.id }
    } else {
      missedFractions += course.totalFractions - delivered
    }
  }

  /// Counts a course that got its last fraction.
  mutating func finish(_ end: CourseEnds.End) {
    ends.append(end)
  }
}
