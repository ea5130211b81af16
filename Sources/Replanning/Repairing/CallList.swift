import ScenarioFiles
import TreatmentDomain

/// Whom to call about changed visits, the most pressing first.
public struct CallList: Sendable {
  /// One visit that a patient has to be told about.
  public struct Call: Hashable, Sendable {
    /// Index of the course.
    public let course: Int
    /// The visit as it was announced.
    public let was: ScheduleDifference.Place?
    /// The visit as it is now.
    public let now: ScheduleDifference.Place?
  }

  /// The calls, by the earlier of the two times that they are about, then by waiting class and course.
  public let calls: [Call]

  /// Compares what was announced with what is planned now; what was reserved alone is not announced.
  public init(before: ScheduleDocument, after: ScheduleDocument, problem: Problem) {
    let indices = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let changes = ScheduleDifference(from: before, to: after).changes
    let calls = changes.compactMap { change in
      indices[change.course].map { Call(course: $0, was: change.before, now: change.after) }
    }
    self.calls = calls.sorted { left, right in
      (left.due, problem.courses[left.course].waitingClass.rawValue, left.course)
        < (right.due, problem.courses[right.course].waitingClass.rawValue, right.course)
    }
  }
}

extension CallList.Call {
  /// The moment before which the patient must know, as text that sorts.
  public var due: String {
    [was, now].compactMap { place in place.map { "\($0.date) \($0.start ?? "24:00")" } }.min() ?? ""
  }
}
