import TreatmentDomain

/// Plans some courses of a schedule anew and leaves every other visit where it is.
///
/// The courses come in the order of greedy placement; each takes the earliest dates that the others leave it, its own visits
/// where it can keep them. Nothing else moves.
public struct GreedyRepair {
  private var construction: GreedyConstruction
  private let schedule: Schedule
  private let courses: [Int]

  /// Keeps `schedule`, whose visits must all be possible, and plans `courses` anew.
  public init(_ problem: Problem, keeping schedule: Schedule, replanning courses: [Int]) {
    self.schedule = schedule
    self.courses = courses
    construction = GreedyConstruction(problem)
    construction.keep(schedule)
  }

  /// The schedule with the courses planned; what found no date is listed with reasons.
  public mutating func run() -> Schedule {
    let order = PlacementOrder(problem: construction.problem, facts: construction.facts)
    for index in order.sequence where courses.contains(index) { construction.replan(index) }
    return merged()
  }

  private func merged() -> Schedule {
    let planned = construction.schedule()
    var result = schedule
    result.appointments.removeAll { courses.contains($0.course) }
    result.reservations.removeAll { courses.contains($0.course) }
    result.tailDates.removeAll { courses.contains($0.course) }
    result.unscheduled.removeAll { courses.contains($0.course) }
    result.unplaced.removeAll { courses.contains($0.course) }
    result.appointments += planned.appointments.filter { courses.contains($0.course) }
    result.reservations += planned.reservations.filter { courses.contains($0.course) }
    result.tailDates += planned.tailDates.filter { courses.contains($0.course) }
    result.unscheduled += planned.unscheduled.filter { courses.contains($0.course) }
    result.unplaced += planned.unplaced.filter { courses.contains($0.course) }
    return result.sorted()
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

  /// Plans a course again, its visits on the board being the places it likes best.
  mutating func replan(_ index: Int) {
    if facts[index].course.isStarted {
      planStarted(index)
    } else {
      planWaiting(index)
    }
  }
}
