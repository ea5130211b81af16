import Checking
import Explaining
import TreatmentDomain

extension ExplanationText {
  /// What bars earlier starts, or every start.
  var reasons: [String] {
    guard let reasons = explanation.reasons else { return [] }
    var result = [title]
    let starts = Set(reasons.blocked.compactMap(\.day)).sorted()
    let all = Set(starts + reasons.free.map(\.day)).count
    if starts.count == 1 && all == 1 {
      result += Readable.lines(say(.startBarred, language.date(starts[0])))
    } else if let first = starts.first, let last = starts.last {
      result += Readable.lines(
        say(
          .startsBarred, "\(starts.count)", "\(all)", language.date(first), language.date(last)))
    } else if let next = reasons.blocked.first {
      result += Readable.lines(
        say(.nextBarred, "\(next.fraction)", dates(next.refusals.map(\.day))))
    }
    result += reasons.blockers.flatMap { Readable.lines("  - \(sentence($0, of: all))") }
    let open = reasons.blocked.filter { !$0.isExplained }.count
    if open > 0 { result += Readable.lines("  - \(say(.unexplained, "\(open)"))") }
    if !reasons.blockers.isEmpty { result += Readable.lines(say(.startsBarredHow)) }
    if !reasons.free.isEmpty {
      result.append(say(.freeStarts))
      result += reasons.free.flatMap { start in
        Readable.lines(
          "  - "
            + say(
              .freeStart, language.date(start.day), names.centre(start.centre),
              names.change(start.costDifference)))
      }
    }
    return result.count > 1 ? result : result + [say(.nothingBars)]
  }

  private var title: String {
    switch explanation.standing {
    case .unscheduled: say(.whyNotPlaced)
    case .unplaced: say(.whyNoNext)
    case .scheduled, .finished: say(course.isStarted ? .whyBreached : .whyNotEarlier)
    }
  }

  /// How many visits in the way are named before the rest is counted.
  private static let mostNamed = 4

  private func sentence(_ blocker: Blocker, of all: Int) -> String {
    let what = subject(
      blocker.rule, blocker.resource, isAgainstOthers: !blocker.visits.isEmpty,
      on: blocker.days.last)
    var result =
      blocker.starts.isEmpty
      ? say(.blockerOfNext, what, dates(blocker.days))
      : say(.blocker, what, "\(blocker.starts.count)", "\(all)", dates(blocker.days))
    let fractions = blocker.fractions
    if fractions.upperBound > 1 && !blocker.starts.isEmpty {
      let numbers =
        fractions.count == 1
        ? "\(fractions.lowerBound)" : "\(fractions.lowerBound)-\(fractions.upperBound)"
      result += say(.atFraction, numbers)
    }
    return result + inTheWay(blocker.visits)
  }

  /// What bars a visit, with the resource; before its release a course is not ready.
  func subject(
    _ rule: RuleName, _ resource: Resource?, isAgainstOthers: Bool, on day: Day?
  ) -> String {
    if rule == .startRule, let release = explanation.release?.day, let day, day < release {
      return BlockerWords.notReady.text(language, language.date(release))
    }
    let value = rule == .roomCapability ? names.needs(of: explanation.course) : names.name(resource)
    return BlockerWords(rule, resource, isAgainstOthers: isAgainstOthers).text(language, value)
  }

  func inTheWay(_ visits: [BlockingVisit]) -> String {
    guard !visits.isEmpty else { return "" }
    let named = language.list(visits.prefix(Self.mostNamed).map { names.visit($0) })
    let more = visits.count - Self.mostNamed
    return say(.inTheWay, more > 0 ? say(.andOthers, named, "\(more)") : named)
  }
}
