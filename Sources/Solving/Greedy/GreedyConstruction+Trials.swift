import TreatmentDomain

extension GreedyConstruction {
  /// What keeps a course out of its trial on a start date; nil when nothing does.
  func trialRefusal(_ index: Int, on day: Day) -> Refusal? {
    let course = facts[index].course
    guard let number = course.trial else { return nil }
    let trial = problem.trials[number]
    let enrolled = course.enrolledOn ?? day
    if trial.enrolsFrom.map({ enrolled < $0 }) ?? false
      || trial.enrolsUntil.map({ enrolled > $0 }) ?? false
    {
      return Refusal("trialLimits", .trialNotEnrolling, trial.id)
    }
    if countsForTrial(course), let maximum = trial.maximum,
      trial.enrolled + board.starts(ofTrial: number) >= maximum
    {
      return Refusal("trialLimits", .trialFull, trial.id)
    }
    return nil
  }

  func countsForTrial(_ course: Course) -> Bool {
    course.countsForTrial(asOf: problem.asOf.day)
  }
}
