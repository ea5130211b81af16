import TreatmentDomain

/// Reads the weights of the costs in `scenario.yaml`.
struct WeightsReader {
  let file: String
  let log: IssueLog

  /// Highest weight of a single unit; keeps every sum far below the largest integer.
  static let highest = 1_000_000

  func read(_ top: MappingReader) -> Objective {
    var weights = Objective()
    guard let reader = top.mapping("weights", keys: KnownKeys.weights) else { return weights }
    readStarts(reader, into: &weights)
    readStability(reader, into: &weights)
    readPreferences(reader, into: &weights)
    readRooms(reader, into: &weights)
    return weights
  }

  private func readStarts(_ reader: MappingReader, into weights: inout Objective) {
    classes(reader, "waiting", highest: 10_000, into: &weights.classWeights)
    classes(reader, "targetDays", highest: 365, into: &weights.classTargetDays)
    if let lateness = reader.mapping("lateness", keys: KnownKeys.lateness) {
      lateness.set(&weights.latenessLinear, "linear", highest: 10_000)
      lateness.set(&weights.latenessQuadratic, "quadratic", highest: 100)
    }
    reader.set(&weights.unscheduledFactor, "unscheduled")
    reader.set(&weights.unplacedFraction, "unplacedFraction")
    reader.set(&weights.breach, "breach")
    reader.set(&weights.breachUnit, "breachUnit")
    reader.set(&weights.prolongation, "prolongation", highest: Self.highest)
  }

  private func readStability(_ reader: MappingReader, into weights: inout Objective) {
    reader.set(&weights.timeOfDayDrift, "timeOfDayDrift")
    reader.set(&weights.driftTolerance, "driftToleranceMinutes", highest: 1440)
    reader.set(&weights.weekSpread, "weekSpread")
    reader.set(&weights.spreadTolerance, "spreadToleranceMinutes", highest: 1440)
    reader.set(&weights.disruption, "disruption")
  }

  private func readPreferences(_ reader: MappingReader, into weights: inout Objective) {
    reader.set(&weights.preferredDayPart, "preferredDayPart")
    reader.set(&weights.preferredMinute, "preferredMinute")
    reader.set(&weights.preferredTolerance, "preferredToleranceMinutes", highest: 1440)
    reader.set(&weights.dayPartChange, "dayPartChange")
    reader.set(&weights.roomChange, "roomChange")
    weights.roomChangeMode =
      reader.value("roomChangeMode")?.choice(Objective.RoomChangeMode.self)
      ?? weights.roomChangeMode
    reader.set(&weights.centrePreference, "centrePreference")
  }

  private func readRooms(_ reader: MappingReader, into weights: inout Objective) {
    reader.set(&weights.overtime, "overtime")
    reader.set(&weights.couchWait, "couchWait")
    reader.set(&weights.beamIdle, "beamIdle")
    weights.beamIdleStep = reader.integer(
      "beamIdleStepMinutes", in: 1...1440, default: weights.beamIdleStep)
    reader.set(&weights.imbalance, "imbalance")
    reader.set(&weights.imbalanceTolerance, "imbalanceTolerance", highest: 1000)
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

extension MappingReader {
  /// Overwrites a number when the key is there.
  func set(_ number: inout Int, _ key: String, highest: Int = WeightsReader.highest) {
    number = integer(key, in: 0...highest, default: number)
  }

  /// Overwrites the three numbers of categories 1 to 3 when the key is there.
  func set(_ numbers: inout [Int], _ key: String, highest: Int) {
    guard has(key) else { return }
    let values = list(key).compactMap { value(of: $0, key: key)?.integer(in: 0...highest) }
    if values.count == 3 {
      numbers = values
    } else if list(key).count != 3 {
      log.report(
        .wrongType, place(of: key), "\(key) has \(list(key).count) numbers in \(subject)",
        remedy: "write three, for interruption categories 1, 2 and 3")
    }
  }
}
