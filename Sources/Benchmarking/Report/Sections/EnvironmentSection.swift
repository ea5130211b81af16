import Reporting

/// On what and with what the runs ran.
struct EnvironmentSection: ReportSection {
  let content: ReportContent
  let anchor = "environment"
  let title = "Machine, versions and command"

  var body: [String] {
    let facts = content.environment.facts + measured
    guard !facts.isEmpty else { return [Markup.paragraph("Nothing was recorded.")] }
    var table = MarkupTable("Facts", [.text("Fact"), .text("Value")])
    for fact in facts {
      table.add([.text(fact.name), .text(fact.value.isEmpty ? NumberText.missing : fact.value)])
    }
    return [table.html]
  }

  /// What the runs themselves tell.
  private var measured: [BenchmarkEnvironment.Fact] {
    let runs = content.table.runs
    let versions = content.table.solvers.compactMap { solver -> String? in
      let found = Set(runs.filter { $0.solver == solver }.map(\.version)).subtracting([""]).sorted()
      return found.isEmpty ? nil : "\(solver) \(found.joined(separator: ", "))"
    }
    let ends = runs.map(\.finishedAt).filter { !$0.isEmpty }
    let revisions = Set(runs.map(\.revision)).subtracting([""]).sorted()
    let load = Spread(runs.compactMap(\.loadAverage))
    return [
      fact("Solver versions, from the runs", versions.joined(separator: "; ")),
      fact("Revisions, from the runs", revisions.joined(separator: ", ")),
      fact("First run ended", ends.min() ?? ""), fact("Last run ended", ends.max() ?? ""),
      fact(
        "Load average before the runs",
        load.map {
          "median \(NumberText.measured($0.median)), at most \(NumberText.measured($0.greatest))"
        } ?? ""),
    ].compactMap { $0 }
  }

  private func fact(_ name: String, _ value: String) -> BenchmarkEnvironment.Fact? {
    value.isEmpty ? nil : BenchmarkEnvironment.Fact(name, value)
  }
}
