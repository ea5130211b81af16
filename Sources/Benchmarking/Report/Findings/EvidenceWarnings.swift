import Reporting

/// What the choice of runs and references takes from the worth of comparisons, in sentences.
struct EvidenceWarnings {
  let content: ReportContent

  private var table: RunTable { content.table }

  /// The sentences.
  var all: [Finding] {
    [seeds, repeated, bounds, otherFiles, timeless, remarked, costless].compactMap { $0 }
      .map { Finding(warning: $0) }
  }

  private var seeds: String? {
    if table.seeds.count == 1 { return "Only one seed ran, so no spread over seeds can be told." }
    let single = table.solvers.indices.filter { solver in
      Set(table.runs.filter { $0.solver == table.solvers[solver] }.map(\.seed)).count == 1
    }
    guard !single.isEmpty else { return nil }
    return "With one seed only, so that no spread over seeds can be told: "
      + "\(Finding.list(single.map(content.name)))."
  }

  private var repeated: String? {
    guard table.repeated > 0 else { return nil }
    return
      "\(Readable.count(table.repeated, "run was", "runs were")) left out, because a later run "
      + "has the same instance, solver, budget and seed."
  }

  private var bounds: String? {
    let names = table.instances.indices.filter { index in
      let reference = table.references[index]
      guard let best = reference.best, let bound = reference.bound else { return false }
      return bound > best
    }.map(content.label)
    guard !names.isEmpty else { return nil }
    return "The bound is above the best cost on \(Finding.list(names)); one of them is wrong."
  }

  private var otherFiles: String? {
    let names = table.instances.indices.filter { index in
      let own = table.instances[index]
      let records = content.bestKnown.filter { $0.instance == own.name }
      return !records.isEmpty && !records.contains { $0.hash == own.hash }
    }.map(content.label)
    guard !names.isEmpty else { return nil }
    return "The best known cost of \(Finding.list(names)) is for other files and was not used."
  }

  private var timeless: String? {
    let count = table.runs.filter {
      $0.acceptedCost != nil && $0.budget.seconds != nil && Trajectory($0) == nil
    }.count
    guard count > 0 else { return nil }
    return "\(Readable.count(count, "solved run has", "solved runs have")) no times and cannot "
      + "appear where times are shown."
  }

  private var remarked: String? {
    let count = table.runs.filter { $0.status == .solved && !$0.message.isEmpty }.count
    guard count > 0 else { return nil }
    return "\(Readable.count(count, "solved run comes", "solved runs come")) with a remark; they "
      + "are told below the runs without a schedule."
  }

  private var costless: String? {
    let count = table.runs.filter { $0.status == .solved && $0.cost == nil }.count
    guard count > 0 else { return nil }
    return "\(Readable.count(count, "run is", "runs are")) called solved without a cost and "
      + "counted as not solved."
  }
}
