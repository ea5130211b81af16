import Checking
import TreatmentDomain

/// Everybody else's visits by date: the small schedules that the referee is asked about.
///
/// Only rules of one date and one place join different courses, apart from trials and the order of starts; so a
/// visit is judged beside the others of its date and the courses that those two rules join to its own.
struct OtherVisits: Sendable {
  private let problem: Problem
  private let index: Int
  private let joined: Schedule
  private var byDay: [Day: Schedule] = [:]
  private let referee: Referee

  /// Indexes a schedule that does not hold the course.
  init(_ schedule: Schedule, besides index: Int, of problem: Problem) {
    self.problem = problem
    self.index = index
    referee = Referee(problem)
    let course = problem.courses[index]
    let mates = problem.courses.indices.map { other in
      other != index
        && (course.trial != nil && problem.courses[other].trial == course.trial
          || course.startsAfter == other || problem.courses[other].startsAfter == index)
    }
    var joined = Schedule()
    for visit in schedule.appointments {
      if mates[visit.course] { joined.appointments.append(visit) }
      if !mates[visit.course] { byDay[visit.day, default: Schedule()].appointments.append(visit) }
    }
    for visit in schedule.reservations {
      if mates[visit.course] { joined.reservations.append(visit) }
      if !mates[visit.course] { byDay[visit.day, default: Schedule()].reservations.append(visit) }
    }
    joined.tailDates = schedule.tailDates.filter { mates[$0.course] }
    self.joined = joined
  }

  /// Everybody's appointments of a date.
  func appointments(on day: Day) -> [Appointment] {
    (byDay[day]?.appointments ?? []) + joined.appointments.filter { $0.day == day }
  }

  /// Everybody's reservations of a date.
  func reservations(on day: Day) -> [Reservation] {
    (byDay[day]?.reservations ?? []) + joined.reservations.filter { $0.day == day }
  }

  /// What the referee finds wrong with some of the course's visits beside everybody's of these dates.
  func violations(of own: Schedule, days: [Day]) -> [Violation] {
    var schedule = joined
    for day in days {
      schedule.appointments += byDay[day]?.appointments ?? []
      schedule.reservations += byDay[day]?.reservations ?? []
    }
    schedule.appointments += own.appointments
    schedule.reservations += own.reservations
    schedule.tailDates += own.tailDates
    return referee.violations(of: schedule).filter(concerns)
  }

  /// True when the course has a part in a failure; a full trial blames whoever starts last.
  private func concerns(_ violation: Violation) -> Bool {
    violation.course == index || violation.evidence.contains { $0.course == index }
      || violation.rule == .trialLimits
        && violation.resource == problem.courses[index].trial.map(Resource.trial)
  }
}
