import TreatmentDomain

/// Plans some courses of a schedule anew and leaves every visit that anybody knows of where it is.
///
/// Courses that are to choose first do; the others come in the order of greedy placement. Each takes the earliest dates that the
/// others leave it, its own visits where it can keep them. Courses that nobody was told about yield: they go back to their dates if these are still free, and
/// find others if not.
public struct GreedyRepair {
  private var construction: GreedyConstruction
  private let schedule: Schedule
  private var courses: [Int]
  private let yielding: [Int]
  private let first: [Int]

  /// Keeps `schedule`, whose visits must all be possible, and plans `courses` anew, those of them in `first` before the others.
  public init(
    _ problem: Problem, keeping schedule: Schedule, replanning courses: [Int], first: [Int] = []
  ) {
    self.schedule = schedule
    self.courses = courses
    self.first = first.filter { courses.contains($0) }
    yielding = schedule.untoldCourses(of: problem).filter { !courses.contains($0) }
    construction = GreedyConstruction(problem)
    construction.keep(schedule)
    construction.reusesOwnMinutes = true
  }

  /// The schedule with the courses planned; what found no date is listed with reasons.
  public mutating func run() -> Schedule {
    let order = PlacementOrder(problem: construction.problem, facts: construction.facts)
    var plans: [Int: CoursePlan] = [:]
    for index in yielding { plans[index] = construction.takeOff(index) }
    for index in first { construction.replan(index) }
    for index in order.sequence where courses.contains(index) && !first.contains(index) {
      construction.replan(index)
    }
    for index in order.sequence {
      guard let plan = plans[index] else { continue }
      if construction.hasRoom(for: plan, index) {
        construction.commit(plan, index)
      } else {
        construction.replan(index)
        courses.append(index)
      }
    }
    return merged()
  }

  private func merged() -> Schedule {
    schedule.replacing(courses, by: construction.schedule(of: courses))
  }
}

extension GreedyConstruction {
  /// Puts a schedule on the empty board as it is.
  mutating func keep(_ schedule: Schedule) {
    var plans = Array(repeating: CoursePlan(), count: problem.courses.count)
    for visit in schedule.appointments {
      plans[visit.course].visits.append(
        planned(
          visit.course, visit.fraction, visit.day, room: visit.room,
          .minutes(start: visit.start.minutes, beamStart: visit.beamStart.minutes)))
    }
    for visit in schedule.reservations {
      plans[visit.course].visits.append(
        planned(
          visit.course, visit.fraction, visit.day, room: visit.room, .dayPart(visit.dayPart)))
    }
    for visit in schedule.tailDates {
      plans[visit.course].visits.append(
        PlannedVisit(
          fraction: visit.fraction, day: visit.day, centre: visit.centre, room: nil, teams: [],
          position: .tail))
    }
    for entry in schedule.unplaced { plans[entry.course].unplaced = entry.count }
    for index in plans.indices where !plans[index].visits.isEmpty {
      plans[index].visits.sort { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
      commit(plans[index], index)
    }
  }

  private func planned(
    _ course: Int, _ fraction: Int, _ day: Day, room: Int, _ position: PlannedVisit.Position
  ) -> PlannedVisit {
    let phase = facts[course].course.phaseIndex(ofFraction: fraction) ?? 0
    let centre = problem.centre(ofRoom: room)
    let teams = problem.teams(for: facts[course].course.phases[phase], at: centre) ?? []
    return PlannedVisit(
      fraction: fraction, day: day, centre: centre, room: room, teams: teams, position: position)
  }

  /// Takes a course off the board; returns where it was.
  mutating func takeOff(_ index: Int) -> CoursePlan {
    let plan = CoursePlan(visits: visits[index])
    release(index)
    return plan
  }

  /// True when the reservations of a course still fit beside what is on the board.
  func hasRoom(for plan: CoursePlan, _ index: Int) -> Bool {
    var trial = self
    trial.commit(plan, index)
    return plan.visits.allSatisfy { visit in
      guard let room = visit.room, case .dayPart(let part) = visit.position else { return true }
      let source = problem.rooms[room].source
      return trial.board.ledger.sourceFree(source, visit.day, part) >= 0
        && trial.board.ledger.roomFree(room, visit.day, part) >= 0
        && visit.teams.allSatisfy { team in
          trial.board.ledger.teamFree(team, visit.day, part) >= 0
            && problem.teams[team].visitsPerDay(on: visit.day).map {
              trial.board.visits(ofTeam: team, on: visit.day) <= $0
            } ?? true
        }
    }
  }

  /// Plans a course again, its visits on the board being the places it likes best.
  mutating func replan(_ index: Int) {
    if facts[index].course.isStarted {
      planStarted(index)
    } else {
      planWaiting(index)
    }
  }
}
