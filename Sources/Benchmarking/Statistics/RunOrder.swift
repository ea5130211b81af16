/// What makes two runs the same instance.
struct InstanceKey: Hashable {
  let name: String
  let hash: String

  init(_ instance: BenchmarkInstance) {
    name = instance.name
    hash = instance.hash
  }
}

/// What makes two runs the same seed of the same cell.
private struct RunKey: Hashable {
  let instance: InstanceKey
  let solver: String
  let budget: Budget
  let seed: UInt64

  init(_ run: BenchmarkRun) {
    instance = InstanceKey(run.instance)
    solver = run.solver
    budget = run.budget
    seed = run.seed
  }
}

extension RunTable {
  /// The last run of every instance, solver, budget and seed, in the order given.
  static func latest(of runs: [BenchmarkRun]) -> [BenchmarkRun] {
    var last: [RunKey: Int] = [:]
    for (index, run) in runs.enumerated() { last[RunKey(run)] = index }
    return runs.indices.filter { last[RunKey(runs[$0])] == $0 }.map { runs[$0] }
  }

  /// Every instance once, with the greatest bound that a run tells.
  static func instances(of runs: [BenchmarkRun]) -> [BenchmarkInstance] {
    var places: [InstanceKey: Int] = [:]
    var result: [BenchmarkInstance] = []
    for run in runs {
      if let place = places[InstanceKey(run.instance)] {
        result[place].bound = [result[place].bound, run.instance.bound].compactMap { $0 }.max()
      } else {
        places[InstanceKey(run.instance)] = result.count
        result.append(run.instance)
      }
    }
    return result.sorted {
      ($0.fractions, $0.courses, $0.name, $0.hash) < ($1.fractions, $1.courses, $1.name, $1.hash)
    }
  }

  /// The runs of every instance, solver and budget, in this order.
  static func cells(
    _ runs: [BenchmarkRun], instances: [BenchmarkInstance], solvers: [String], budgets: [Budget]
  ) -> [RunCell] {
    let instancePlaces = places(instances.map(InstanceKey.init))
    let solverPlaces = places(solvers)
    let budgetPlaces = places(budgets)
    var groups: [[BenchmarkRun]] = Array(
      repeating: [], count: instances.count * solvers.count * budgets.count)
    for run in runs {
      if let instance = instancePlaces[InstanceKey(run.instance)],
        let solver = solverPlaces[run.solver], let budget = budgetPlaces[run.budget]
      {
        groups[(instance * solvers.count + solver) * budgets.count + budget].append(run)
      }
    }
    return groups.map { RunCell(runs: $0.sorted { $0.seed < $1.seed }) }
  }

  /// With what every instance is compared; `cells` lie instance by instance.
  static func references(
    of instances: [BenchmarkInstance], cells: [RunCell], bestKnown: [BestKnown]
  ) -> [Reference] {
    let size = cells.count / max(1, instances.count)
    return instances.indices.map { index in
      let own = cells[index * size..<(index + 1) * size]
      let instance = instances[index]
      let known = bestKnown.filter {
        $0.instance == instance.name && $0.hash == instance.hash
      }
      return Reference(
        instance: instance, known: known, costs: own.flatMap(\.runs).compactMap(\.acceptedCost))
    }
  }

  private static func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
  }
}
