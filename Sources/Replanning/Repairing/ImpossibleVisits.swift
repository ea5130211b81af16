import Solving
import TreatmentDomain

/// Finds the visits of a schedule that were possible before events and are not any more.
struct ImpossibleVisits {
  private let before: DayRules
  private let after: DayRules
  private let moment: Moment
  private let missed: [String: [Day]]

  init(before: Problem, after: Problem, at moment: Moment, missed: [String: [Day]]) {
    self.before = DayRules(before)
    self.after = DayRules(after)
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
      guard before.allows(visit) && !after.allows(visit) else { return nil }
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

  /// What lies in an interval that events bar did not take place, even when it should have begun before the events were told.
  private func isLost(_ visit: Appointment) -> Bool {
    let hasBegun = Moment(visit.day, visit.start) < moment
    return before.allows(visit, hasBegun: true) && !after.allows(visit, hasBegun: hasBegun)
  }
}

extension DayRules {
  func allows(_ visit: Appointment, hasBegun: Bool) -> Bool {
    let own = facts[visit.course]
    let need = VisitNeed(
      facts: own, fraction: visit.fraction, on: hasBegun ? nil : visit.day)
    let isInTime = own.course.hours(on: visit.day).start <= visit.start
    return (hasBegun || own.isPresent(on: visit.day)) && isInTime && allows(visit, need)
  }

  func allows(_ visit: TailDate) -> Bool {
    let own = facts[visit.course]
    guard let phase = own.course.phaseIndex(ofFraction: visit.fraction) else { return false }
    let particle = own.course.phases[phase].particle
    return own.isPresent(on: visit.day)
      && problem.sources(at: visit.centre, particle: particle).contains {
        problem.isOrdinarilyOpen(source: $0, on: visit.day)
      }
  }

  func allows(_ visit: Reservation) -> Bool {
    let own = facts[visit.course]
    let need = VisitNeed(facts: own, fraction: visit.fraction)
    let part = problem.centres[problem.centre(ofRoom: visit.room)].dayParts[visit.dayPart].window
    return own.isPresent(on: visit.day)
      && own.course.hours(on: visit.day).intersection(part).minutes >= need.visitMinutes
      && !problem.windows(ofRoom: visit.room, on: visit.day).isEmpty
      && !problem.regularBeamWindows(ofSource: problem.rooms[visit.room].source, on: visit.day)
        .isEmpty
  }
}
