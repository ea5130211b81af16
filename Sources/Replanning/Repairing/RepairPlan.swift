import Checking
import Solving
import TreatmentDomain

/// A visit as its patient knows it: whose, and when.
struct CourseDate: Hashable {
  /// Index of the course.
  let course: Int
  /// The date.
  let day: Day
}

/// One attempt to place again what a disturbance made impossible.
struct RepairPlan {
  /// The whole schedule.
  let schedule: Schedule
  /// The frozen visits that are not kept, in order of course and date.
  let broken: [CourseDate]
  /// Courses planned again that break a pin or a promise, or are incomplete, in order.
  let stuck: [Int]
  /// Failures of courses that lost nothing.
  let failuresOfOthers: Int

  /// Plans the courses of a disturbance, those in `first` before the others.
  init(_ disturbance: Disturbance, usesSameDay: Bool, first: [Int]) {
    var repair = GreedyRepair(
      Self.problem(of: disturbance, usesSameDay: usesSameDay), keeping: disturbance.kept,
      replanning: disturbance.courses, first: first)
    schedule = repair.run()
    broken = Self.broken(in: schedule, of: disturbance)
    let judgement = Referee(disturbance.problem).judge(schedule)
    let courses = judgement.violations
      .filter { $0.rule == .pinned || $0.rule == .courseComplete }.compactMap(\.course)
    stuck = Set(courses).filter(disturbance.courses.contains).sorted()
    failuresOfOthers = (judgement.violations + judgement.breaches).count { failure in
      failure.course.map { !disturbance.courses.contains($0) } ?? true
    }
  }

  /// True when this plan keeps more frozen visits than another one, or as many and fewer courses are stuck.
  func isBetter(than other: RepairPlan) -> Bool {
    (broken.count, stuck.count) < (other.broken.count, other.stuck.count)
  }

  /// On a day that is left alone the patients who lost a visit count as away.
  private static func problem(of disturbance: Disturbance, usesSameDay: Bool) -> Problem {
    let problem = disturbance.problem
    guard !usesSameDay else { return problem }
    let today = problem.asOf.day
    let lost = Set(disturbance.lost.filter { $0.day == today }.map(\.course))
    return problem.with(
      courses: problem.courses.enumerated().map { index, course in
        guard lost.contains(index) else { return course }
        var course = course
        course.unavailableOn = Array(Set(course.unavailableOn + [today])).sorted()
        return course
      })
  }

  private static func broken(
    in schedule: Schedule, of disturbance: Disturbance
  ) -> [CourseDate] {
    let planned = Set(disturbance.courses)
    var places: [CourseDate: [Appointment]] = [:]
    for visit in schedule.appointments where planned.contains(visit.course) {
      places[CourseDate(course: visit.course, day: visit.day), default: []].append(visit)
    }
    return disturbance.courses.flatMap { index in
      disturbance.problem.courses[index].published.filter { $0.isFrozen && $0.start != nil }
        .filter { row in
          let now = places[CourseDate(course: index, day: row.day)] ?? []
          return !now.contains { $0.keeps(row) }
        }.map { CourseDate(course: index, day: $0.day) }
    }
  }
}

extension Appointment {
  /// True when it stands where a visit was announced, on the same date.
  func keeps(_ row: PublishedVisit) -> Bool {
    day == row.day && start == row.start && row.room.map { $0 == room } ?? true
      && row.beamStart.map { $0 == beamStart } ?? true
  }
}
