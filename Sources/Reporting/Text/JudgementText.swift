import Checking
import TreatmentDomain

/// What the referee found, for people.
public struct JudgementText {
  private let judgement: Judgement
  private let problem: Problem
  private let rows: [VisitReference: Int]

  /// Makes the text of a judgement; `rows` are the lines of visits in a table that somebody edited.
  public init(_ judgement: Judgement, of problem: Problem, rows: [VisitReference: Int] = [:]) {
    self.judgement = judgement
    self.problem = problem
    self.rows = rows
  }

  /// A verdict and one line per violation, breach and inherited conflict; with `verbose` every rule
  /// and cost, kept or not.
  public func lines(verbose: Bool) -> [String] {
    var result = [verdict]
    result += section("Violations", judgement.violations)
    result += section("Breaches, for a physician", judgement.breaches)
    result += section("Inherited from frozen visits", judgement.inherited)
    if verbose { result += rules }
    return result + costs(verbose: verbose)
  }

  private var verdict: String {
    judgement.isAcceptable
      ? "Accepted: no hard rule is broken "
        + "(\(Readable.count(judgement.breaches.count, "breach", "breaches")), "
        + "\(judgement.inherited.count) inherited)."
      : "Refused: \(Readable.count(judgement.violations.count, "violation", "violations"))."
  }

  private func section(_ title: String, _ violations: [Violation]) -> [String] {
    guard !violations.isEmpty else { return [] }
    return [title]
      + violations.flatMap {
        Readable.wrapped("  \($0.rule.rawValue)\(place(of: $0)): \($0.message)")
      }
  }

  /// The rows of the visits concerned, for instance ` (rows 12, 15)`.
  private func place(of violation: Violation) -> String {
    var visits = violation.evidence
    if let course = violation.course, let fraction = violation.fraction {
      visits.append(VisitReference(course: course, fraction: fraction))
    }
    let lines = Set(visits.compactMap { rows[$0] }).sorted()
    guard !lines.isEmpty else { return "" }
    let list = lines.map { "\($0)" }.joined(separator: ", ")
    return lines.count == 1 ? " (row \(list))" : " (rows \(list))"
  }

  private var rules: [String] {
    var table = TextTable([
      ("rule", .left), ("violations", .right), ("breaches", .right), ("inherited", .right),
    ])
    for rule in RuleName.allCases {
      table.add(
        [rule.rawValue]
          + [judgement.violations, judgement.breaches, judgement.inherited].map { found in
            "\(found.filter { $0.rule == rule }.count)"
          })
    }
    return ["Rules"] + table.lines()
  }

  private func costs(verbose: Bool) -> [String] {
    var table = TextTable([("cost", .left), ("amount", .right)])
    for entry in judgement.costs.perCost where verbose || entry.amount != 0 {
      table.add([entry.name.rawValue, Readable.number(entry.amount)])
    }
    table.add(["total", Readable.number(judgement.costs.total)])
    guard verbose else { return ["Costs"] + table.lines() }
    var centres = TextTable([("centre", .left), ("cost", .right)])
    for (centre, amount) in zip(problem.centres, judgement.costs.perCentre) {
      centres.add([centre.id, Readable.number(amount)])
    }
    var weeks = TextTable([("week", .left), ("cost", .right)])
    for entry in judgement.costs.perWeek {
      weeks.add(["\(entry.week)", Readable.number(entry.amount)])
    }
    return ["Costs"] + table.lines() + centres.lines() + weeks.lines()
  }
}
