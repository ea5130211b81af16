import Checking
import Explaining
import TreatmentDomain

extension ExplanationText {
  /// Why the course lies where it does.
  var placement: [String] {
    guard let placement = explanation.placement else { return [] }
    let total = placement.costs.reduce(0) { $0 + $1.amount }
    let costs =
      total == 0
      ? say(.noCosts)
      : say(.courseCosts, Readable.number(total), names.amounts(placement.costs))
    var result = [say(.whyHere)] + Readable.lines(costs)
    for visit in placement.visits { result += lines(of: visit) }
    guard !course.isStarted else { return result }
    if let next = placement.nextStart {
      return result
        + Readable.lines(
          say(
            .nextStart, language.date(next.day), names.centre(next.centre),
            names.change(next.costDifference)))
    }
    return result + Readable.lines(say(.noNextStart))
  }

  private func lines(of visit: Explaining.PlacedVisit) -> [String] {
    let place = say(.visitAt, "\(visit.fraction)", names.place(visit.place))
    let sum = visit.costs.reduce(0) { $0 + $1.amount }
    let head =
      sum == 0
      ? say(.visitFree, place)
      : say(.visitCosts, place, Readable.number(sum), names.amounts(visit.costs))
    var result = Readable.lines("  \(head)")
    if let next = visit.nextBest {
      let change = names.change(next.costDifference)
      let why = next.differences.isEmpty ? "" : " (\(changes(next.differences)))"
      result += Readable.lines(
        "    \(say(.nextBest, names.place(next.place), change))\(why)", indent: "      ")
    } else {
      result += Readable.lines("    \(say(.noOtherPlace))", indent: "      ")
    }
    if let better = visit.better {
      result += Readable.lines(
        "    \(say(.betterBarred, names.place(better.place), causes(better)))", indent: "      ")
    }
    return result
  }

  private func changes(_ amounts: [CostBreakdown.NamedAmount]) -> String {
    language.list(amounts.map { "\($0.name.text(language)) \(names.change($0.amount))" })
  }

  private func causes(_ refused: RefusedPlace) -> String {
    var subjects: [String] = []
    for violation in refused.violations {
      let others = violation.evidence.contains { $0.course != explanation.course }
      let text = subject(
        violation.rule, violation.resource, isAgainstOthers: others,
        on: violation.day)
      if !subjects.contains(text) { subjects.append(text) }
    }
    return language.list(subjects) + inTheWay(refused.visits)
  }
}
