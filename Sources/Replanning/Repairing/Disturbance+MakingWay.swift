import ScenarioFiles
import TreatmentDomain

extension Disturbance {
  /// Lets frozen visits move that a plan could not keep, of each course the first one that something bars, for the others may stay
  /// then; returns what barred them.
  mutating func release(_ plan: RepairPlan) throws(ScenarioIssues) -> [MovedFrozenVisit] {
    var visits: [CourseDate] = []
    for index in plan.stuck {
      let broken = plan.broken.filter { $0.course == index }
      let barred = broken.first { explanation(of: $0, in: plan)?.cause != .courseRules }
      if let given = barred ?? broken.first {
        visits.append(given)
      } else {
        visits += comingVisits(of: index)
        documents.courses[index].promisedStart = nil
      }
    }
    let moved = visits.compactMap { explanation(of: $0, in: plan) }
    released.formUnion(visits)
    documents.appointments = rows()
    problem = try documents.problem()
    return moved
  }

  /// Lets beams begin at other minutes.
  mutating func shift(_ visits: [Appointment]) throws(ScenarioIssues) {
    for visit in visits {
      let index = kept.appointments.firstIndex {
        $0.course == visit.course && $0.day == visit.day && $0.start == visit.start
      }
      guard let index else { continue }
      kept.appointments[index].beamStart = visit.beamStart
      shifted.insert(.init(course: visit.course, day: visit.day))
    }
    documents.appointments = rows()
    problem = try documents.problem()
  }

  /// Keeps visits found for what was lost, so that later attempts do not choose anew.
  mutating func hold(_ visits: [Appointment]) {
    kept.appointments += visits.filter { visit in
      !kept.appointments.contains { $0.course == visit.course && $0.day == visit.day }
    }
  }

  /// Frozen visits of a course that have not begun.
  private func comingVisits(of index: Int) -> [CourseDate] {
    problem.courses[index].published.filter { row in
      row.isFrozen && Moment(row.day, row.start ?? MinuteOfDay(0)) >= problem.asOf
    }.map { CourseDate(course: index, day: $0.day) }
  }
}
