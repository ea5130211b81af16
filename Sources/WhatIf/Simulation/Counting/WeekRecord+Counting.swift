import Checking
import Simulating
import TreatmentDomain

extension WeekRecord {
  /// Counts what a week's schedule says, and whom it moves.
  mutating func plan(
    _ judgement: Judgement, _ schedule: Schedule, of problem: Problem, by referee: Referee
  ) {
    weeks = 1
    cost = judgement.costs.total
    movedCourses.formUnion(
      referee.changedCourses(of: schedule).map { problem.courses[$0].id })
    unscheduled = schedule.unscheduled.map { item in
      let course = problem.courses[item.course]
      return (course.id, CourseGroup(waiting: course))
    }
    drift = (referee.driftMinutes(of: schedule), schedule.appointments.count)
  }

  /// Counts who waits when a week is over and the next one's data are taken.
  mutating func wait(_ problem: Problem) {
    waiting = problem.courses.filter { course in
      course.state != .finished
        && course.deliveredCount == course.history.count(where: \.isAssumed)
    }.map { course in
      let group = CourseGroup(waiting: course)
      let release = problem.release(of: course, at: group.centre)
      return Waiting(group: group, days: max(0, problem.asOf.day - release))
    }
  }

  /// Counts what is open on a date.
  mutating func open(_ problem: Problem, on day: Day) {
    let opening = RegularOpening(problem)
    for source in problem.sources.indices {
      beams[source].open += Double(opening.beamMinutes(ofSource: source, on: day))
    }
    for room in problem.rooms.indices {
      rooms[room].open += Double(opening.minutes(ofRoom: room, on: day))
    }
    for team in problem.teams.indices {
      teams[team].open += Double(opening.capacity(ofTeam: team, on: day))
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
    starts.starts.append(WaitFigures.Start(course, at: centre, on: day, of: problem))
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
