import Reporting

extension PublishedVerdict {
  /// Violations and terms, for people.
  public var lines: [String] {
    var table = TextTable([
      ("term", .left), ("quantity", .right), ("weight", .right), ("amount", .right),
    ])
    for term in terms {
      table.add([
        term.name, Readable.number(term.quantity), "\(term.weight)", Readable.number(term.amount),
      ])
    }
    table.add(["constant", "", "", "\(constant)"])
    table.add(["objective", "", "", Readable.number(objective)])
    let head =
      isLegal
      ? "Legal by the published rules."
      : "Illegal by the published rules: "
        + "\(Readable.count(violations.count, "violation", "violations"))."
    return [head] + violations.flatMap { Readable.lines("  \($0)") } + table.lines()
  }

  /// The same for machines.
  public var json: JudgementJSON.Published {
    JudgementJSON.Published(
      violations: violations, objective: objective,
      terms: terms.map { .init(name: $0.name, quantity: $0.quantity, weight: $0.weight) })
  }
}
