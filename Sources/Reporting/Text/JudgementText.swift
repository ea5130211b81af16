import Checking
import TreatmentDomain

/// What the referee found, for people.
public struct JudgementText {
  private let judgement: Judgement
  private let problem: Problem
  private let rows: [VisitReference: Int]
  private let language: Language

  /// Makes the text of a judgement; `rows` are the lines of visits in a table that somebody edited.
  public init(
    _ judgement: Judgement, of problem: Problem, rows: [VisitReference: Int] = [:],
    language: Language = .english
  ) {
    self.judgement = judgement
    self.problem = problem
    self.rows = rows
    self.language = language
  }

  private func say(_ word: JudgementWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// A verdict and one line per violation, breach and inherited conflict; with `verbose` every rule
  /// and cost, kept or not.
  public func lines(verbose: Bool) -> [String] {
    var result = [verdict]
    result += section(.violationsTitle, judgement.violations)
    result += section(.breachesTitle, judgement.breaches)
    result += section(.inheritedTitle, judgement.inherited)
    if verbose { result += rules }
    return result + costs(verbose: verbose)
  }

  private var verdict: String {
    judgement.isAcceptable
      ? say(
        .accepted, language.count(judgement.breaches.count, .breach, .breaches),
        "\(judgement.inherited.count)")
      : say(.refused, language.count(judgement.violations.count, .violation, .violations))
  }

  private func section(_ title: JudgementWords, _ violations: [Violation]) -> [String] {
    guard !violations.isEmpty else { return [] }
    return [say(title)]
      + violations.flatMap { $0.terminalLines(language, of: problem, place: place(of: $0)) }
  }

  /// The rows of the visits concerned, for instance ` (rows 12, 15)`.
  private func place(of violation: Violation) -> String {
    var visits = violation.evidence
    if let course = violation.course, let fraction = violation.fraction {
      visits.append(VisitReference(course: course, fraction: fraction))
    }
    let lines = Set(visits.compactMap { rows[$0] }).sorted()
    guard !lines.isEmpty else { return "" }
    let place = say(lines.count == 1 ? .row : .rows, language.list(lines.map { "\($0)" }))
    return language == .english ? " (\(place))" : "（\(place)）"
  }

  private var rules: [String] {
    var table = TextTable([
      (say(.rule), .left), (say(.violations), .right), (say(.breaches), .right),
      (say(.inherited), .right),
    ])
    for rule in RuleName.allCases {
      table.add(
        [rule.terminalText(language)]
          + [judgement.violations, judgement.breaches, judgement.inherited].map { found in
            "\(found.filter { $0.rule == rule }.count)"
          })
    }
    return [say(.rules)] + table.lines()
  }

  private func costs(verbose: Bool) -> [String] {
    var table = TextTable([(say(.cost), .left), (say(.amount), .right)])
    for entry in judgement.costs.perCost where verbose || entry.amount != 0 {
      table.add([entry.name.terminalText(language), Readable.number(entry.amount)])
    }
    table.add([say(.total), Readable.number(judgement.costs.total)])
    guard verbose else { return [say(.costs)] + table.lines() }
    var centres = TextTable([(say(.centre), .left), (say(.sum), .right)])
    for (centre, amount) in zip(problem.centres, judgement.costs.perCentre) {
      centres.add([centre.id, Readable.number(amount)])
    }
    var weeks = TextTable([(say(.week), .left), (say(.sum), .right)])
    for entry in judgement.costs.perWeek {
      weeks.add(["\(entry.week)", Readable.number(entry.amount)])
    }
    return [say(.costs)] + table.lines() + centres.lines() + weeks.lines()
  }
}
