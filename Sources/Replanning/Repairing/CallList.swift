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

  /// Takes from the changes of a repair those that somebody was told about.
  public init(_ difference: ScheduleDifference, of outcome: Repair.Outcome) {
    let problem = outcome.problem
    let indices = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let calls = difference.changes.compactMap { change -> Call? in
      guard let index = indices[change.course], outcome.announced.contains(index) else {
        return nil
      }
      return Call(course: index, was: change.before, now: change.after)
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
