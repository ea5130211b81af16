import Reporting

/// What the machine and the versions take from the worth of the times, in sentences.
struct MachineWarnings {
  let content: ReportContent

  /// The sentences.
  var all: [Finding] {
    ([load, overrun, revisions] + versions).compactMap { $0 }.map { Finding(warning: $0) }
  }

  private var runs: [BenchmarkRun] { content.table.runs }

  private var load: String? {
    let loads = runs.compactMap(\.loadAverage)
    guard let greatest = loads.max() else { return "The load of the machine was not measured." }
    guard let cores = content.environment.cores else {
      return "The number of cores is not told, so the load average (at most "
        + "\(NumberText.measured(greatest))) cannot be judged."
    }
    let busy = loads.filter { $0 > Double(cores) }.count
    guard busy > 0 else { return nil }
    return "The load average exceeded \(Readable.count(cores, "core", "cores")) before "
      + "\(Readable.number(busy)) of \(Readable.count(loads.count, "run", "runs")) "
      + "(at most \(NumberText.measured(greatest))); their times may be too long."
  }

  private var overrun: String? {
    let excesses = runs.compactMap { run -> (solver: String, factor: Double)? in
      guard let seconds = run.solvingSeconds, let budget = run.budget.seconds,
        seconds > budget * 1.1
      else { return nil }
      return (run.solver, seconds / budget)
    }
    guard let greatest = excesses.map(\.factor).max() else { return nil }
    let solvers = content.table.solvers.filter { name in excesses.contains { $0.solver == name } }
    return "\(Readable.count(excesses.count, "run", "runs")) took more than a tenth longer than "
      + "the time budget (\(Finding.list(solvers.map { ForeignText.clean($0) })); at most "
      + "\(NumberText.measured(greatest)) times as long); their costs count all the same."
  }

  private var revisions: String? {
    let found = Set(runs.map(\.revision)).subtracting([""]).sorted()
    guard found.count > 1 else { return nil }
    return "The runs come from \(found.count) revisions: "
      + "\(Finding.list(found.map { ForeignText.clean($0) }))."
  }

  private var versions: [String?] {
    content.table.solvers.map { solver in
      let found = Set(runs.filter { $0.solver == solver }.map(\.version)).subtracting([""]).sorted()
      guard found.count > 1 else { return nil }
      return "\(ForeignText.clean(solver)) ran in \(found.count) versions: "
        + "\(Finding.list(found.map { ForeignText.clean($0) }))."
    }
  }
}

extension BenchmarkEnvironment {
  /// The number of cores that a fact tells: `cores: 2`, or `2 cores of ...`.
  var cores: Int? {
    let told = facts.first { $0.name.lowercased().contains("core") }
    if let told, let count = told.value.split(separator: " ").compactMap({ Int($0) }).first {
      return count
    }
    return facts.compactMap { fact -> Int? in
      let words = fact.value.lowercased().split { $0 == " " || $0 == "," }
      return zip(words, words.dropFirst()).first { $1.hasPrefix("core") }.flatMap { Int($0.0) }
    }.first
  }
}
