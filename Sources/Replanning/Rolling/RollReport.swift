import ScenarioFiles
import TreatmentDomain

/// What happened between two dates of data, in numbers and by course.
public struct RollReport: Sendable {
  /// Fractions that took place.
  public let delivered: Int
  /// Visits that did not, with the numbers they were planned with.
  public let missed: [AppointmentRow]
  /// Ids of courses whose first fraction was delivered.
  public let started: [String]
  /// Ids of courses that are finished and dropped.
  public let finished: [String]
  /// Courses that are promised a start they were not promised before.
  public let promised: [(course: String, day: Day)]
  /// Visits ahead that patients know of from now on.
  public let published: Int
  /// Courses with fractions that lost their date because others were missed, and how many.
  public let withoutDate: [(course: String, count: Int)]
  /// Ids of courses with pins that no visit answers to any more; these were dropped.
  public let droppedPins: [String]

  init(outcomes: [CourseOutcome], courses: [RolledCourse], problem: Problem) {
    let pairs = Array(zip(problem.courses.map(\.id), courses))
    delivered = outcomes.reduce(0) { $0 + $1.delivered.count }
    missed = outcomes.flatMap(\.missed)
    started = pairs.filter { $1.hasStarted }.map { $0.0 }
    finished = pairs.filter { $1.row == nil }.map { $0.0 }
    promised = pairs.compactMap { id, course in course.newPromise.map { (id, $0) } }
    published = courses.reduce(0) { sum, course in
      sum + course.visits.filter { $0.state == .published || $0.state == .frozen }.count
    }
    withoutDate = pairs.filter { $1.withoutDate > 0 }.map { ($0, $1.withoutDate) }
    droppedPins = pairs.filter { !$1.droppedPins.isEmpty }.map { $0.0 }
  }
}
