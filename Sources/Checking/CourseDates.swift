import TreatmentDomain

/// The dates of a course as physicians look at them: overall treatment time and gaps against their limits.
public struct CourseDates: Hashable, Sendable {
  /// Index of the course.
  public let course: Int
  /// Date of the first fraction, delivered or scheduled.
  public let first: Day
  /// Date of the last fraction scheduled.
  public let last: Day
  /// Last date of the walk over Monday to Friday; nil when it does not end.
  public let nominalLast: Day?
  /// Last date of the walk over open dates; nil when it does not end.
  public let closureAwareLast: Day?
  /// Last date that the interruption category allows.
  public let latestLast: Day?
  /// Most calendar days strictly between two fractions of a phase, closures not counted; of those at least one of which is scheduled.
  public let largestGap: Int
  /// The date before that gap; nil without two fractions.
  public let gapAfter: Day?
  /// Fewest days by which a gap stays below its phase's limit; negative when one is too long.
  public let gapSlack: Int

  /// Overall treatment time in calendar days, both ends counted.
  public var treatmentDays: Int { last - first + 1 }

  /// Calendar days past the nominal last date.
  public var prolongationDays: Int { nominalLast.map { max(0, last - $0) } ?? 0 }
}

extension Referee {
  /// The dates of every course that the schedule gives one, by course.
  public func courseDates(of schedule: Schedule) -> [CourseDates] {
    let view = view(of: schedule)
    return view.courses.compactMap { course in
      guard let first = course.firstDay, let last = course.lastPlaced else { return nil }
      let aware = course.closureAwareLastDay(view.openings)
      let limit = view.problem.rules.prolongationLimit(of: course.course.category)
      let gaps = course.pairs.filter { $0.earlier.phase == $0.later.phase }.map { pair in
        let gap = FractionSpacing.gap(pair, in: view)
        return (gap: gap, slack: view.phase(of: pair.later).maxGapDays - gap, pair.earlier.day)
      }
      let widest = gaps.max { $0.gap < $1.gap }
      return CourseDates(
        course: course.index, first: first, last: last.day, nominalLast: course.nominalLastDay,
        closureAwareLast: aware, latestLast: aware?.adding(limit), largestGap: widest?.gap ?? 0,
        gapAfter: widest?.2, gapSlack: gaps.map(\.slack).min() ?? 0)
    }
  }
}
