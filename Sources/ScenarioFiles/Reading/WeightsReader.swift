import TreatmentDomain

/// Reads the weights of the costs in `scenario.yaml`.
struct WeightsReader {
  func read(_ top: MappingReader) -> Objective {
    var weights = Objective()
    guard let reader = top.mapping("weights", keys: KnownKeys.weights) else { return weights }
    reader.set(&weights, Objective.numberKeys)
    reader.mapping("lateness", keys: KnownKeys.lateness)?.set(&weights, Objective.latenessKeys)
    classes(reader, "waiting", highest: 10_000, into: &weights.classWeights)
    classes(reader, "targetDays", highest: 365, into: &weights.classTargetDays)
    reader.set(&weights.prolongation, "prolongation", highest: Objective.highestWeight)
    if let mode = reader.value("roomChangeMode")?.choice(Objective.RoomChangeMode.self) {
      weights.roomChangeMode = mode
    }
    return weights
  }

  private func classes(
    _ reader: MappingReader, _ key: String, highest: Int, into values: inout [Int]
  ) {
    guard let classes = reader.mapping(key, keys: KnownKeys.classes) else { return }
    for (index, name) in KnownKeys.classes.enumerated() {
      values[index] = classes.integer(name, in: 0...highest, default: values[index])
    }
  }
}

/// Reads the numbers of the hard rules in `scenario.yaml`.
struct RulesReader {
  func read(_ top: MappingReader) -> PlanningRules {
    var rules = PlanningRules()
    guard let reader = top.mapping("rules", keys: KnownKeys.rules) else { return rules }
    reader.set(&rules, PlanningRules.numberKeys)
    reader.set(&rules.prolongationLimits, "prolongationLimitDays", highest: 366)
    reader.set(&rules.maxClosureDays, "maxClosureDays", highest: 366)
    rules.protectedShare = reader.value("protectedShare")?.thousandths() ?? rules.protectedShare
    if let shares = reader.mapping("usableShare", keys: KnownKeys.usableShare) {
      rules.usableSourceShare = shares.value("source")?.thousandths() ?? rules.usableSourceShare
      rules.usableRoomShare = shares.value("room")?.thousandths() ?? rules.usableRoomShare
      rules.usableTeamShare = shares.value("team")?.thousandths() ?? rules.usableTeamShare
    }
    return rules
  }
}

extension MappingReader {
  /// Overwrites the numbers whose keys are there.
  fileprivate func set<Root>(_ root: inout Root, _ numbers: [NumberKey<Root>]) {
    for number in numbers {
      if let value = integer(number.key, in: number.range) { root[keyPath: number.path] = value }
    }
  }

  /// Overwrites the three numbers of categories 1 to 3 when the key is there.
  fileprivate func set(_ numbers: inout [Int], _ key: String, highest: Int) {
    guard has(key) else { return }
    let nodes = list(key)
    let values = nodes.compactMap { value(of: $0, key: key)?.integer(in: 0...highest) }
    if values.count == 3 && nodes.count == 3 {
      numbers = values
    } else if nodes.count != 3 {
      log.report(
        .wrongType, place(of: key), "\(key) has \(nodes.count) numbers in \(subject)",
        remedy: "write three, for interruption categories 1, 2 and 3")
    }
  }
}
