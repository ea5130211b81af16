import TreatmentDomain

/// The dates of which a room's or a centre's day can be shown, and what was published before the horizon.
public struct ShownDates {
  private let problem: Problem
  private let language: Language

  /// The dates of a problem.
  public init(of problem: Problem, language: Language = .english) {
    self.problem = problem
    self.language = language
  }

  /// Why nothing can be shown of a date; nil when it can.
  ///
  /// Day sheets know day parts of later weeks; a picture needs minutes.
  public func refusal(of day: Day, needsMinutes: Bool) -> String? {
    let detail = problem.horizon.detailDays
    let decided = needsMinutes ? detail : problem.horizon.days
    guard day >= decided.upperBound || day < min(problem.asOf.day, decided.lowerBound) else {
      return nil
    }
    guard !detail.isEmpty else {
      return ShowWords.outsideDates.text(
        language, "\(day)", "\(decided.lowerBound)", "\(decided.upperBound.adding(-1))")
    }
    return ShowWords.outsideWindow.text(
      language, "\(day)", "\(detail.lowerBound)", "\(detail.upperBound.adding(-1))")
  }

  /// A schedule with the visits that were published to the minute from the day of the data to the horizon.
  public func schedule(with schedule: Schedule) -> Schedule {
    var whole = schedule
    whole.appointments += problem.courses.indices.flatMap { index -> [Appointment] in
      let course = problem.courses[index]
      return course.history.filter(\.isAssumed).compactMap { $0.appointment(of: course, at: index) }
    }
    return whole
  }
}
