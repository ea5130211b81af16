import TreatmentDomain

/// The start of a waiting course at a centre.
struct CourseStart: Sendable {
  /// The first visit.
  let visit: Visit
  /// Calendar days from release, at least 0.
  let daysAfterRelease: Int
}

extension ScheduleView {
  /// The scheduled start of a course; nil when it has begun, is finished or stays unscheduled.
  func start(of course: CourseVisits) -> CourseStart? {
    guard !course.course.isStarted, course.course.state != .finished,
      let first = course.placed.min(by: { $0.day < $1.day }), let centre = first.centre
    else { return nil }
    let release = problem.release(of: course.course, at: centre)
    return CourseStart(visit: first, daysAfterRelease: max(0, first.day - release))
  }
}
