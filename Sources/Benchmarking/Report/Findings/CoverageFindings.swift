import Reporting

/// What was run, what failed, what is missing and with what costs are compared, in sentences.
struct CoverageFindings {
  let content: ReportContent

  private var table: RunTable { content.table }

  /// The sentences.
  var all: [Finding] {
    ([size] + [failures, missing, references, improved, proven].compactMap { $0 }).map {
      Finding($0)
    }
  }

  private var size: String {
    let least = table.instances.first?.fractions ?? 0
    let greatest = table.instances.last?.fractions ?? 0
    let range =
      least == greatest
      ? Readable.number(least) : "\(Readable.number(least)) to \(Readable.number(greatest))"
    let solved = table.runs.filter { $0.acceptedCost != nil }.count
    return "\(Readable.count(table.runs.count, "run", "runs")): "
      + "\(Readable.count(table.instances.count, "instance", "instances")) of \(range) fractions, "
      + "\(Readable.count(table.solvers.count, "solver", "solvers")), "
      + "\(Readable.count(table.budgets.count, "budget", "budgets")) "
      + "(\(Finding.list(table.budgets.map(\.words), limit: 8))), "
      + "\(Readable.count(table.seeds.count, "seed", "seeds")); "
      + "the referee accepts \(Readable.count(solved, "schedule", "schedules"))."
  }

  private var failures: String? {
    let failed = table.runs.filter { $0.status != .solved }
    guard !failed.isEmpty else { return nil }
    let kinds = StatusCount.failures(of: failed).map { kind in
      let solvers = table.solvers.compactMap { solver -> String? in
        let count = failed.filter { $0.status == kind.status && $0.solver == solver }.count
        return count > 0 ? "\(ForeignText.clean(solver)) \(Readable.number(count))" : nil
      }
      return "\(Readable.number(kind.count)) \(kind.status.words) (\(Finding.list(solvers)))"
    }
    return "\(Readable.count(failed.count, "run", "runs")) ended without an accepted schedule: "
      + "\(Finding.list(kinds, limit: 8))."
  }

  private var missing: String? {
    let gaps = table.solvers.indices.flatMap(gaps)
    return gaps.isEmpty ? nil : "Not run: \(Finding.list(gaps, limit: 8))."
  }

  /// On how many instances a solver was not run, with which budgets.
  private func gaps(of solver: Int) -> [String] {
    let counts = table.budgets.indices.map { budget in
      table.cells(solver: solver, budget: budget).filter(\.runs.isEmpty).count
    }
    return Set(counts).subtracting([0]).sorted(by: >).map { count in
      let budgets = table.budgets.indices.filter { counts[$0] == count }
        .map { table.budgets[$0].words }
      let part =
        count == table.instances.count ? "" : " on \(count) of \(table.instances.count) instances"
      return "\(content.name(solver))\(part) (\(budgets.joined(separator: ", ")))"
    }
  }

  private var references: String {
    let file = table.references.filter { $0.source == .bestKnown }.count
    let runs = table.references.filter { $0.source == .improved || $0.source == .theseRuns }.count
    let none = table.references.filter { $0.source == nil }.count
    if none == table.instances.count {
      return "No cost is known for any instance, so there are no gaps."
    }
    let parts = [
      file > 0 ? "the file on \(file)" : nil,
      runs > 0 ? "these runs on \(runs), where the best run has a gap of 0 by definition" : nil,
      none > 0 ? "unknown on \(none)" : nil,
    ].compactMap { $0 }
    return "Where the best known costs of "
      + "\(Readable.count(table.instances.count, "instance", "instances")) come from: "
      + "\(parts.joined(separator: "; "))."
  }

  private var improved: String? {
    let names = table.instances.indices.filter { table.references[$0].source == .improved }
      .map(content.label)
    return names.isEmpty
      ? nil : "These runs found better schedules than the file on \(Finding.list(names))."
  }

  private var proven: String {
    let bounded = table.references.filter { ($0.bound ?? 0) > 0 || ($0.bound == 0 && $0.best == 0) }
    guard !bounded.isEmpty else { return "No instance has a proven bound above 0." }
    let closed = bounded.filter { $0.bound != nil && $0.bound == $0.best }.count
    return "A useful proven bound exists for "
      + "\(Readable.count(bounded.count, "instance", "instances")); "
      + "the best known cost is proven optimal on \(closed == 0 ? "none" : "\(closed)")."
  }
}
