import ScenarioFiles
import Solving
import TreatmentDomain

extension RepairAttempt {
  /// Keeps one more frozen visit by letting beams around it, or around a place of today, begin a few minutes earlier or later.
  mutating func shiftBeams() throws(ScenarioIssues) -> Bool {
    let shift = BeamShift(disturbance.problem)
    for broken in firstBroken {
      let today = usesSameDay ? disturbance.wishesForToday(of: broken.course) : []
      for wish in today + [disturbance.wish(toKeep: broken, in: plan)].compactMap(\.self) {
        guard let changes = shift.changes(for: wish, in: disturbance.kept), !changes.isEmpty else {
          continue
        }
        var trial = disturbance
        try trial.shift(changes)
        let first = order(with: broken.course)
        let found = RepairPlan(trial, usesSameDay: usesSameDay, first: first)
        guard found.isBetter(than: plan), found.failuresOfOthers <= plan.failuresOfOthers
        else { continue }
        (disturbance, order, plan) = (trial, first, found)
        holdToday()
        return true
      }
    }
    return false
  }
}

extension Disturbance {
  /// The fraction that falls on a frozen visit in a plan, at the entry announced.
  func wish(toKeep visit: CourseDate, in plan: RepairPlan) -> BeamShift.Wish? {
    let course = problem.courses[visit.course]
    guard let row = course.published.first(where: { $0.isFrozen && $0.day == visit.day }),
      let room = row.room, let start = row.start
    else { return nil }
    // Frozen visits before it would be kept first.
    let planned = plan.schedule.appointments.filter { $0.course == visit.course }.map(\.day)
    let given = plan.broken.filter { $0.course == visit.course }.map(\.day)
    let before =
      Set(given).subtracting(planned).count { $0 < visit.day }
      + planned.count { $0 < visit.day }
    return BeamShift.Wish(
      course: visit.course, fraction: course.deliveredCount + before + 1, day: visit.day,
      rooms: [room], starts: [start], beamStarts: 0...problem.rules.minutesPerDay)
  }

  /// What a course lost today, later today: at the entry announced if the beam is back in time.
  func wishesForToday(of index: Int) -> [BeamShift.Wish] {
    let today = problem.asOf.day
    let facts = CourseFacts(index, problem: problem, dates: DateTable(problem))
    return lost.filter { $0.course == index && $0.day == today && $0.start != nil }.map { visit in
      let phase = facts.course.phaseIndex(ofFraction: visit.fraction) ?? 0
      return BeamShift.Wish(
        course: index, fraction: visit.fraction, day: today,
        rooms: facts.options[phase].flatMap(\.rooms),
        starts: [visit.start].compactMap(\.self) + entriesToday,
        beamStarts: 0...latestBeamToday(of: index))
    }
  }

  /// Entries that are left today, in order.
  var entriesToday: [MinuteOfDay] {
    stride(from: 0, to: problem.rules.minutesPerDay, by: problem.rules.startGridMinutes)
      .map { MinuteOfDay($0) }.filter { $0 >= problem.asOf.minute }
  }

  /// The last beam start of today that keeps the hours to the next visit of a course.
  func latestBeamToday(of index: Int) -> Int {
    let today = problem.asOf.day
    let end = problem.rules.minutesPerDay
    guard
      let next = kept.appointments.filter({ $0.course == index && $0.day > today })
        .min(by: { $0.day < $1.day }),
      let phase = problem.courses[index].phaseIndex(ofFraction: next.fraction)
    else { return end }
    let latest =
      next.beamStart.minutes + end * (next.day - today) - 60 * problem.rules.spacingHours
      - problem.courses[index].phases[phase].beamMinutes
    return min(end, max(0, latest))
  }
}
