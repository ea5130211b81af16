/// Courses whose dates or centre differ between two schedules.
///
/// Courses that only one of the two knows are added or removed, not moved.
public struct MovedCourses: Hashable, Sendable {
  /// Courses that had begun when the data were taken.
  public let underWay: Int
  /// Courses that had not.
  public let waiting: Int

  /// All of them.
  public var all: Int { underWay + waiting }

  /// Compares the courses of two schedules, in linear time.
  public init(_ courses: [CellResult.CourseDates], since baseline: [CellResult.CourseDates]) {
    let known = Dictionary(baseline.map { ($0.course, $0.visits) }) { first, _ in first }
    let moved = courses.filter { course in
      known[course.course].map { $0 != course.visits } ?? false
    }
    underWay = moved.filter(\.isStarted).count
    waiting = moved.count - underWay
  }
}

extension StudyResults {
  /// Courses with other dates or another centre than in the baseline; nil unless both have a schedule.
  func moved(_ cell: CellResult) -> MovedCourses? {
    guard study.mode == .schedule, let baseline = variants.isEmpty ? nil : schedule(0),
      cell.obstacles.isEmpty, baseline.obstacles.isEmpty
    else { return nil }
    return MovedCourses(cell.courses, since: baseline.courses)
  }
}
