import TreatmentDomain

/// Hours between beams, days between fractions, and fractions a week.
struct FractionSpacing: HardRule {
  let name = RuleName.fractionSpacing

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course in
      course.pairs.flatMap { pair in
        [tooSoon(pair, in: view), tooLate(pair, in: view)].compactMap { $0 }
      } + crowdedWeeks(of: course, in: view) + thinWeeks(of: course, in: view)
    }
  }

  private func tooSoon(_ pair: VisitPair, in view: ScheduleView) -> Violation? {
    let (earlier, later) = (pair.earlier, pair.later)
    guard later.day > earlier.day, let from = earlier.timing?.beamEnd,
      let to = later.timing?.beamStart
    else { return nil }
    let minutes = (later.day - earlier.day) * 1440 + (to - from)
    let short = view.problem.rules.spacingHours * 60 - minutes
    guard short > 0 else { return nil }
    return violation(
      of: later, against: [earlier], units: (short + 59) / 60,
      .hoursBetween, ["\(view.problem.rules.spacingHours)"],
      "\(view.subject(later)) has its beam at \(to) on \(later.day), \(minutes) minutes after "
        + "\(view.object(earlier)); \(view.problem.rules.spacingHours) hours must lie between.")
  }

  /// Calendar days strictly between two visits, closures not counted.
  static func gap(_ pair: VisitPair, in view: ScheduleView) -> Int {
    let (earlier, later) = (pair.earlier, pair.later)
    let centre = later.centre ?? view.courses[later.course].phaseCentres[later.phase]
    return view.openings.daysBetween(earlier.day, later.day, withoutClosuresAt: centre)
  }

  /// Gaps between phases belong to `phaseOrder`.
  private func tooLate(_ pair: VisitPair, in view: ScheduleView) -> Violation? {
    let (earlier, later) = (pair.earlier, pair.later)
    guard earlier.phase == later.phase else { return nil }
    let gap = Self.gap(pair, in: view)
    let limit = view.phase(of: later).maxGapDays
    guard gap > limit else { return nil }
    return violation(
      of: later, against: [earlier], units: gap - limit, .daysBetween, ["\(gap)", "\(limit)"],
      "\(view.subject(later)) lies on \(later.day) and \(view.object(earlier)) on \(earlier.day), "
        + "\(gap) days between them, closures not counted; at most \(limit) may lie between.")
  }
}
