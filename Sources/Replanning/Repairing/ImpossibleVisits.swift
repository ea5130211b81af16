import Solving
import TreatmentDomain

/// Finds the visits of a schedule that were possible before events and are not any more.
struct ImpossibleVisits {
  private let before: Side
  private let after: Side
  private let moment: Moment
  private let missed: [String: [Day]]

  init(before: Problem, after: Problem, at moment: Moment, missed: [String: [Day]]) {
    self.before = Side(before)
    self.after = Side(after)
    self.moment = moment
    self.missed = missed
  }

  /// The lost visits in order of date, time and course.
  func all(in schedule: Schedule) -> [Disturbance.Lost] {
    let appointments = schedule.appointments.compactMap { visit -> Disturbance.Lost? in
      let isMissed = isMissed(visit.course, visit.day)
      guard isMissed || isLost(visit) else { return nil }
      return Disturbance.Lost(
        course: visit.course, fraction: visit.fraction, day: visit.day, start: visit.start,
        isMissed: isMissed)
    }
    let reservations = schedule.reservations.compactMap { visit -> Disturbance.Lost? in
      let isMissed = isMissed(visit.course, visit.day)
      guard isMissed || before.allows(visit) && !after.allows(visit) else { return nil }
      return Disturbance.Lost(
        course: visit.course, fraction: visit.fraction, day: visit.day, start: nil,
        isMissed: isMissed)
    }
    let tails = schedule.tailDates.compactMap { visit -> Disturbance.Lost? in
      guard !after.facts[visit.course].isPresent(on: visit.day) else { return nil }
      return Disturbance.Lost(
        course: visit.course, fraction: visit.fraction, day: visit.day, start: nil,
        isMissed: false)
    }
    return (appointments + reservations + tails).sorted {
      ($0.day, $0.start?.minutes ?? 1440, $0.course) < (
        $1.day, $1.start?.minutes ?? 1440, $1.course
      )
    }
  }

  private func isMissed(_ course: Int, _ day: Day) -> Bool {
    missed[before.problem.courses[course].id]?.contains(day) ?? false
  }

  /// What has begun is lost only if its beam has yet to end and cannot; the rest when its place is not possible now.
  private func isLost(_ visit: Appointment) -> Bool {
    let hasBegun = Moment(visit.day, visit.start) < moment
    if hasBegun && Moment(visit.day, before.beamEnd(of: visit)) <= moment { return false }
    return before.allows(visit, hasBegun: true) && !after.allows(visit, hasBegun: hasBegun)
  }

  /// A problem with what is needed to ask for single visits.
  private struct Side {
    let problem: Problem
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

    func beamEnd(of visit: Appointment) -> MinuteOfDay {
      let need = VisitNeed(facts: facts[visit.course], fraction: visit.fraction)
      return visit.beamStart + need.beamMinutes
    }

    func allows(_ visit: Appointment, hasBegun: Bool) -> Bool {
      let own = facts[visit.course]
      let need = VisitNeed(
        facts: own, fraction: visit.fraction, on: hasBegun ? nil : visit.day)
      let centre = problem.centre(ofRoom: visit.room)
      let number = (visit.day - problem.horizon.firstDay) * problem.centres.count + centre
      guard details.indices.contains(number),
        let teams = problem.teams(for: own.course.phases[need.phase], at: centre)
      else { return false }
      return (hasBegun || own.isPresent(on: visit.day))
        && details[number].allows(
          need, room: visit.room, start: visit.start.minutes, beamStart: visit.beamStart.minutes,
          teams: teams, problem: problem)
    }

    func allows(_ visit: Reservation) -> Bool {
      facts[visit.course].isPresent(on: visit.day)
        && !problem.windows(ofRoom: visit.room, on: visit.day).isEmpty
        && !problem.regularBeamWindows(ofSource: problem.rooms[visit.room].source, on: visit.day)
          .isEmpty
    }
  }
}
