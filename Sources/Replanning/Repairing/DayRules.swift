import Solving
import TreatmentDomain

/// What a problem says of single visits of its detail window, whatever others do.
struct DayRules {
  let problem: Problem
  /// One a course.
  let facts: [CourseFacts]
  private let details: [DetailDay]

  init(_ problem: Problem) {
    self.problem = problem
    let dates = DateTable(problem)
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
    details = problem.horizon.detailDays.flatMap { day in
      problem.centres.indices.map { DetailDay(centre: $0, day: day, problem: problem) }
    }
  }

  /// True when room, beam and teams are there for a visit that needs so much.
  func allows(_ visit: Appointment, _ need: VisitNeed) -> Bool {
    let centre = problem.centre(ofRoom: visit.room)
    let number = (visit.day - problem.horizon.firstDay) * problem.centres.count + centre
    guard details.indices.contains(number),
      let teams = problem.teams(for: facts[visit.course].course.phases[need.phase], at: centre)
    else { return false }
    return details[number].allows(
      need, room: visit.room, start: visit.start.minutes, beamStart: visit.beamStart.minutes,
      teams: teams, problem: problem)
  }
}
