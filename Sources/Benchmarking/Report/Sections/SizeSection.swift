import Reporting

/// Which solver to trust at which size and budget.
struct SizeSection: ReportSection {
  let content: ReportContent
  let anchor = "sizes"
  let title = "Which solver at which size and budget"

  private var groups: [SizeGroup] { SizeGroup.thirds(of: content.table.instances) }

  var body: [String] {
    var table = MarkupTable(
      "Best solver by size and budget",
      [.text("Size")] + content.table.budgets.map { .text($0.words) })
    for group in groups {
      table.add(
        [MarkupTable.Cell(html: heading(group))]
          + content.table.budgets.indices.map { budget in
            cell(SizeVerdict(content.table, budget: budget, group: group))
          })
    }
    return [
      table.html,
      Markup.note(
        "The best solver has the least mean rank over the instances of the group. "
          + "The runner-up follows with its median distance in cost over the instances that both "
          + "solved. Groups are thirds of the instances by fractions; sizes that differ by less than "
          + "half stay together."
      ),
    ]
  }

  private func heading(_ group: SizeGroup) -> String {
    let sizes =
      group.fractions.lowerBound == group.fractions.upperBound
      ? Readable.number(group.fractions.lowerBound)
      : "\(Readable.number(group.fractions.lowerBound))–"
        + "\(Readable.number(group.fractions.upperBound))"
    return Markup.escaped(group.name)
      + Markup.small(
        "\(sizes) fractions, \(Readable.count(group.instances.count, "instance", "instances"))")
  }

  private func cell(_ verdict: SizeVerdict) -> MarkupTable.Cell {
    guard verdict.solvers > 0 else {
      return MarkupTable.Cell(html: NumberText.missing)
    }
    guard !verdict.leaders.isEmpty else {
      return MarkupTable.Cell(html: "no schedule found", emphasis: .words)
    }
    let names = verdict.leaders.map { "<strong>\(Markup.escaped(content.name($0)))</strong>" }
    let solved = "solved \(verdict.solved) of \(Readable.count(verdict.runs, "run", "runs"))"
    return MarkupTable.Cell(
      html: names.joined(separator: " = ")
        + Markup.small("\(solved); \(follower(verdict))"))
  }

  private func follower(_ verdict: SizeVerdict) -> String {
    if verdict.solvers == 1 || verdict.compared == 0 { return "nothing to compare with" }
    guard let next = verdict.runnerUp else {
      return verdict.leaders.count > 1 ? "equal mean ranks" : "no other found a schedule"
    }
    guard let distance = verdict.distance else {
      return "then \(content.name(next)), distance not measurable in per cent"
    }
    let sign = distance.median > 0 ? "+" : ""
    return "then \(content.name(next)) \(sign)\(NumberText.measured(distance.median)) % on "
      + Readable.count(distance.count, "instance", "instances")
  }
}
